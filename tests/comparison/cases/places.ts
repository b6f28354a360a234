import type { Case } from '../claim-pairs.ts'

/** Places that cannot both be where it happened, and places that are one, or one inside the other. */
export const PLACE_CASES: readonly Case[] = [
  {
    about: 'two cities for one summit',
    page: 'The ministers will hold the next climate summit in Vienna.',
    report: 'The ministers will hold the next climate summit in Geneva.',
    tells: ['place conflict: Vienna → Geneva'],
  },
  {
    about: 'two cities with words behind them',
    page: 'The climate summit in Vienna ended without a deal.',
    report: 'The climate summit in Geneva ended without a deal.',
    tells: ['place conflict: Vienna → Geneva'],
  },
  {
    about: 'two countries for one crash',
    page: 'The cargo plane crashed shortly after take-off in Kenya.',
    report: 'The cargo plane crashed shortly after take-off in Nigeria.',
    tells: ['place conflict: Kenya → Nigeria'],
  },
  {
    about: 'a city and its country',
    page: 'The cup final will be played in Lyon.',
    report: 'The cup final will be played in France.',
    tells: [],
  },
  {
    about: 'a city and the state that it lies in',
    page: 'The tornado tore roofs off a school in Dallas.',
    report: 'The tornado tore roofs off a school in Texas.',
    tells: [],
  },
  {
    about: 'a country and the part of the world that it lies in',
    page: 'The drug was first tested on patients in Kenya.',
    report: 'The drug was first tested on patients in Africa.',
    tells: [],
  },
  {
    about: 'two spellings of a capital',
    page: 'Rescuers cleared the ruins of a theatre in Kyiv.',
    report: 'Rescuers cleared the ruins of a theatre in Kiev.',
    tells: [],
  },
  {
    about: 'a short and a long name of a country',
    page: 'The carmaker will build the plant in the U.S.',
    report: 'The carmaker will build the plant in the United States.',
    tells: [],
  },
  {
    about: 'a village that no list has and its country',
    page: 'A bus plunged into a ravine near Ollaqucha.',
    report: 'A bus plunged into a ravine in Peru.',
    tells: [],
  },
  {
    about: 'two spellings of a town that no list has',
    page: 'The army shelled the bakery in Zelenivka before dawn.',
    report: 'The army shelled the bakery in Zelenovka before dawn.',
    tells: [],
  },
  {
    about: 'a seat of government and its country',
    page: 'The decision was met with anger in Washington.',
    report: 'The decision was met with anger in the United States.',
    tells: [],
  },
  {
    about: 'a place from which and a place in which',
    page: 'The violinist, who comes from Prague, gave a concert.',
    report: 'The violinist gave a concert in Oslo.',
    tells: [],
  },
  {
    about: 'a place that the other names elsewhere',
    page: 'The spy was arrested in Istanbul on his way to Rome.',
    report: 'The spy was on his way from Istanbul when agents held him in Rome.',
    tells: [],
  },
  {
    about: 'a capital and "the capital"',
    page: 'Farmers blocked the main roads in Brussels.',
    report: 'Farmers blocked the main roads in the capital.',
    tells: [],
  },
  {
    about: 'places of two different things',
    page: 'Shares of the bank fell in London.',
    report: 'The bank closed three branches in Madrid.',
    tells: [],
  },
  {
    about: 'two states for one race',
    page: 'The primary in Ohio was won by the senator.',
    report: 'The primary in Iowa was won by the senator.',
    tells: ['place conflict: Ohio → Iowa'],
  },
  {
    about: 'a city, its country left out',
    page: 'The court in Nairobi freed the two bloggers.',
    report: 'The court in Nairobi, Kenya, freed the two bloggers.',
    tells: [],
  },
  {
    about: 'old and new names of one city',
    page: 'The film was shot in the streets of Mumbai.',
    report: 'The film was shot in the streets of Bombay.',
    tells: [],
  },
  {
    about: 'an island and the sea around it',
    page: 'A tanker lost its anchor near Crete.',
    report: 'A tanker lost its anchor in the Mediterranean.',
    tells: [],
  },
]

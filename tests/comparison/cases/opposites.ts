import type { Case } from '../claim-pairs.ts'

/** Words that say the contrary in the same place. */
export const OPPOSITE_CASES: readonly Case[] = [
  {
    about: 'a rise and a fall',
    page: 'Shares of the brewer rose five percent on Monday.',
    report: 'Shares of the brewer fell five percent on Monday.',
    tells: ['polarity conflict: rose → fell'],
  },
  {
    about: 'an offer accepted and rejected',
    page: 'The pilots’ union accepted the pay offer from the airline.',
    report: 'The pilots’ union rejected the pay offer from the airline.',
    tells: ['polarity conflict: accepted → rejected'],
  },
  {
    about: 'two words for a rise',
    page: 'Shares of the brewer rose five percent on Monday.',
    report: 'Shares of the brewer climbed five percent on Monday.',
    tells: [],
  },
  {
    about: 'an opposite that is negated',
    page: 'The pilots’ union rejected the pay offer from the airline.',
    report: 'The pilots’ union did not accept the pay offer from the airline.',
    tells: [],
  },
  {
    about: 'opposites in other places of the sentences',
    page: 'Exports rose while imports fell at the same pace.',
    report: 'Imports fell and exports rose at the same pace.',
    tells: [],
  },
  {
    about: 'an opposite inside a name',
    page: 'The flood killed a man, said an official of the local disaster agency.',
    report: 'The flood killed a man, said an official of the National Disaster Agency.',
    tells: [],
  },
  {
    about: 'opposites said of different things',
    page: 'Wheat prices rose in the first week of the war.',
    report: 'The number of tourists fell in the first week of the war.',
    tells: [],
  },
  {
    about: 'opposites of two things in one place',
    page: 'One of the major hospitals on the island was destroyed by the flood.',
    report: 'The airport on the island suffered minor damage in the flood.',
    tells: [],
  },
  {
    about: 'tariffs imposed and others to be removed',
    page: 'The tariffs on steel goods imposed in May should fall, the envoy of the island said.',
    report: 'It is open if any tariffs on steel goods will be removed, the envoy of the island said.',
    tells: [],
  },
  {
    about: 'opposites in two sayings of one speaker',
    page: '“I also think it is a very bad thing for the harbour,” the mayor said.',
    report: '“A thing so good for everybody we should keep,” the mayor said of the harbour.',
    tells: [],
  },
  {
    about: 'staying until and leaving in one month',
    page: 'The adviser is expected to stay until July.',
    report: 'The adviser is expected to leave in July.',
    tells: [],
  },
  {
    about: 'prepositions that join other words',
    page: 'The sanctions froze the assets for seven bankers and five firms.',
    report: 'The ministry announced sanctions against seven bankers and five firms.',
    tells: [],
  },
  {
    about: 'a vote for and against',
    page: 'Most delegates voted for the merger of the unions.',
    report: 'Most delegates voted against the merger of the unions.',
    tells: ['polarity conflict: for → against'],
  },
  {
    about: 'another day before and after',
    page: 'In the days before the protests in Lyon a shop was looted.',
    report: 'The protests in Lyon came days after a shop was burnt.',
    tells: [],
  },
]

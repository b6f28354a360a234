import type { Case } from '../claim-pairs.ts'

/** Names that stand for each other in one slot, and names of the same. */
export const NAME_CASES: readonly Case[] = [
  {
    about: 'another country in the same slot',
    page: 'The treaty protects Turkish fishing boats in the bay.',
    report: 'The treaty protects Greek fishing boats in the bay.',
    tells: ['wording conflict: Turkish → Greek'],
  },
  {
    about: 'another owner in the same slot',
    page: 'The court seized Russia’s assets at the bank.',
    report: 'The court seized Ukraine’s assets at the bank.',
    tells: ['wording conflict: Russia → Ukraine'],
  },
  {
    about: 'a mangled surname',
    page: 'Judge Cowan dismissed the charges against the trader.',
    report: 'Judge Cohen dismissed the charges against the trader.',
    tells: ['person difference: Cowan → Cohen'],
  },
  {
    about: 'two romanisations of a president',
    page: 'President Zelensky thanked the engineers for their work.',
    report: 'President Zelenskyy thanked the engineers for their work.',
    tells: [],
  },
  {
    about: 'a full name and a surname',
    page: 'President Joe Biden signed the bill on Monday.',
    report: 'Mr. Biden signed the bill on Monday.',
    tells: [],
  },
  {
    about: 'a short and a long first name',
    page: 'Bill Gates visited the laboratory in the spring.',
    report: 'William Gates visited the laboratory in the spring.',
    tells: [],
  },
  {
    about: 'spellings of a transliterated first name',
    page: 'Captain Mohammed Salah scored twice in the final.',
    report: 'Captain Muhammad Salah scored twice in the final.',
    tells: [],
  },
  {
    about: 'namesakes with other first names',
    page: 'Anna Lindqvist won the slalom by a second.',
    report: 'Karin Lindqvist won the slalom by a second.',
    tells: [],
  },
  {
    about: 'a country and its adjective',
    page: 'Voters in the Netherlands went to the polls on Wednesday.',
    report: 'Dutch voters went to the polls on Wednesday.',
    tells: [],
  },
  {
    about: 'three names of one country',
    page: 'America sent two ships to the strait.',
    report: 'The United States sent two ships to the strait.',
    tells: [],
  },
  {
    about: 'an acronym and the full name',
    page: 'The WHO declared the outbreak over on Monday.',
    report: 'The World Health Organization declared the outbreak over on Monday.',
    tells: [],
  },
  {
    about: 'a people and a larger one that holds it',
    page: 'The fund bought German bonds worth two billion euros.',
    report: 'The fund bought European bonds worth two billion euros.',
    tells: [],
  },
  {
    about: 'a country and the larger state that it is part of',
    page: 'The Scottish health service will test the vaccine.',
    report: 'The British health service will test the vaccine.',
    tells: [],
  },
  {
    about: 'a name that only one gives',
    page: 'Finance minister Ruth Abelow announced a freeze on new hirings.',
    report: 'The finance minister announced a freeze on new hirings.',
    tells: [],
  },
  {
    about: 'a seat of government and its country',
    page: 'Officials in Moscow rejected the offer.',
    report: 'Officials in Russia rejected the offer.',
    tells: [],
  },
  {
    about: 'a surname in two spellings of one sound',
    page: 'Coach Sergey Petrenko praised the defence.',
    report: 'Coach Serhiy Petrenko praised the defence.',
    tells: [],
  },
  {
    about: 'a title and a name',
    page: 'The pope, Leo XIV, prayed for the miners.',
    report: 'Pope Leo prayed for the miners.',
    tells: [],
  },
  {
    about: 'people in other slots',
    page: 'Maria Oduya beat Jana Kovac in the final.',
    report: 'Jana Kovac lost the final to Maria Oduya.',
    tells: [],
  },
  {
    about: 'two companies of one name part',
    page: 'Delta Air Lines ordered 40 jets.',
    report: 'Delta ordered 40 jets.',
    tells: [],
  },
  {
    about: 'a family and one of its members',
    page: 'The Brandts were convicted of arson in the spring.',
    report: 'Paul Brandt was convicted of arson in the spring.',
    tells: [],
  },
  {
    about: 'villages of a list',
    page: 'Rescuers reached the hamlets Karwanu, Tolbin and Sagrad.',
    report: 'Rescuers reached the hamlets Sagrad, Karwino and Tolbon.',
    tells: [],
  },
  {
    about: 'a suburb told from either side',
    page: 'Police searched a flat in the Rome suburb of Ostia at dawn.',
    report: 'Police searched a flat in the Ostia suburb of Rome at dawn.',
    tells: [],
  },
]

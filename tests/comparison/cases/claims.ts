import type { Case } from '../claim-pairs.ts'

/** Pairs in which several facets play together: what outweighs what, and what the whole comparison leaves alone. */
export const CLAIM_CASES: readonly Case[] = [
  {
    about: 'figures only where both speak of what is so',
    page: 'The company fired 300 people at the plant.',
    report: 'The company may fire 500 people at the plant.',
    tells: ['modality difference: fired → may fire'],
  },
  {
    about: 'a plan whose figures differ',
    page: 'The company will hire 300 people for the plant.',
    report: 'The company will hire 500 people for the plant.',
    tells: ['number conflict: 300 → 500'],
  },
  {
    about: 'the gravest first',
    page: 'The bank will cut 900 jobs in Madrid, Reuters reported.',
    report: 'The bank will cut 600 jobs in Madrid, the BBC reported.',
    tells: ['number conflict: 900 → 600', 'attribution difference: Reuters reported → BBC reported'],
  },
  {
    about: 'one changed word once',
    page: 'The climate summit in Vienna ended without a deal.',
    report: 'The climate summit in Geneva ended without a deal.',
    tells: ['place conflict: Vienna → Geneva'],
  },
  {
    about: 'a negation inside a quotation once',
    page: 'The coach said: “I will not leave this club in the summer.”',
    report: 'The coach said: “I will leave this club in the summer.”',
    tells: ['quote conflict: will not leave → will leave'],
  },
  {
    about: 'a denial once',
    page: 'The senator denied taking money from the builder.',
    report: 'The senator took money from the builder.',
    tells: ['polarity conflict: denied taking money from the builder → took money from the builder'],
  },
  {
    about: 'synonyms',
    page: 'The gunman wounded a shopkeeper and fled on a motorbike.',
    report: 'A shop owner was injured by the attacker, who escaped on a motorcycle.',
    tells: [],
  },
  {
    about: 'a word and a wider one',
    page: 'A poodle saved its owner from the burning car.',
    report: 'A dog saved its owner from the burning vehicle.',
    tells: [],
  },
  {
    about: 'more detail on one side',
    page: 'The lighthouse was built in 1887 by convicts from the mainland and is 31 metres tall.',
    report: 'The lighthouse was built in 1887.',
    tells: [],
  },
  {
    about: 'active and passive',
    page: 'Divers found the wreck of the trawler on Sunday.',
    report: 'The wreck of the trawler was found by divers on Sunday.',
    tells: [],
  },
  {
    about: 'other spellings of everything',
    page: 'Kiev and the U.S. signed the $500 million loan on 13 May, President Zelenskyy said.',
    report:
      'President Zelensky said Kyiv and the United States signed the loan of 500 million dollars on Monday.',
    tells: [],
  },
  {
    about: 'itself',
    page: 'Two of the 14 climbers from Nepal died on Tuesday, the ministry said.',
    report: 'Two of the 14 climbers from Nepal died on Tuesday, the ministry said.',
    tells: [],
  },
]

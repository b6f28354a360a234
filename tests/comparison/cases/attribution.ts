import type { Case } from '../claim-pairs.ts'

/** On whose word it rests. */
export const ATTRIBUTION_CASES: readonly Case[] = [
  {
    about: 'an outlet that only one gives',
    page: 'The bank will cut a tenth of its staff, Reuters reported.',
    report: 'The bank will cut a tenth of its staff.',
    tells: [],
  },
  {
    about: 'an outlet that only the report gives',
    page: 'The bank will cut a tenth of its staff.',
    report: 'The bank will cut a tenth of its staff, according to the Financial Times.',
    tells: [],
  },
  {
    about: 'two outlets',
    page: 'The bank will cut a tenth of its staff, Reuters reported.',
    report: 'The bank will cut a tenth of its staff, the BBC reported.',
    tells: ['attribution difference: Reuters reported → BBC reported'],
  },
  {
    about: 'one outlet in two phrasings',
    page: 'The bank will cut a tenth of its staff, Reuters reported.',
    report: 'The bank will cut a tenth of its staff, according to Reuters.',
    tells: [],
  },
  {
    about: 'an acronym and the full name of an outlet',
    page: 'The bank will cut a tenth of its staff, the AP reported.',
    report: 'The bank will cut a tenth of its staff, the Associated Press reported.',
    tells: [],
  },
  {
    about: 'officials who are left out',
    page: 'The bridge will stay closed until autumn, officials said.',
    report: 'The bridge will stay closed until autumn.',
    tells: [],
  },
  {
    about: 'two descriptions of officials',
    page: 'The bridge will stay closed until autumn, two engineers said.',
    report: 'The bridge will stay closed until autumn, the city council said.',
    tells: [],
  },
  {
    about: 'an outlet that is only told it',
    page: 'The coach told Reuters that he would step down.',
    report: 'The coach said that he would step down.',
    tells: [],
  },
  {
    about: 'a headline without a source',
    page: 'Bank will cut a tenth of its staff',
    report: 'The bank will cut a tenth of its staff, Reuters reported.',
    tells: [],
  },
  {
    about: 'a pronoun that stands for the source',
    page: 'The bank will cut a tenth of its staff, she added.',
    report: 'The bank will cut a tenth of its staff, Reuters reported.',
    tells: [],
  },
  {
    about: 'a short form of an outlet',
    page: 'The minister hid two of the letters, the Washington Post reported.',
    report: 'The minister hid two of the letters, The Post reported.',
    tells: [],
  },
]

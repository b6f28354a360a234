import type { Case } from '../claim-pairs.ts'

/** Who does it to whom. */
export const ROLE_CASES: readonly Case[] = [
  {
    about: 'a winner and a loser changed over',
    page: 'Brazil defeated Argentina in the final on penalties.',
    report: 'Argentina defeated Brazil in the final on penalties.',
    tells: ['role conflict: Brazil defeated Argentina → Argentina defeated Brazil'],
  },
  {
    about: 'a suer and a sued changed over',
    page: 'Samsung sued Apple over a patent on screens.',
    report: 'Apple sued Samsung over a patent on screens.',
    tells: ['role conflict: Samsung sued Apple → Apple sued Samsung'],
  },
  {
    about: 'parts changed over by a passive',
    page: 'Samsung sued Apple over a patent on screens.',
    report: 'Samsung was sued by Apple over a patent on screens.',
    tells: ['role conflict: Samsung sued Apple → Samsung was sued by Apple'],
  },
  {
    about: 'active and passive with the same parts',
    page: 'Brazil defeated Argentina in the final on penalties.',
    report: 'Argentina was defeated by Brazil in the final on penalties.',
    tells: [],
  },
  {
    about: 'other verbs',
    page: 'Brazil defeated Argentina in the final on penalties.',
    report: 'Argentina congratulated Brazil after the final on penalties.',
    tells: [],
  },
  {
    about: 'one who acts and another name further on',
    page: 'Kenya signed a fishing treaty with Somalia.',
    report: 'Kenya signed a treaty on fishing.',
    tells: [],
  },
  {
    about: 'a meeting told from both sides',
    page: 'Merkel met Macron in Paris.',
    report: 'Macron met Merkel in Paris.',
    tells: [],
  },
]

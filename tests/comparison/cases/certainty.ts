import type { Case } from '../claim-pairs.ts'

/** How sure the two are of it. */
export const CERTAINTY_CASES: readonly Case[] = [
  {
    about: 'a thing possible and done',
    page: 'The airline may have cut the route to the islands.',
    report: 'The airline cut the route to the islands.',
    tells: ['modality difference: may have cut → cut'],
  },
  {
    about: 'a thing planned and done',
    page: 'The museum plans to return the bronze statues.',
    report: 'The museum returned the bronze statues.',
    tells: ['modality difference: plans to return → returned'],
  },
  {
    about: 'a thing done and expected',
    page: 'The bank raised its main rate to four percent.',
    report: 'The bank is expected to raise its main rate to four percent.',
    tells: ['modality difference: raised → is expected to raise'],
  },
  {
    about: 'a thing under way and possible',
    page: 'The two yards are building a ferry in Gdansk.',
    report: 'The two yards could build a ferry in Gdansk.',
    tells: ['modality difference: are building → could build'],
  },
  {
    about: 'a thing arranged and planned',
    page: 'The two yards are building a ferry in Gdansk next year.',
    report: 'The two yards plan to build a ferry in Gdansk next year.',
    tells: [],
  },
  {
    about: 'two words for a plan',
    page: 'The museum plans to return the bronze statues.',
    report: 'The museum will return the bronze statues.',
    tells: [],
  },
  {
    about: 'two words for a possibility',
    page: 'The volcano could erupt within days.',
    report: 'The volcano might erupt within days.',
    tells: [],
  },
  {
    about: 'a possibility and a plan',
    page: 'The company could close its oldest mine.',
    report: 'The company is planning to close its oldest mine.',
    tells: [],
  },
  {
    about: '"reportedly" and an assertion',
    page: 'The striker reportedly signed a contract for three years.',
    report: 'The striker signed a contract for three years.',
    tells: ['modality difference: reportedly signed → signed'],
  },
  {
    about: 'the month of May',
    page: 'The striker signed a contract in May.',
    report: 'The striker signed a contract in spring.',
    tells: [],
  },
  {
    about: 'a denial that did not come',
    page: 'The actress did not deny that she had left the show.',
    report: 'The actress said that she had left the show.',
    tells: [],
  },
  {
    about: 'a denial in both',
    page: 'The senator denied taking money from the builder.',
    report: 'The senator denied that he took money from the builder.',
    tells: [],
  },
  {
    about: 'a plan told by somebody',
    page: 'The mayor said she would reopen the swimming pools.',
    report: 'The mayor will reopen the swimming pools.',
    tells: [],
  },
  {
    about: 'a possibility in a side clause',
    page: 'The firm sold the patent, which may be worth millions.',
    report: 'The firm sold the patent.',
    tells: [],
  },
  {
    about: 'a forecast and a thing done',
    page: 'Exports of tea are forecast to grow by a tenth.',
    report: 'Exports of tea grew by a tenth.',
    tells: ['modality difference: are forecast to grow → grew'],
  },
  {
    about: 'a short form of a plan',
    page: 'She’ll leave the band at the end of the tour.',
    report: 'She will leave the band at the end of the tour.',
    tells: [],
  },
  {
    about: '"did not rule out" and "may"',
    page: 'The general did not rule out a retreat from the island.',
    report: 'The general may order a retreat from the island.',
    tells: [],
  },
  {
    about: 'a plan and a deed of the same subject with other objects',
    page: 'The governor will open the new hospital in the harbour.',
    report: 'The governor opened a bottle of champagne on deck.',
    tells: [],
  },
  {
    about: 'a name that only looks like a verb',
    page: 'Two suspected bosses of the gang were arrested in the port.',
    report: 'Two bosses of the gang were arrested in the port.',
    tells: [],
  },
  {
    about: 'a word of thanks',
    page: 'We want to thank all the nurses who cared for him in the clinic.',
    report: 'The family thanked all the nurses who cared for him in the clinic.',
    tells: [],
  },
  {
    about: 'a thing concluded and one that could take place, under one class of verbs',
    page: 'On Monday the mayor announced that a sale of the old harbour had been concluded.',
    report: 'On Monday the mayor said a sale of the old harbour “could take place”.',
    tells: ['modality difference: had been concluded → could take place'],
  },
  {
    about: 'two habits and a possibility',
    page: 'The high court could still agree to hear the case of the miners.',
    report: 'The high court rarely hears a case of miners.',
    tells: [],
  },
]

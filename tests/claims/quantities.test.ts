import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuantities } from '../../src/claims/quantities.ts'

/** A quantity in short: "text | kind low–high unit bound counted", what is usual left out. */
function brief(text: string): string[] {
  return readQuantities(text).map(({ text: words, kind, low, high, unit, bound, counted }) => {
    const value = low === high ? String(low) : `${low}–${high}`
    return [`${words} | ${kind} ${value}`, unit, bound === 'exact' ? '' : bound, counted]
      .filter(Boolean)
      .join(' ')
  })
}

describe('readQuantities', () => {
  describe('money', () => {
    it.each([
      ['The fund holds $500bn.', '$500bn | money 500000000000 USD'],
      ['They paid US$45 million.', 'US$45 million | money 45000000 USD'],
      ['A £3.4m loan was granted.', '£3.4m | money 3400000 GBP loan'],
      ['A €2bn deal', '€2bn | money 2000000000 EUR deal'],
      ['It costs $449,000.', '$449,000 | money 449000 USD'],
      ['a budget of $449K', '$449K | money 449000 USD'],
      ['500 billion dollars', '500 billion dollars | money 500000000000 USD'],
      ['half a million dollars', 'half a million dollars | money 500000 USD'],
      ['more than 20 million euros', 'more than 20 million euros | money 20000000 EUR at-least'],
      ['$500 billion worth of rare metals', '$500 billion | money 500000000000 USD metal'],
      ['up to $8 billion in aid', 'up to $8 billion | money 8000000000 USD at-most'],
      ['$1-2 million', '$1-2 million | money 1000000–2000000 USD range'],
      ['$1.5 million to $2 million', '$1.5 million to $2 million | money 1500000–2000000 USD range'],
      ['between €5 and €7', 'between €5 and €7 | money 5–7 EUR range'],
      ['Rs 500 crore', 'Rs 500 crore | money 5000000000 INR'],
      ['A$30 and C$40', 'A$30 | money 30 AUD', 'C$40 | money 40 CAD'],
      ['EUR 45 million', 'EUR 45 million | money 45000000 EUR'],
      ['10,000 hryvnias', '10,000 hryvnias | money 10000 UAH'],
      ['a 50-cent coin', '50-cent | money 0.5 USD coin'],
      [
        'fell from $47 billion to $8 billion',
        '$47 billion | money 47000000000 USD',
        '$8 billion | money 8000000000 USD',
      ],
    ])('reads %j', (text, ...expected) => {
      expect(brief(text)).toEqual(expected)
    })
  })

  describe('shares', () => {
    it.each([
      ['50% of proceeds from oil', '50% | percent 50 % proceed'],
      ['50 per cent', '50 per cent | percent 50 %'],
      ['fifty percent of voters', 'fifty percent | percent 50 % voter'],
      ['a 25-percent tariff', '25-percent | percent 25 % tariff'],
      ['half of the homes', 'half | percent 50 % home'],
      ['half the homes', 'half | percent 50 % home'],
      ['more than half', 'more than half | percent 50 % at-least'],
      ['a third of employees', 'a third | percent 33.3333 % employee'],
      ['nearly two-thirds of the city', 'nearly two-thirds | percent 66.6667 % about city'],
      ['three quarters of all seats', 'three quarters | percent 75 % seat'],
      ['one in five voters', 'one in five | percent 20 % voter'],
      ['nine out of ten farmers', 'nine out of ten | percent 90 % farmer'],
      [
        '40 percent to 70 percent of the buildings',
        '40 percent to 70 percent | percent 40–70 % range building',
      ],
      ['between 3 and 5 percent', 'between 3 and 5 percent | percent 3–5 % range'],
      [
        'between half and two-thirds of homes',
        'between half and two-thirds | percent 50–66.6667 % range home',
      ],
      ['about 5% of the world’s raw materials', 'about 5% | percent 5 % about material'],
      ['rose by 0.25 percentage points', '0.25 percentage points | percent 0.25 pp'],
      ['44 percent of Finns say so', '44 percent | percent 44 % finn'],
    ])('reads %j', (text, ...expected) => {
      expect(brief(text)).toEqual(expected)
    })

    it.each(['the second half', 'a third attempt failed', 'the third quarter', 'cut it in halves'])(
      'finds no share in %j',
      (text) => {
        expect(readQuantities(text).filter(({ kind }) => kind === 'percent')).toEqual([])
      },
    )
  })

  describe('counts', () => {
    it.each([
      ['two U.S. officials said so', 'two | count 2 official'],
      ['12 senior Danish judges resigned', '12 | count 12 judge'],
      ['more than 4,000 employees', 'more than 4,000 | count 4000 at-least employee'],
      ['as many as 2,000 refugees', 'as many as 2,000 | count 2000 at-most refugee'],
      ['about 300 nurses', 'about 300 | count 300 about nurse'],
      ['some 300 nurses', 'some 300 | count 300 about nurse'],
      ['900+ homes', '900+ | count 900 at-least home'],
      ['40 or so cities', '40 or so | count 40 about city'],
      ['3,000-4,000 soldiers', '3,000-4,000 | count 3000–4000 range soldier'],
      ['from 3 to 5 boxes', '3 | count 3', '5 | count 5 box'],
      ['3 to 5 boxes', '3 to 5 | count 3–5 range box'],
      ['1 to 2 million trees', '1 to 2 million | count 1000000–2000000 range tree'],
      ['twenty-four villages', 'twenty-four | count 24 village'],
      ['one thousand two hundred soldiers', 'one thousand two hundred | count 1200 soldier'],
      ['a hundred and five ships', 'a hundred and five | count 105 ship'],
      ['two and a half million trees', 'two and a half million | count 2500000 tree'],
      ['a quarter of a million trees', 'a quarter of a million | count 250000 tree'],
      ['a dozen villages', 'a dozen | count 12 village'],
      ['two dozen churches', 'two dozen | count 24 church'],
      ['dozens of villagers', 'dozens | count 24–119 vague villager'],
      ['tens of thousands of farmers', 'tens of thousands | count 20000–99999 vague farmer'],
      ['hundreds of thousands of farmers', 'hundreds of thousands | count 200000–999999 vague farmer'],
      ['several trucks', 'several | count 3–20 vague truck'],
      ['a few hundred trucks', 'a few hundred | count 200–1000 vague truck'],
      ['12 worst-hit villages', '12 | count 12 village'],
      ['two United States soldiers', 'two | count 2 soldier'],
      ['one senior official said so', 'one | count 1 official'],
      ['7 Villages Damaged', '7 | count 7 village'],
      ['a population of 120,000', '120,000 | count 120000 population'],
      ['50 lakh masks', '50 lakh | count 5000000 mask'],
      ['about 2000 soldiers', 'about 2000 | count 2000 about soldier'],
      ['100k followers', '100k | count 100000 follower'],
    ])('reads %j', (text, ...expected) => {
      expect(brief(text)).toEqual(expected)
    })
  })

  describe('casualties, by what happened', () => {
    it.each([
      ['24 people were killed', '24 | count 24 dead'],
      [
        'killing at least 10 people and injuring dozens more',
        'at least 10 | count 10 at-least dead',
        'dozens | count 24–119 vague injured',
      ],
      ['24 dead and over 200 injured', '24 | count 24 dead', 'over 200 | count 200 at-least injured'],
      ['Ten killed, 80 hurt in quake', 'Ten | count 10 dead', '80 | count 80 injured'],
      ['The death toll from Monday’s storm rose to 31', '31 | count 31 dead'],
      ['a death toll of 31', '31 | count 31 dead'],
      ['There were 31 deaths', '31 | count 31 dead'],
      ['70 others were wounded', '70 | count 70 injured'],
      ['The blast left 14 trapped', '14 | count 14 trapped'],
      ['5 are still missing', '5 | count 5 missing'],
      ['About 300 people slept outdoors', 'About 300 | count 300 about people'],
      ['six children were killed', 'six | count 6 child'],
      ['police arrested 12 people', '12 | count 12 arrested'],
    ])('reads %j', (text, ...expected) => {
      expect(brief(text)).toEqual(expected)
    })
  })

  describe('measures', () => {
    it.each([
      ['10 kilometers from the town', '10 kilometers | measure 10000 m distance'],
      [
        '58km (36 miles) south-west of Oslo',
        '58km | measure 58000 m distance',
        '36 miles | measure 57131.712–58741.056 m distance',
      ],
      [
        'at a depth of 10 km (six miles)',
        '10 km | measure 10000 m depth',
        'six miles | measure 8851.392–10460.736 m depth',
      ],
      [
        'up to 156,000 square kilometers of land',
        'up to 156,000 square kilometers | measure 156000000000 m2 at-most',
      ],
      ['28 degrees Celsius', '28 degrees Celsius | measure 28 °C'],
      ['82°F', '82°F | measure 27.5–28.05555556 °C'],
      ['40 tonnes of rice', '40 tonnes | measure 40000 kg'],
      ['weighs 8 pounds', '8 pounds | measure 3.401942775–3.855535145 kg'],
      ['a 40-foot-tall tower', '40-foot | measure 12.0396–12.3444 m height'],
      ['winds of 120 km/h', '120 km/h | measure 33.33333333 m/s'],
      ['around 15 seconds', 'around 15 seconds | measure 15 s about'],
      ['half an hour', 'half an hour | measure 1800 s'],
      ['two more years', 'two more years | measure 63115200 s'],
      ['a five-year plan', 'five-year | measure 157788000 s plan'],
      ['five to ten kilometers', 'five to ten kilometers | measure 5000–10000 m range'],
      ['a 22-year-old man', '22-year-old | measure 694267200 s age'],
      ['Jane Doe, 22, a nurse, said', '22 | measure 694267200 s age'],
      ['a man aged 22', '22 | measure 694267200 s age'],
      ['a 6.1-magnitude quake', '6.1-magnitude | measure 6.1 magnitude'],
      ['a magnitude-6.1 quake', '6.1 | measure 6.1 magnitude'],
      ['with a magnitude of 5.9', '5.9 | measure 5.9 magnitude'],
      ['7.2 on the Richter scale', '7.2 | measure 7.2 magnitude'],
    ])('reads %j', (text, ...expected) => {
      expect(brief(text)).toEqual(expected)
    })
  })

  describe('ordinals', () => {
    it.each([
      ['the third attempt', 'third | ordinal 3 attempt'],
      ['the 21st century', '21st | ordinal 21 century'],
      ['a second earthquake', 'second | ordinal 2 earthquake'],
    ])('reads %j', (text, ...expected) => {
      expect(brief(text)).toEqual(expected)
    })
  })

  it.each([
    'In 2022 he left.',
    'the 2016 elections',
    'in the 1990s',
    'the 2023-24 season',
    'on 17 February',
    'on Feb. 17, 2025',
    'on 11/28/2005',
    'since 9/11',
    'at 3:37 am',
    'at 0737 GMT',
    'at 5:45 p.m. ET',
    'He lives at No. 10.',
    'Article 5 of the treaty',
    'the G7 and the G20',
    'one of the men',
    'some of them',
    'no one knew',
    'one day they left',
    'three years ago',
    'two days later',
    'in the last three years',
    'a Boeing 737',
    'an F-16 jet',
    'Covid-19',
    'a 4K screen',
    'an iPhone 15',
    'won 3-1',
    'a 5-4 ruling',
    'Call +1 202-555-0143.',
    'Call (202) 555-0143.',
    'See https://example.com/2024/17/a5.',
    'a one-sided match',
  ])('finds nothing in %j', (text) => {
    expect(readQuantities(text)).toEqual([])
  })

  const pieces = [
    '$',
    '5',
    '3,000',
    '.',
    '-',
    'one',
    'million',
    'half',
    'a',
    'percent',
    'people',
    'to',
    'of',
    ' ',
    'killed',
    '€',
    'km',
    '–',
    'third',
    'in',
    'é',
    '😀',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 150 }).map((parts) => parts.join('')),
    fc.array(fc.constantFrom(...pieces), { maxLength: 150 }).map((parts) => parts.join(' ')),
  )

  it('gives ordered spans that are the text, and intervals that are not empty', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const { text: words, start, end, low, high } of readQuantities(input)) {
          expect(input.slice(start, end)).toBe(words)
          expect(words).not.toBe('')
          expect(low).toBeLessThanOrEqual(high)
        }
      }),
    )
  })

  it.each(['1 ', '$', 'a ', '1-', 'million ', 'half of the ', 'two thirds of ', '1,000 to '])(
    'reads 200,000 characters of %j without failing',
    (unit) => {
      const long = unit.repeat(Math.ceil(200_000 / unit.length))
      for (const { end } of readQuantities(long)) expect(end).toBeLessThanOrEqual(long.length)
    },
  )
})

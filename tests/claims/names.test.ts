import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey, readNames } from '../../src/claims/names.ts'

/** Names as "text=kind:key", with the role in brackets. */
function brief(text: string): string[] {
  return readNames(text).map(
    ({ text: name, kind, key, role }) => `${name}=${kind}:${key}${role ? ` (${role})` : ''}`,
  )
}

describe('readNames', () => {
  it.each([
    [
      'a person with a title',
      'Turkish President Recep Tayyip Erdoğan flew home.',
      ['Turkish=place:turkiye', 'Recep Tayyip Erdoğan=person:recep tayyip erdogan (turkish president)'],
    ],
    [
      'a title with "of"',
      'Talks were led by Secretary of State Antony Blinken.',
      ['Antony Blinken=person:antony blinken (secretary of state)'],
    ],
    [
      'a title with "of" that begins a sentence',
      'Secretary of Defense Lloyd Austin resigned.',
      ['Lloyd Austin=person:lloyd austin (secretary of defense)'],
    ],
    [
      'a title in small letters',
      'They met envoy Martin Griffiths there.',
      ['Martin Griffiths=person:martin griffiths (envoy)'],
    ],
    ['an honorific', 'The bank sued Mr Okonkwo again.', ['Okonkwo=person:okonkwo (mr)']],
    [
      'an abbreviated rank',
      'The order came from Gen. Abdul Rashid.',
      ['Abdul Rashid=person:abdul rashid (gen)'],
    ],
    [
      'a role after the name',
      'It was Amara Diallo, the interior minister, who resigned.',
      ['Amara Diallo=person:amara diallo (interior minister)'],
    ],
    [
      'a title between two names',
      'Lagos Governor Michael Obi spoke.',
      ['Lagos=place:lagos', 'Michael Obi=person:michael obi (lagos governor)'],
    ],
    [
      'particles inside a name',
      'He thanked Ursula von der Leyen and Bashar al-Assad.',
      ['Ursula von der Leyen=person:ursula von der leyen', 'Bashar al-Assad=person:bashar al assad'],
    ],
    [
      'an article that begins a name',
      'Fighters loyal to al-Zawahiri fled.',
      ['al-Zawahiri=person:al zawahiri'],
    ],
    ['initials', 'The author is J. K. Rowling.', ['J. K. Rowling=person:j k rowling']],
    ['a surname that is a month', 'The vote cost Theresa May her post.', ['Theresa May=person:theresa may']],
    ['a surname that is a city', 'The writer Jack London drank.', ['Jack London=person:jack london']],
    [
      'a spelling of a Slavic name',
      'It named Andriy Parubskyi twice.',
      ['Andriy Parubskyi=unknown:andry parubsky'],
    ],
    [
      'a last name that begins a sentence',
      'Macron flew to Berlin.',
      ['Macron=unknown:macron', 'Berlin=place:berlin'],
    ],
    ['a possessive', 'They read Merkel’s letter.', ['Merkel=unknown:merkel']],
    [
      'a country in dots',
      'The U.S. and the U.K. agreed.',
      ['U.S.=place:united states', 'U.K.=place:united kingdom'],
    ],
    [
      'a people as its country',
      'Two Kenyan officials and some Kenyans left.',
      ['Kenyan=place:kenya', 'Kenyans=place:kenya'],
    ],
    ['a hyphenated people', 'a French-led mission', ['French=place:france']],
    ['two countries in one word', 'the US-China talks', ['US=place:united states', 'China=place:china']],
    [
      'an old spelling',
      'She was born in Bombay, then lived in Kiev.',
      ['Bombay=place:mumbai', 'Kiev=place:kyiv'],
    ],
    ['the part of a place', 'Floods hit North Sumatra.', ['North Sumatra=place:north sumatra']],
    ['a word for what a place is', 'A ferry to Sumatra Island sank.', ['Sumatra=place:sumatra']],
    ['an unknown place by its word', 'The fire near Lake Tandu grew.', ['Lake Tandu=place:lake tandu']],
    [
      'an unknown place by what stands before',
      'Rescuers reached the village of Oberwil.',
      ['Oberwil=place:oberwil'],
    ],
    ['an unknown place by the word behind it', 'The dam in Mando district broke.', ['Mando=place:mando']],
    [
      'a place that contains another',
      'He lives in Smallville, Kansas.',
      ['Smallville=place:smallville', 'Kansas=place:kansas'],
    ],
    [
      'a state in short form',
      'A lab in Livermore, Calif., said so.',
      ['Livermore=place:livermore', 'Calif=place:california'],
    ],
    [
      'an organisation with its acronym',
      'The World Trade Organization (WTO) ruled.',
      [
        'World Trade Organization=organisation:world trade organization',
        'WTO=organisation:world trade organization',
      ],
    ],
    [
      'an unknown organisation with its acronym',
      'The Global Bicycle Alliance (GBA) met. GBA members voted.',
      [
        'Global Bicycle Alliance=organisation:global bicycle alliance',
        'GBA=organisation:global bicycle alliance',
        'GBA=organisation:global bicycle alliance',
      ],
    ],
    ['a ministry', 'The Ministry of Water said so.', ['Ministry of Water=organisation:ministry of water']],
    [
      'a company by its last word',
      'Shares of Tanaka Motors fell.',
      ['Tanaka Motors=organisation:tanaka motors'],
    ],
    [
      'a spoken acronym',
      'Nato and Unicef sent help.',
      ['Nato=organisation:nato', 'Unicef=organisation:unicef'],
    ],
    [
      'the seat of a government',
      'The Kremlin and the White House talked.',
      ['Kremlin=organisation:kremlin', 'White House=organisation:white house'],
    ],
    ['no first word of a sentence', 'Officials left. Heavy rain fell. Reading helps. Nice weather came.', []],
    ['no day, month or pronoun', 'On Monday in March I saw it.', []],
    ['no office without a name', 'The President and the Prime Minister met the Government.', []],
    ['no contraction', 'He said: “I’m here, Don’t worry.”', []],
    ['no handle, hashtag or address', 'See @SomeBody, #SomeTag and https://x.com/AbC.', []],
    ['no pronoun that is like an acronym', 'They told us it is over.', []],
  ])('reads %s', (_, text, names) => {
    expect(brief(text)).toEqual(names)
  })

  it.each([
    [
      'title case',
      'Flood Kills Dozens in Kenya as Angela Merkel Visits Nairobi',
      ['Kenya=place:kenya', 'Angela Merkel=person:angela merkel', 'Nairobi=place:nairobi'],
    ],
    ['capitals', 'FLOOD KILLS DOZENS IN KENYA', ['KENYA=place:kenya']],
    ['title case without names', 'Heavy Storm Leaves Thousands Without Power', []],
  ])('takes only known names from a headline in %s', (_, text, names) => {
    expect(brief(text)).toEqual(names)
  })

  it('gives the places that contain a place, nearest first', () => {
    expect(readNames('He flew to Jeddah.')[0]?.within.slice(0, 2)).toEqual(['saudi arabia', 'middle east'])
    expect(readNames('a shop in Tulsa, Okla., closed')[0]?.within).toContain('united states')
  })

  it('gives spans of the text in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), sentences()), (text) => {
        let from = 0
        for (const { start, end, text: name } of readNames(text)) {
          expect(text.slice(start, end)).toBe(name)
          expect(start).toBeGreaterThanOrEqual(from)
          from = end
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** Word salad of what names are made of. */
function sentences() {
  const words = [
    'President',
    'of',
    'State',
    'Anna',
    'U.S.',
    'al-',
    'Kyiv,',
    'Ind.',
    'the',
    'Bank',
    '(WTO)',
    '“The',
    'Island',
    'said.',
    'Mr.',
    '’s',
  ]
  return fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((parts) => parts.join(' '))
}

describe('nameKey', () => {
  it.each([
    ['the U.S.', 'united states'],
    ['President Emmanuel Macron', 'emmanuel macron'],
    ['Dr. Ángel Núñez’s', 'angel nunez'],
    ['Zelenskyy', 'zelensky'],
    ['AP', 'associated press'],
    ['', ''],
  ])('brings %j to %j', (name, key) => {
    expect(nameKey(name)).toBe(key)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockId } from '../../src/shared/ids.ts'
import { isBoilerplate } from '../../src/sentences/boilerplate.ts'

const judge = (text: string) =>
  isBoilerplate({ block: blockId('b0'), role: 'paragraph', index: 0, start: 0, end: text.length, text })

describe('isBoilerplate', () => {
  it.each([
    'Advertisement',
    'Photo: EPA / JANE DOE',
    'Photo by Jane Doe/Getty Images',
    '(Reuters)',
    '(John Q. Doe / AP)',
    'Credit Jane Doe/Agence France-Presse — Getty Images',
    'Rescuers at work in the valley on Monday. Jane Doe/Reuters',
    'Villagers cross a bridge (Jane Doe/AFP)',
    'By Jane Doe',
    'By Jane Doe and Al Ray',
    'By The Editorial Team | Feb 25, 2025',
    'BY JANE DOE',
    'Tue Jul 2, 2013 1:28PM GMT',
    'Last updated: 3 July 2013, 13:38 GMT',
    '11 / 28 / 05',
    'Updated at 5:45 p.m. ET',
    'Published: November 28, 2005',
    'Sign up for our daily newsletter and never miss a story.',
    'You can unsubscribe at any time.',
    'We use cookies to give you the best experience.',
    'Leave a Reply',
    'Your email address will not be published.',
    'Required fields are marked *',
    'Read more',
    'Read more: Ten villages cut off',
    'Related: Ten villages cut off',
    'Share on Facebook',
    'WhatsApp Group Join Now',
    '© 2025 The Daily Example. All rights reserved.',
    'This material may not be published, broadcast, rewritten or redistributed.',
    'Reporting by Jane Doe; editing by Al Ray',
    'Jane Doe contributed to this report.',
    'Editor’s note: This story was updated to add a comment.',
    'This article originally appeared on The Example.',
    '— Jane Doe (@janedoe) November 18, 2019',
    '#news https://t.co/abc',
    '3 min read',
    '.jpg)',
    '***',
  ])('takes %j for furniture of the page', (text) => {
    expect(judge(text)).toBe(true)
  })

  it.each([
    'By most accounts, the law worked.',
    'By Monday the water had gone down.',
    'By offering a stake, the ministry hopes to win support.',
    'The site warned users that cookies on their phones were read by third parties.',
    'The newspaper’s newsletter has 40,000 subscribers.',
    'Ten people died in the quake, Reuters reported.',
    'He shared the photo with Getty Images, the agency said.',
    'Copyright law was changed in 2019 after a long campaign by musicians.',
    'In July 2013 the dam broke.',
    'Share prices fell by a third.',
    'Listening to the speech, she wept.',
    'Subscribers left in their thousands last year.',
    'Updated figures show that 12 people died.',
    'The video shows a man leaving the building.',
    'More people left the city on Monday.',
  ])('takes %j for text', (text) => {
    expect(judge(text)).toBe(false)
  })

  it('never throws', () => {
    const marks = fc.constantFrom(
      'By ',
      'A',
      'Photo: ',
      '/',
      '(',
      ')',
      '—',
      '1',
      ' ',
      'Jan ',
      'AP',
      '.',
      'pm',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(marks, { maxLength: 400 }).map((parts) => parts.join('')),
    )
    fc.assert(fc.property(text, (value) => typeof judge(value) === 'boolean'))
  })
})

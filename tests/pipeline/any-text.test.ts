import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockId } from '../../src/shared/ids.ts'
import type { Block } from '../../src/sentences/block.ts'
import type { PageReport } from '../../src/pipeline/page-report.ts'
import { scanPage } from '../../src/pipeline/scan-page.ts'
import { FIRE_COURIER, FIRE_GAZETTE, FIRE_PAGE, corpusOf, pageOf, reportOf } from './stories.ts'

/** Reading a text takes a while on a busy machine. */
const LONG = { timeout: 120_000 }
const INDEX = corpusOf(reportOf('gazette', FIRE_GAZETTE), reportOf('courier', FIRE_COURIER))

const role = fc.constantFrom(
  ...(['heading', 'paragraph', 'list-item', 'quote', 'caption', 'table-cell'] as const),
)
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    ...FIRE_PAGE.split('\n'),
    '“',
    '”',
    '…',
    ' said ',
    ' not ',
    '$',
    '12,',
    '\u202E',
    '<b>',
    '&amp;',
  ),
)
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
const blocks = fc
  .array(fc.record({ role, text }), { maxLength: 8 })
  .map((rows): Block[] => rows.map((row, at) => ({ id: blockId(`b${at}`), ...row })))
const date = fc.constantFrom(null, '2024-05-16', '2024-05-16T23:59:59+14:00', 'yesterday', '')

/** What holds of every report, whatever the text. */
function expectSound({ page, findings, possible }: PageReport, given: readonly Block[]): void {
  expect(page.claims).toBeLessThanOrEqual(page.sentences)
  for (const { block, span, text: shown, reports } of [...findings, ...possible]) {
    expect(given.find(({ id }) => id === block)?.text.slice(span.start, span.end)).toBe(shown)
    expect(reports.length).toBeGreaterThan(0)
    for (const { score } of reports) {
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(1)
    }
  }
}

describe('scanPage on any text', () => {
  it('gives a sound report on any blocks', LONG, () => {
    fc.assert(
      fc.property(blocks, date, (given, publishedAt) => {
        expectSound(scanPage(pageOf('', { blocks: given, publishedAt }), INDEX), given)
      }),
      { numRuns: 60 },
    )
  })

  it('gives a sound report against any document', LONG, () => {
    const page = pageOf(FIRE_PAGE)
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), date, (lines, publishedAt) => {
        const document = reportOf('any', lines.join('\n'), { publishedAt })
        expectSound(scanPage(page, corpusOf(document)), page.blocks)
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['one word of 200,000 letters', 'a'.repeat(200_000)],
    ['one sentence of 200,000 characters', `${'the fire of the port said '.repeat(8_000)}.`],
    ['dots', '.'.repeat(50_000)],
    ['dots with spaces', '. '.repeat(50_000)],
    ['quotation marks that open', '“'.repeat(50_000)],
    ['quotation marks that close', '”'.repeat(50_000)],
    ['brackets in a quotation', `“${'[a '.repeat(30_000)}”`],
    ['commas', 'said, '.repeat(20_000)],
    ['numbers', '1,234,567.89 '.repeat(10_000)],
    ['names', 'Anna Berg and Tor Haugen of Larvik, Norway, '.repeat(2_000)],
    ['dates', 'on Monday 3 June 2024 at 10:30 a.m. '.repeat(3_000)],
    ['negations', 'did not deny that he never refused to '.repeat(3_000)],
    ['mixed right-to-left', '\u202Eفي البداية the fire \u202C '.repeat(3_000)],
    ['emoji', '👩‍👩‍👧‍👦🔥'.repeat(10_000)],
    ['broken surrogates', '\uD83D the fire \uDD25 '.repeat(5_000)],
    ['broken markup', '<p><b>Fire</i> in &nbsp; <script>alert(1)</script> '.repeat(3_000)],
    ['white space', ' \t\u00A0\u2003'.repeat(20_000)],
    ['one sentence many times', 'A fire destroyed a timber warehouse in the port. '.repeat(150)],
    [
      'a bibliography',
      Array.from(
        { length: 300 },
        (_, i) =>
          `[${i}] Smith, J. et al. (20${10 + (i % 15)}). “On fires.” J. Fire, ${i}(2), pp. ${i}–${i + 9}. doi:10.1000/${i}.`,
      ).join('\n'),
    ],
  ])('returns on %s, as a page and as a document', LONG, (_, long) => {
    const page = pageOf(long)
    expectSound(scanPage(page, INDEX), page.blocks)
    const fire = pageOf(`${FIRE_PAGE}\n${long.slice(0, 20_000)}`)
    expectSound(scanPage(fire, corpusOf(reportOf('long', long))), fire.blocks)
  })
})

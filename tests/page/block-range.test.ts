// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageOf } from './page-of.ts'
import { rangeOf } from '../../src/page/block-range.ts'
import { walkBlocks } from '../../src/page/walk-blocks.ts'

const runsIn = (page: Document) => [...walkBlocks(page.body)].filter((run) => run !== undefined)
const runsOf = (body: string) => runsIn(pageOf(body))
const [run] = runsOf('<p>The  <b>har</b>bour <script>x()</script>board\n voted.</p>')
if (!run) throw new Error('The example has no text.')
const example = run

const fold = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Markup of one block: words, white space, invisible characters and inline elements that may part a word. */
const inline = fc
  .array(
    fc.oneof(
      fc.constantFrom('pier', 'harbour', 'vote', '1,200', 'é', '😀', 'boats.'),
      fc.constantFrom(' ', '  ', '\n\t ', '&nbsp;', '&shy;', '&#8203;', '<br>', '<!-- note -->'),
      fc.constantFrom('<b>bo', '</b>', '<a href="/x">', '</a>', '<span>', '</span>', '<button>Go</button>'),
    ),
    { maxLength: 24 },
  )
  .map((parts) => `<p>${parts.join('')}</p>`)

describe('rangeOf', () => {
  it('gives the range of a span, across elements and folded white space', () => {
    expect(example.text).toBe('The harbour board voted.')
    expect(rangeOf(example, { start: 0, end: 11 })?.toString()).toBe('The  harbour')
    expect(fold(rangeOf(example, { start: 18, end: 24 })?.toString() ?? '')).toBe('voted.')
  })

  it('gives, for every span that begins and ends at a visible character, a range with the same text', () => {
    fc.assert(
      fc.property(inline, fc.nat(), fc.nat(), (markup, a, b) => {
        for (const block of runsOf(markup)) {
          const start = a % block.text.length
          const end = start + 1 + (b % (block.text.length - start))
          if (/\s/.test(block.text[start] ?? '') || /\s/.test(block.text[end - 1] ?? '')) continue
          const range = rangeOf(block, { start, end })
          const visible = range?.cloneContents()
          visible?.querySelectorAll('button').forEach((button) => button.remove())
          const text = visible?.textContent.replace(/[\u00ad\u200b]/g, '') ?? ''
          // A line break is a space that no text node holds.
          expect(fold(text).replaceAll(' ', '')).toBe(block.text.slice(start, end).replaceAll(' ', ''))
        }
      }),
    )
  })

  it.each([
    ['an empty span', { start: 3, end: 3 }],
    ['a span past the end', { start: 20, end: 30 }],
  ])('gives null for %s', (_, span) => {
    expect(rangeOf(example, span)).toBeNull()
  })

  it.each<readonly [string, (paragraph: Element) => void]>([
    ['taken off the page', (paragraph) => paragraph.remove()],
    ['changed', (paragraph) => paragraph.firstChild?.replaceWith('Another text altogether.')],
    ['shortened', (paragraph) => ((paragraph.firstChild as Text).data = 'The')],
  ])('gives null when the words were %s', (_, change) => {
    const page = pageOf('<p>The board voted.</p>')
    const [block] = runsIn(page)
    const paragraph = page.querySelector('p')
    if (!block || !paragraph) throw new Error('The example has no text.')
    expect(rangeOf(block, { start: 0, end: 15 })?.toString()).toBe('The board voted')
    change(paragraph)
    expect(rangeOf(block, { start: 0, end: 15 })).toBeNull()
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const SHEET = readFileSync(new URL('../../src/views/shared/tokens.css', import.meta.url), 'utf8')

/** The colours of one scheme; the dark sheet names only what differs. */
function colours(scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const dark = SHEET.indexOf('prefers-color-scheme: dark')
  const forced = SHEET.indexOf('forced-colors')
  const parts =
    scheme === 'light' ? [SHEET.slice(0, dark)] : [SHEET.slice(0, dark), SHEET.slice(dark, forced)]
  return new Map(parts.flatMap((part) => [...part.matchAll(/--cc-([\w-]+): (#[\da-f]{6});/g)].map(pair)))
}

const pair = (match: RegExpMatchArray): [string, string] => [match[1] ?? '', match[2] ?? '']

/** Relative luminance after WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const PAPERS = ['paper', 'paper-raised', 'paper-sunken']
const TEXTS = ['ink', 'ink-soft', 'accent', 'warning', 'agreed', 'varied', 'disputed']
const STATUSES = ['agreed', 'varied', 'disputed']

describe.each(['light', 'dark'] as const)('the %s colours', (scheme) => {
  const known = colours(scheme)
  const of = (name: string) => known.get(name) ?? `no colour "${name}"`
  const ratio = (one: string, other: string) => contrast(of(one), of(other))

  it.each(TEXTS.flatMap((text) => PAPERS.map((paper) => [text, paper] as const)))(
    'let %s be read on %s',
    (text, paper) => {
      expect(ratio(text, paper)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each([
    ['accent-ink', 'accent'],
    ...STATUSES.map((status) => ['ink', `${status}-tint`] as const),
    ...STATUSES.map((status) => [status, `${status}-tint`] as const),
  ] as const)('let %s be read on %s', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(PAPERS)('let the edges of controls be seen on %s', (paper) => {
    expect(ratio('line-strong', paper)).toBeGreaterThanOrEqual(3)
  })
})

describe('the statuses', () => {
  it('differ in line style as well as in colour', () => {
    const styles = STATUSES.map((status) => new RegExp(`--cc-${status}-line: (\\w+);`).exec(SHEET)?.[1])
    expect(new Set(styles).size).toBe(STATUSES.length)
    expect(styles).not.toContain(undefined)
  })
})

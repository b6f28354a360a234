import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { markCss, STATUSES } from '../../src/views/highlights/mark-sheet.ts'
import { LINES, luminanceOf } from '../../src/views/highlights/palette.ts'
import type { Ground } from '../../src/views/highlights/palette.ts'

const TOKENS = readFileSync(new URL('../../src/views/shared/tokens.css', import.meta.url), 'utf8')

/** Papers of real pages: white, newsprint, sepia; black, dark grey, night blue. */
const PAPERS: Readonly<Record<Ground, readonly string[]>> = {
  light: ['rgb(255, 255, 255)', 'rgb(250, 249, 246)', 'rgb(244, 236, 216)'],
  dark: ['rgb(0, 0, 0)', 'rgb(30, 30, 30)', 'rgb(28, 37, 54)'],
}

const rgbOf = (hex: string) =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [one, other].map((color) => luminanceOf(color) ?? 0).sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

describe('the lines of the marks', () => {
  it.each(
    STATUSES.flatMap((status) => (['light', 'dark'] as const).map((ground) => [status, ground] as const)),
  )('can be seen for %s on %s pages', (status, ground) => {
    const ratios = PAPERS[ground].map((paper) => contrast(rgbOf(LINES[status].colors[ground]), paper))
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(3)
  })

  it.each(STATUSES)('have for %s the colours of the design tokens and a style of their own', (status) => {
    const [light, dark] = [...TOKENS.matchAll(new RegExp(`--cc-${status}: (#\\w+)`, 'g'))].map(
      (match) => match[1],
    )
    expect(LINES[status].colors).toEqual({ light, dark })
    expect(TOKENS).toContain(`--cc-${status}-line: ${LINES[status].style};`)
    expect(STATUSES.filter((other) => LINES[other].style === LINES[status].style)).toHaveLength(1)
  })

  it('are not printed', () => {
    expect(markCss('light')).toMatch(/@media print \{[^}]*text-decoration: none/)
  })
})

describe('luminanceOf', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgba(255, 255, 255, 0.9)', 1],
    ['rgba(255, 255, 255, 0.3)', null],
    ['rgba(0, 0, 0, 0)', null],
    ['transparent', null],
    ['color(display-p3 1 1 1)', null],
  ])('of %s is %s', (color, luminance) => {
    expect(luminanceOf(color)).toBe(luminance)
  })
})

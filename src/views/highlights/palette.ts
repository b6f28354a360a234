import type { Status } from '../../comparison/finding.ts'

/** Whether a page is light or dark where its article stands. */
export type Ground = 'light' | 'dark'

/** How a status is drawn under a sentence. */
export interface LineStyle {
  readonly style: 'dotted' | 'dashed' | 'double'
  /** Thickness of the line in px. */
  readonly thickness: number
  readonly colors: Readonly<Record<Ground, string>>
}

/**
 * The lines of the three statuses: told apart by style and weight as well as by colour, heavier the more there is to
 * see. The colours are those of the design tokens; a highlight takes its variables from the page, so they stand here
 * as well. Every one reaches 3:1 on white, sepia and dark grey.
 */
export const LINES: Readonly<Record<Status, LineStyle>> = {
  agreed: { style: 'dotted', thickness: 1.5, colors: { light: '#2c6390', dark: '#8dbbe0' } },
  varied: { style: 'dashed', thickness: 2, colors: { light: '#835407', dark: '#e2b566' } },
  disputed: { style: 'double', thickness: 2, colors: { light: '#93276a', dark: '#ef9fcd' } },
}

/** Behind the sentence whose card is open. */
export const CURRENT: Readonly<Record<Ground, string>> = {
  light: 'rgb(29 85 115 / 13%)',
  dark: 'rgb(143 195 224 / 22%)',
}

/** Luminance under which a background counts as dark: light lines stand out on it better than dark ones. */
const DARK = 0.18

/** Whether the page is light or dark behind an element: the first background colour of it and of what is around it. */
export function groundOf(element: Element | null): Ground {
  const window = element?.ownerDocument.defaultView
  for (let at = element; at && window; at = at.parentElement) {
    const luminance = luminanceOf(window.getComputedStyle(at).backgroundColor)
    if (luminance !== null) return luminance < DARK ? 'dark' : 'light'
  }
  return 'light'
}

/**
 * Relative luminance (WCAG 2.2) of a computed colour, 0 to 1; null for a transparent one and for notations that
 * browsers give for colours outside sRGB.
 */
export function luminanceOf(color: string): number | null {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(color)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number)
  const [red = NaN, green = NaN, blue = NaN, alpha = 1] = parts ?? []
  if (Number.isNaN(red + green + blue) || alpha < 0.5) return null
  const linear = [red, green, blue].map((channel) => {
    const value = channel / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  const [r = 0, g = 0, b = 0] = linear
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

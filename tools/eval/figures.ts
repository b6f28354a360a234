/** Figures by their key; null where there was nothing to measure. Shares lie between 0 and 1, others are counts. */
export type Figures = Readonly<Record<string, number | null>>

/** The figures of one state of the engine. */
export interface FigureSets {
  /** With the sentence encoder. */
  readonly meaning: Figures
  /** By words and facets alone, as without the model. */
  readonly words: Figures
  /** What the model has no part in. */
  readonly shared: Figures
}

/** No figures, as before the first evaluation. */
export const NO_FIGURES: FigureSets = { meaning: {}, words: {}, shared: {} }

/** A share of counts, rounded to three places; null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? Math.round((1000 * part) / whole) / 1000 : null
}

/** Figures with a prefix before their keys. */
export function prefixed(prefix: string, figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [`${prefix}.${key}`, value]))
}

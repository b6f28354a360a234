import { shareOf, type Figures } from './figures.ts'
import type { ShownPair } from './kept-scans.ts'

const BINS = 10

/**
 * How far the scores of shown pairs can be taken at their word: of the pairs in each tenth of the score's range how many
 * do report the same fact (pairs that do in part are left out), and the Brier score (mean squared error, 0 is best).
 */
export function calibration(pairs: readonly ShownPair[]): Figures {
  const bins = Array.from({ length: BINS }, () => ({ pairs: 0, right: 0 }))
  let squares = 0
  for (const { event, page, pageText, report, reportText, score } of pairs) {
    const label = event.label(page, pageText, report, reportText)
    const bin = bins[Math.min(BINS - 1, Math.floor(score * BINS))]
    if (label === 'neutral' || !bin) continue
    bin.pairs++
    if (label === 'link') bin.right++
    squares += (score - (label === 'link' ? 1 : 0)) ** 2
  }
  const judged = bins.reduce((sum, bin) => sum + bin.pairs, 0)
  const shown = bins.flatMap(({ pairs: all, right }, at): [string, number][] =>
    all > 0
      ? [
          [`calibration.${at / BINS}.pairs`, all],
          [`calibration.${at / BINS}.right`, right],
        ]
      : [],
  )
  return { ...Object.fromEntries(shown), brier: shareOf(squares, judged) }
}

/** How a pair stands against its rivals: the other partners that either claim could have in the other's text. */
export interface Standing {
  /**
   * How far the pair's likeness is above that of the best other partner, for the claim that is worse off (−1 to 1): two
   * sentences that are each other's best partner in the other's text report the same fact far more often.
   */
  readonly margin: number
  /** The same for the claim that is better off. */
  readonly bestMargin: number
}

/** Reads the standing of the pairs of a grid of likenesses (a row for each claim of one text, all rows as long). */
export function standings(
  likeness: readonly (readonly number[])[],
): (row: number, column: number) => Standing {
  const rows = likeness.map(bestTwo)
  const columns = (likeness[0] ?? []).map((_, j) => bestTwo(likeness.map((row) => row[j] ?? 0)))
  return (i, j) => {
    const value = likeness[i]?.[j] ?? 0
    const inRow = value - rival(rows[i], value)
    const inColumn = value - rival(columns[j], value)
    return { margin: Math.min(inRow, inColumn), bestMargin: Math.max(inRow, inColumn) }
  }
}

/** The greatest and the second greatest of some values, 0 where there are none. */
interface BestTwo {
  readonly first: number
  readonly second: number
}

function bestTwo(values: readonly number[]): BestTwo {
  let [first, second] = [0, 0]
  for (const value of values) {
    if (value > first) [first, second] = [value, first]
    else if (value > second) second = value
  }
  return { first, second }
}

function rival(best: BestTwo | undefined, own: number): number {
  if (!best) return 0
  return own >= best.first ? best.second : best.first
}

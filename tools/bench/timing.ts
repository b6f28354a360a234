/** Milliseconds by the clock that something takes, and what it gives. */
export function timed<Value>(run: () => Value): { readonly ms: number; readonly value: Value } {
  const started = performance.now()
  const value = run()
  return { ms: performance.now() - started, value }
}

/** The middle value; the upper one of two, and 0 of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** The arithmetic mean; 0 of none. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

/** Brings stored settings of one version to the next. What it is given was written by an older release, or by nobody. */
type Step = (stored: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/**
 * The step from each version to the one after it. A released step is never changed; an example of each version stays
 * among the tests.
 */
const STEPS: Readonly<Record<number, Step>> = {
  // Version 2 has a field more, which takes its default.
  1: (stored) => stored,
}

/**
 * Brings stored settings to the present shape as far as steps go. Whatever is no record becomes an empty one; what a
 * later release stored is left as it is, to be read field by field.
 */
export function migrate(stored: unknown, steps = STEPS): Readonly<Record<string, unknown>> {
  if (!isRecord(stored)) return {}
  let settings = stored
  let version = typeof stored.version === 'number' ? stored.version : 1
  for (let step = steps[version]; step; step = steps[version]) {
    version += 1
    settings = { ...step(settings), version }
  }
  return settings
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

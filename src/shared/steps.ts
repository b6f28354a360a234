/**
 * Work that is done step by step: between two steps others may have their turn, or the work may be given up. What it yields
 * is a note to whoever does it, or nothing.
 */
export type Steps<Result, Note = never> = Generator<Note | undefined, Result, undefined>

/** Does all steps at once, whatever they note. */
export function finish<Result>(steps: Steps<Result, unknown>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

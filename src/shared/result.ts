/**
 * The outcome of something that can fail, as a value: `Error` objects do not survive the structured clone
 * between extension contexts, tagged plain objects do.
 */
export type Result<T, F = Failure> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F }

/** Why something failed: `code` for programs, `message` a whole sentence for the reader that says what to do. */
export interface Failure {
  readonly code: string
  readonly message: string
}

/** Wraps a value as a success. */
export function success<T>(value: T): Result<T, never> {
  return { ok: true, value }
}

/** Makes a failed result from a code and a sentence for the reader. */
export function failed(code: string, message: string): Result<never> {
  return { ok: false, failure: { code, message } }
}

/** Where a command prints: results to `out`, what went wrong to `err`; one line a call. */
export interface Io {
  out(line: string): void
  err(line: string): void
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

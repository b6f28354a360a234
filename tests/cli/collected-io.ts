import type { Io } from '../../src/cli/io.ts'

/** An `Io` that keeps what is printed. */
export function collectedIo(): Io & { readonly lines: string[]; readonly errors: string[] } {
  const lines: string[] = []
  const errors: string[] = []
  return { lines, errors, out: (line) => lines.push(line), err: (line) => errors.push(line) }
}

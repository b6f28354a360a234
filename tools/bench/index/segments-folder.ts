import { join } from 'node:path'
import { ROOT } from '../../lib/command.mjs'

/** The folder in which the segments of an index of that size are left. */
export function segmentsFolder(claims: number): string {
  return join(ROOT, '.cache/bench', String(claims))
}

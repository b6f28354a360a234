import { EXTRACT_USAGE, runExtract } from './extract.ts'
import type { Io } from './io.ts'
import { MATCH_USAGE, runMatch } from './match.ts'
import { runScan, SCAN_USAGE } from './scan.ts'

const COMMANDS: ReadonlyMap<string, (args: readonly string[], io: Io) => Promise<number>> = new Map([
  ['scan', runScan],
  ['match', runMatch],
  ['extract', runExtract],
])

const USAGE = `usage: npm run --silent cli -- COMMAND
  ${SCAN_USAGE}
  ${MATCH_USAGE}
  ${EXTRACT_USAGE}`

/** Runs one command of the command line; gives the exit status: 0, 1 when something failed, 2 for wrong usage. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const [name = '', ...rest] = args
  const command = COMMANDS.get(name)
  if (command) return command(rest, io)
  const help = name === '--help' || name === 'help'
  if (help) io.out(USAGE)
  else io.err(USAGE)
  return help ? 0 : 2
}

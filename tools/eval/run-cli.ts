import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { main } from '../../src/cli/main.ts'

/**
 * The project's command line as the scorers call it, bundled once so that a whole evaluation measures one state of the
 * code. `--keep FOLDER` before the command also writes what it prints to a new file there, so that more can be read off
 * a scan than its scorer says.
 */
const args = process.argv.slice(2)
const keep = args[0] === '--keep' ? args[1] : undefined
const kept = keep === undefined ? undefined : join(keep, `${readdirSync(keep).length}.jsonl`)

process.exitCode = await main(keep === undefined ? args : args.slice(2), {
  out: (line) => {
    process.stdout.write(`${line}\n`)
    if (kept !== undefined) appendFileSync(kept, `${line}\n`)
  },
  err: (line) => process.stderr.write(`${line}\n`),
})

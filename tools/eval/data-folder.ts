import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where the labelled data lies unless the command is told; it is not part of this repository. */
export const DATA_FOLDER = '../shared/eval'

const SCORERS = ['score-links.mjs', 'score-probes.mjs', 'score-matches.mjs', 'score-pages.mjs']

/** What a folder lacks to be evaluated on: a sentence, or null when it lacks nothing. */
export function whatIsMissing(folder: string): string | null {
  if (!existsSync(folder))
    return `${folder}: there is no such folder. Give the folder with the labelled data.`
  const wanted = ['events', ...SCORERS].filter((name) => !existsSync(join(folder, name)))
  return wanted.length > 0 ? `${folder}: the labelled data lacks ${wanted.join(', ')}.` : null
}

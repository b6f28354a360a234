import { LiveCorpus } from './live-corpus.ts'
import { Session } from './session.ts'
import { CorpusDatabase } from '../corpus/database.ts'
import type { CorpusSetup } from './live-corpus.ts'

/** The corpus of this life of the background. */
export type CorpusSession = Session<LiveCorpus>

/** Makes the session; the database is opened at the first request, and again should the browser close it. */
export function corpusSession(
  setup: Omit<CorpusSetup, 'database'>,
  newDatabase = () => new CorpusDatabase(),
): CorpusSession {
  return new Session((lost) => {
    const database = newDatabase()
    database.on('close', lost)
    return LiveCorpus.open({ ...setup, database })
  })
}

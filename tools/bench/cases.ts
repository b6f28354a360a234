import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Figures } from '../eval/figures.ts'
import { measureIndex } from './index/measure-ours.ts'
import { measureRestore } from './index/measure-restore.ts'
import { measureRival } from './index/measure-rival.ts'
import { RIVALS, type RivalName } from './index/rivals.ts'
import { segmentsFolder } from './index/segments-folder.ts'
import { generatedNews } from './news/generated-news.ts'
import { realNews } from './news/real-news.ts'
import { measureScan } from './scan/measure-scan.ts'

/** The most documents about its story that a page is scanned against. */
const MOST_STORY_DOCUMENTS = 8

/**
 * Measures one case in this process. Its name is `index:CLAIMS`, `restore:CLAIMS`, `minisearch:CLAIMS`,
 * `flexsearch:CLAIMS`, `scan:invented:DOCUMENTS` or `scan:real:DOCUMENTS`.
 */
export async function measureCase(name: string, stories: string): Promise<Figures> {
  const [part = '', ...rest] = name.split(':')
  const size = Number(rest.at(-1))
  if (part === 'index') return measureIndex(size, segmentsFolder(size))
  if (part === 'restore') return measureRestore(segmentsFolder(size))
  if (isRival(part)) return measureRival(part, size)
  if (part !== 'scan') throw new Error(`There is no case ${name}.`)
  return measureScan(rest[0] === 'real' ? realNews(stories, size, MOST_STORY_DOCUMENTS) : generatedNews(size))
}

/**
 * Measures a case in a process of its own, so that it does not find the engine warm from another one. No figures, and
 * the exit status 1 of this process, when that fails.
 */
export function measureAlone(name: string, stories: string): Figures {
  process.stderr.write(`${name} …\n`)
  // All of the measuring is one bundle.
  const bundle = fileURLToPath(import.meta.url)
  const { stdout, status } = spawnSync(
    process.execPath,
    [bundle, '--case', name, '--stories', stories],
    // What goes wrong is printed as it comes.
    { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 26, encoding: 'utf8' },
  )
  if (status === 0) return JSON.parse(stdout) as Figures
  process.exitCode = 1
  return {}
}

function isRival(name: string): name is RivalName {
  return Object.hasOwn(RIVALS, name)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { firstThatWorks } from '../../browser/find.ts'
import { launchWithExtension, type LaunchOptions } from '../../browser/launch.ts'
import { contentScriptRegistered } from '../../browser/registered.ts'
import { serve } from '../../browser/serve.ts'
import { DEMO_EXTENSION } from '../../demo/open-demo.ts'
import type { Figures } from '../../eval/figures.ts'
import { runPackage } from '../../lib/command.mjs'
import { storyPage } from '../news/generated-news.ts'
import { contentScriptTime } from './content-script-time.ts'
import { measureCorpus } from './measure-corpus.ts'
import { measureImport } from './measure-import.ts'
import { measureRestoring } from './measure-restoring.ts'
import { storyHtml } from './story-html.ts'

/** What was measured in a browser, and its name with its version. */
export interface BrowserFigures {
  readonly figures: Figures
  readonly browser: string
}

/**
 * Builds the extension and measures it in an installed browser of Chromium's family. Null, with the reason on standard
 * error, where there is none. `all`: the import of 10,000 articles too.
 */
export async function measureBrowser({ all }: { readonly all: boolean }): Promise<BrowserFigures | null> {
  const found = await firstThatWorks((line) => console.error(line))
  if (!found) {
    console.error(
      'browser: left out, no installed Chromium, Brave, Edge or Chrome loads an unpacked extension',
    )
    return null
  }
  say('building the extension')
  const { status, output } = await runPackage('wxt/bin/wxt.mjs', ['build', '--mode', 'demo'])
  if (status !== 0) throw new Error(`The extension could not be built:\n${output}`)
  const options = { executablePath: found.path, extension: DEMO_EXTENSION, headless: true }
  const script = gzipSync(readFileSync(join(options.extension, 'content-scripts/scan.js')), { level: 9 })
  const { figures, version } = await measureInCorpus(options)
  return {
    figures: {
      contentScript: script.length,
      ...figures,
      ...(await part('the content script’s time', async () => pageFigures(await contentScriptTime(options)))),
      ...(all ? await part('10,000 articles', () => measureImport(options)) : {}),
    },
    browser: `${found.name} ${version}`,
  }
}

async function measureInCorpus(options: LaunchOptions) {
  const site = await serve((path) => {
    const [, words, number] = /^\/page-(\d+)-(\d+)\.html$/.exec(path) ?? []
    return words === undefined ? null : { body: storyHtml(storyPage(Number(words), Number(number))) }
  })
  const browser = await launchWithExtension(options)
  try {
    await contentScriptRegistered(browser.worker)
    const corpus = await part('10,000 and 100,000 claims', () => measureCorpus(browser, site))
    const restoring = await part('the index’ start', () => measureRestoring(browser.context))
    return { figures: { ...corpus, ...restoring }, version: browser.context.browser()?.version() ?? '' }
  } finally {
    await browser.close()
    await site.close()
  }
}

/** Times by slowdown of the processor: `full` as it is, `slowed` four times. */
function pageFigures(times: Awaited<ReturnType<typeof contentScriptTime>>): Figures {
  return Object.fromEntries(
    times.flatMap(({ slowdown, longestTask, total }) => {
      const key = `page.${slowdown === 1 ? 'full' : 'slowed'}`
      return [
        [`${key}.longest`, longestTask],
        [`${key}.total`, total],
      ]
    }),
  )
}

/** Measures one part; when that fails it gives no figures, the reason and the exit status 1 of this process. */
async function part(name: string, measure: () => Promise<Figures>): Promise<Figures> {
  say(name)
  try {
    return await measure()
  } catch (error) {
    console.error(error)
    process.exitCode = 1
    return {}
  }
}

function say(part: string): void {
  process.stderr.write(`browser: ${part} …\n`)
}

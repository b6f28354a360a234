import { readFile } from 'node:fs/promises'
import { extname, normalize, resolve, sep } from 'node:path'
import { ROOT } from '../lib/command.mjs'
import { CONTENT_TYPES, serve } from '../browser/serve.ts'
import type { LocalSite, Page } from '../browser/serve.ts'

// The page's typefaces come from the packages that the extension itself uses.
const FONTS: Readonly<Record<string, string>> = {
  '/fonts/newsreader.woff2': '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  '/fonts/inter.woff2': '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
}

const FOLDER = resolve(ROOT, 'demo')

/** One of the demonstration's files. Fails when there is none at the path. */
export async function demoPage(path: string): Promise<Page> {
  const font = FONTS[path]
  const file = font ? resolve(ROOT, 'node_modules', font) : resolve(FOLDER, `.${normalize(path)}`)
  if (!font && !file.startsWith(FOLDER + sep)) throw new Error(`${path} is outside the demonstration.`)
  return { body: await readFile(file), type: CONTENT_TYPES[extname(file)] ?? 'application/octet-stream' }
}

/** Serves the demonstration's pages on this machine's own address. */
export function serveDemo(): Promise<LocalSite> {
  return serve(demoPage)
}

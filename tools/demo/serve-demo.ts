import { readFile } from 'node:fs/promises'
import { extname, normalize, resolve, sep } from 'node:path'
import { ROOT } from '../lib/command.mjs'
import { CONTENT_TYPES, serve } from '../browser/serve.ts'
import type { LocalSite } from '../browser/serve.ts'

// The page's typefaces come from the packages that the extension itself uses.
const FONTS: Readonly<Record<string, string>> = {
  '/fonts/newsreader.woff2': '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  '/fonts/inter.woff2': '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
}

/** Serves the demonstration's pages on this machine's own address. */
export function serveDemo(): Promise<LocalSite> {
  const folder = resolve(ROOT, 'demo')
  return serve(async (path) => {
    const font = FONTS[path]
    const file = font ? resolve(ROOT, 'node_modules', font) : resolve(folder, `.${normalize(path)}`)
    if (!font && !file.startsWith(folder + sep)) return null
    return { body: await readFile(file), type: CONTENT_TYPES[extname(file)] ?? 'application/octet-stream' }
  })
}

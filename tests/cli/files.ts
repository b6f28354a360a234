import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Writes files into a new folder that goes when the test has finished; gives the folder. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** A page about the harbour board, in the writer's own words. */
export const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta property="og:title" content="Pier stays shut"><meta property="og:site_name" content="Tidewater Post">
<meta property="article:published_time" content="2025-02-27T18:40:00Z">
<link rel="canonical" href="https://post.example/pier"></head><body><nav>Home</nav><article><h1>Pier stays shut</h1>
<p>The harbour board voted late on Monday to keep the old pier closed until divers have looked at all of its pillars.</p>
<p>“Nobody is going to walk on it before the summer,” said Ines Marlow, who has chaired the board since 2019.</p>
<p>The repair will cost about £3.4m, half of which the county has promised to pay – the café included.</p>
<figure><img><figcaption>The pier in May.</figcaption></figure></article></body></html>`

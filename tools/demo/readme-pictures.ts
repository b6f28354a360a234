import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { marksOf } from '../browser/marks.ts'
import { ROOT } from '../lib/command.mjs'
import { openDemo } from './open-demo.ts'
import { takePictures } from './pictures.ts'

/** Makes the pictures that README.md shows, in `docs/pictures`. */
export async function makeReadmePictures(): Promise<void> {
  const target = resolve(ROOT, 'docs/pictures')
  mkdirSync(target, { recursive: true })
  const demo = await openDemo({
    headless: true,
    deviceScaleFactor: 1.5,
    viewport: { width: 1180, height: 900 },
  })
  const folder = mkdtempSync(join(target, 'new-'))
  try {
    await marksOf(demo.page)
    await takePictures({ browser: demo.browser, page: demo.page, folder, schemes: ['light'] })
    for (const view of ['page', 'card', 'popup', 'options'])
      renameSync(join(folder, `${view}-light.png`), join(target, `${view}.png`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await demo.close()
  }
}

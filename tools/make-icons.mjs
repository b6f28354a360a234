/**
 * Draws `assets/icon.svg` in the sizes that browsers ask for, into `public/icon`.
 * Usage: node tools/make-icons.mjs [path of a Chromium, Chrome or Edge]
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'

const SIZES = [16, 32, 48, 96, 128]

const svg = await readFile(new URL('../assets/icon.svg', import.meta.url), 'utf8')
const folder = new URL('../public/icon/', import.meta.url)
await mkdir(folder, { recursive: true })

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    )
    await writeFile(new URL(`${size}.png`, folder), await page.screenshot({ omitBackground: true }))
    await page.close()
  }
} finally {
  await browser.close()
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../tools/lib/command.mjs'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countercheck-cli-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

const cli = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['tools/cli.mjs', ...args], { cwd: ROOT, encoding: 'utf8' })

interface Line {
  readonly page: { readonly path: string; readonly sentences: number }
  readonly findings: readonly { readonly text: string; readonly status: string }[]
}

describe('the command line', () => {
  it('prints one JSON object a page, in the order given, and nothing else', () => {
    const { stdout, status } = cli(
      'scan',
      '--corpus',
      'assets/starter-corpus',
      '--format',
      'json',
      'demo/article.html',
      'assets/starter-corpus/002.txt',
    )
    expect(status).toBe(0)
    const pages = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)
    expect(pages.map(({ page }) => page.path)).toEqual(['demo/article.html', 'assets/starter-corpus/002.txt'])
    expect(pages[0]?.findings.length).toBeGreaterThan(5)
  }, 30_000)

  it('names a bad file with the reason, prints the other pages and fails', () => {
    const empty = join(folder, 'empty.html')
    writeFileSync(empty, '')
    const { stdout, stderr, status } = cli(
      'scan',
      '--corpus',
      'assets/starter-corpus',
      '--format',
      'json',
      empty,
      join(folder, 'missing.html'),
      'demo/article.html',
    )
    expect(status).toBe(1)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(/empty\.html: .*empty/i)
    expect(stderr).toMatch(/missing\.html: /)
  }, 30_000)

  it('explains its use when it is called wrongly', () => {
    const { stdout, stderr, status } = cli('gather')
    expect([stdout, status]).toEqual(['', 2])
    expect(stderr).toContain('usage:')
  }, 30_000)
})

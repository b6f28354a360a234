import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf, PAGE } from './files.ts'
import { readPage } from '../../src/cli/read-page.ts'

describe('readPage', () => {
  it('reads a page as the content script collects it', async () => {
    const page = await readPage(join(folderOf({ 'pier.html': PAGE }), 'pier.html'))
    expect(page).toMatchObject({
      ok: true,
      value: {
        title: 'Pier stays shut',
        siteName: 'Tidewater Post',
        url: 'https://post.example/pier',
        canonicalUrl: 'https://post.example/pier',
        publishedAt: '2025-02-27T18:40:00Z',
        language: 'en',
        truncated: false,
      },
    })
    expect(page.ok && page.value.blocks.map(({ role }) => role)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'caption',
    ])
  })

  it('reads a plain text, one block a line', async () => {
    const text = 'Pier stays shut\n\nThe harbour board voted late on Monday to keep the pier closed.\n'
    const page = await readPage(join(folderOf({ 'pier.txt': text }), 'pier.txt'))
    expect(page).toMatchObject({
      ok: true,
      value: { title: 'Pier stays shut', url: null, publishedAt: null },
    })
    expect(page.ok && page.value.blocks).toHaveLength(2)
  })

  it('runs no script and loads nothing', async () => {
    const tricks = '<script>throw new Error("ran")</script><img src="http://127.0.0.1:9/x" onerror="throw 1">'
    const page = await readPage(
      join(folderOf({ 'pier.html': PAGE.replace('<nav>', `${tricks}<nav>`) }), 'pier.html'),
    )
    expect(page.ok).toBe(true)
  })
})

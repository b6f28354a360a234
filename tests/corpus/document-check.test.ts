import { describe, expect, it } from 'vitest'
import { checkDocument, checkEdit, mendPageDocument } from '../../src/corpus/document-check.ts'
import { newDocument } from './test-corpus.ts'

describe('checkDocument', () => {
  it.each([
    ['empty', { text: ' \n\t ' }],
    ['empty', { text: '', publishedAt: 'never' }],
    ['too-large', { text: 'x'.repeat(5_000_001) }],
    ['too-large', { text: 'ü'.repeat(2_500_001) }],
    ['not-text', { text: 'PK\u0003\u0004\0\0' }],
    ['not-text', { text: 'J\uFFFDrg \uFFFD\uFFFDber \uFFFDl' }],
    ['bad-date', { publishedAt: 'yesterday' }],
    ['bad-date', { publishedAt: '2025-02-30' }],
    ['bad-date', { publishedAt: '2025-13-01' }],
    ['bad-date', { publishedAt: '27/02/2025' }],
    ['bad-url', { url: 'courier.example/bridge' }],
    ['bad-url', { url: 'javascript:alert(1)' }],
    ['bad-url', { url: 'file:///etc/passwd' }],
    ['title-too-long', { title: 'x'.repeat(501) }],
    ['source-too-long', { source: 'x'.repeat(201) }],
    ['bad-document', { addedBy: 'magic' as 'paste' }],
    ['bad-document', { text: 7 as unknown as string }],
  ])('fails with %s', (code, overrides) => {
    expect(checkDocument(newDocument(overrides))).toMatchObject({ ok: false, failure: { code } })
  })

  it.each([null, undefined, 'text', []])('refuses %j', (input) => {
    expect(checkDocument(input)).toMatchObject({ failure: { code: 'bad-document' } })
  })

  it.each([
    '2025-02-27',
    '2024-02-29',
    '2025-02-27T10:00:00Z',
    '2025-02-27T10:00:00.123+0100',
    '2025-02-27T10:00',
  ])('takes %s for a date', (publishedAt) => {
    expect(checkDocument(newDocument({ publishedAt }))).toMatchObject({ ok: true, value: { publishedAt } })
  })

  it('takes blank fields for not known, and leaves the text alone', () => {
    const text = ' The text.\r\n'
    const checked = checkDocument(
      newDocument({ url: ' ', publishedAt: '', language: null, title: ' A ', text }),
    )
    expect(checked).toMatchObject({
      value: { url: null, publishedAt: null, language: null, title: 'A', text },
    })
  })

  it('lets a stray undecoded character pass', () => {
    expect(checkDocument(newDocument({ text: 'caf\uFFFD' })).ok).toBe(true)
  })
})

describe('checkEdit', () => {
  it('keeps to the fields that are given and can be edited', () => {
    const checked = checkEdit({ title: 'New', id: 'other', contentHash: 'forged' })
    expect(checked).toEqual({ ok: true, value: { title: 'New' } })
  })
})

describe('mendPageDocument', () => {
  it('drops what the page states wrongly', () => {
    const page = newDocument({
      title: `  ${'t'.repeat(600)}`,
      url: 'about:blank',
      publishedAt: 'Feb 27',
      language: 'x'.repeat(36),
      addedBy: 'page',
    })
    const mended = mendPageDocument(page)
    expect(mended).toMatchObject({ url: null, publishedAt: null, language: null })
    expect(checkDocument(mended).ok).toBe(true)
  })
})

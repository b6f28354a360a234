import { describe, expect, it } from 'vitest'
import { summary } from './sample.ts'
import { documentId } from '../../src/shared/ids.ts'
import { checkDraft, draftOf, editOf, EMPTY_DRAFT } from '../../src/views/options/metadata-draft.ts'
import { documentHref, readRoute } from '../../src/views/options/route.ts'
import { hostOfPattern, isEverySite } from '../../src/views/shared/every-site.ts'

describe('readRoute', () => {
  it.each([
    ['', { kind: 'section', section: 'documents' }],
    ['#add', { kind: 'section', section: 'add' }],
    ['#nowhere', { kind: 'section', section: 'documents' }],
    ['#document=a%2Fb', { kind: 'document', id: 'a/b' }],
    ['#document=50%', { kind: 'document', id: '50%' }],
  ])('reads %j', (hash, route) => {
    expect(readRoute(hash)).toEqual(route)
  })

  it('reads back what documentHref writes', () => {
    const id = documentId('ü/ä#?=&%20')
    expect(readRoute(documentHref(id))).toEqual({ kind: 'document', id })
  })
})

describe('editOf', () => {
  const before = draftOf(summary({ publishedAt: '2025-03-04T10:00:00Z', url: null }))

  it('is empty when nothing changed', () => {
    expect(editOf(before, { ...before, title: `${before.title} ` })).toEqual({})
  })

  it('keeps a time of day as long as the day stays', () => {
    expect(editOf(before, { ...before, source: 'Post' })).toEqual({ source: 'Post' })
    expect(editOf(before, { ...before, date: '' })).toEqual({ publishedAt: null })
  })
})

describe('checkDraft', () => {
  it.each([
    [{}, []],
    [{ title: ' ' }, ['title']],
    [{ url: 'ftp://a.example' }, ['url']],
    [{ date: '2025-02-30' }, ['date']],
    [{ date: '4 March' }, ['date']],
    [{ date: '2025-03-07' }, []],
    [{ date: '2025-03-08' }, ['date']],
  ])('finds fault with %j at %j', (over, fields) => {
    const draft = { ...EMPTY_DRAFT, title: 'T', ...over }
    expect(Object.keys(checkDraft(draft, '2025-03-06'))).toEqual(fields)
  })
})

describe('match patterns', () => {
  it.each([
    ['*://*/*', true, '*'],
    ['https://*/*', true, '*'],
    ['https://www.news.example/*', false, 'news.example'],
    ['*://*.news.example/*', false, 'news.example'],
    ['http://127.0.0.1/*', false, '127.0.0.1'],
  ])('of %s', (pattern, every, host) => {
    expect(isEverySite(pattern)).toBe(every)
    if (!every) expect(hostOfPattern(pattern)).toBe(host)
  })
})

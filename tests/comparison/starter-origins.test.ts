import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseText } from '../../src/claims/parse-text.ts'
import { originsOf } from '../../src/comparison/origins.ts'
import { documentId } from '../../src/shared/ids.ts'
import { viewsIn } from '../matching/views.ts'

const STARTER = new URL('../../assets/starter-corpus/', import.meta.url)

const starterDocument = (id: string) => {
  const parsed = parseText(readFileSync(new URL(`${id}.txt`, STARTER), 'utf8'))
  const document = { ...parsed, id: documentId(id), title: '', source: id, url: null, publishedAt: null }
  return { document, views: viewsIn(document) }
}

it('traces the first four documents of the starter corpus to NBC News, and not the fifth', () => {
  const origins = originsOf(['000', '001', '002', '003', '004'].map(starterDocument))
  expect(origins.map(({ name, documents }) => [name, [...documents].sort()])).toEqual([
    ['NBC News', ['000', '001', '002', '003']],
  ])
})

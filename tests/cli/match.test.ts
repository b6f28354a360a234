import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { runMatch } from '../../src/cli/match.ts'
import { collectedIo } from './collected-io.ts'
import { folderOf } from './files.ts'

/** One line of `match`, as other programs read it. */
const LINE = v.strictObject({
  query: v.string(),
  matches: v.array(v.strictObject({ id: v.string(), score: v.pipe(v.number(), v.gtValue(0)) })),
})

const jsonl = (...rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n')
const CLAIMS = jsonl(
  { id: 'ferry', text: 'The ferry to the island will run all winter.' },
  { id: 'school', text: 'The school on the island closed in June.', title: 'Last pupils' },
  { id: 'mine', text: 'A mine on the mainland hired forty people.', title: null },
)
const QUERIES = jsonl(
  { id: 'q2', text: 'Is the island’s school closed?' },
  { id: 'q1', text: 'ferries in winter' },
  { id: 'q3', text: 'zeppelin' },
)

async function match(files: Readonly<Record<string, string>>, ...more: readonly string[]) {
  const place = folderOf({ 'claims.jsonl': CLAIMS, 'queries.jsonl': QUERIES, ...files })
  const io = collectedIo()
  const given = ['--corpus', join(place, 'claims.jsonl'), '--queries', join(place, 'queries.jsonl')]
  const status = await runMatch([...given, ...more], io)
  return { status, errors: io.errors, answers: io.lines.map((line) => v.parse(LINE, JSON.parse(line))) }
}

describe('runMatch', () => {
  it('prints for each query, in the order given, the claims that match it, best first', async () => {
    const { status, errors, answers } = await match({})
    expect([status, errors]).toEqual([0, []])
    expect(answers.map(({ query, matches }) => [query, matches.map(({ id }) => id)])).toEqual([
      ['q2', ['school', 'ferry']],
      ['q1', ['ferry']],
      ['q3', []],
    ])
    for (const { matches } of answers) {
      const scores = matches.map(({ score }) => score)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
    }
  })

  it('prints no more than the top ones, which are five unless told otherwise', async () => {
    const rows = Array.from({ length: 8 }, (_, at) => ({ id: `c${at}`, text: 'The ferry runs again.' }))
    const many = { 'claims.jsonl': jsonl(...rows), 'queries.jsonl': jsonl({ id: 'q', text: 'ferry' }) }
    const lengths = [await match(many), await match(many, '--top', '2'), await match(many, '--top', '100')]
    expect(lengths.map(({ answers }) => answers[0]?.matches.length)).toEqual([5, 2, 8])
  })

  it('finds a claim by the words of its title', async () => {
    const { answers } = await match({ 'queries.jsonl': jsonl({ id: 'q', text: 'pupils' }) })
    expect(answers[0]?.matches.map(({ id }) => id)).toEqual(['school'])
  })

  it.each([
    ['no JSON', '{"id":', /claims\.jsonl:2/],
    ['a row without text', jsonl({ id: 'x' }), /claims\.jsonl:2: text/],
    ['an id that is no string', jsonl({ id: 7, text: 'x' }), /claims\.jsonl:2: id/],
  ])('names the line of %s and ends with status 1', async (_, line, reason) => {
    const { status, errors, answers } = await match({
      'claims.jsonl': `${jsonl({ id: 'a', text: 'b' })}\n${line}`,
    })
    expect(status).toBe(1)
    expect(errors.join('\n')).toMatch(reason)
    expect(answers).toEqual([])
  })

  it('ends with status 1 when a file is missing, and names it', async () => {
    const io = collectedIo()
    expect(await runMatch(['--corpus', '/no/such/claims.jsonl', '--queries', '/no/such/q.jsonl'], io)).toBe(1)
    expect(io.errors.join('\n')).toContain('/no/such/claims.jsonl')
  })

  it.each([
    ['no arguments', []],
    ['no queries', ['--corpus', 'claims.jsonl']],
    ['a top that is no number', ['--corpus', 'c', '--queries', 'q', '--top', 'many']],
    ['a top of nothing', ['--corpus', 'c', '--queries', 'q', '--top', '0']],
    ['an unknown option', ['--corpus', 'c', '--queries', 'q', '--best', '3']],
  ])('ends with status 2 and the usage on %s', async (_, args) => {
    const io = collectedIo()
    expect(await runMatch(args, io)).toBe(2)
    expect(io.lines).toEqual([])
    expect(io.errors.join('\n')).toContain('usage: match --corpus')
  })
})

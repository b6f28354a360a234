import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { ENCODER } from '../../src/encoder/encoder-version.ts'
import { ModelSession } from '../../src/encoder/model-session.ts'
import { SentenceEncoder } from '../../src/encoder/sentence-encoder.ts'
import { similarity } from '../../src/matching/sentence-vectors.ts'
import type { SentenceVector } from '../../src/matching/sentence-vectors.ts'

const require = createRequire(import.meta.url)
const read = (path: string | URL) => new Uint8Array(readFileSync(path))
const asset = (name: string) => new URL(`../../assets/sentence-encoder/${name}`, import.meta.url)
const runtime = read(require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'))
const model = read(asset('model.onnx'))

const BRIDGE = 'The bridge was closed on Monday after cracks were found.'
const PARAPHRASE = 'Officials shut the crossing on Monday because of cracks.'
const OTHER = 'The orchestra plays Mahler in the new hall tonight.'

let encoder: SentenceEncoder

beforeAll(async () => {
  encoder = await SentenceEncoder.open({
    runtime,
    model,
    vocabulary: readFileSync(asset('vocab.txt'), 'utf8'),
  })
  return () => encoder.close()
})

async function vectorOf(text: string): Promise<SentenceVector> {
  const [vector] = await encoder.encode([text])
  if (!vector) throw new Error('no vector')
  return vector
}

describe('the model', () => {
  it('has the name that its vectors are stored under', () => {
    expect(createHash('sha256').update(model).digest('hex')).toMatch(new RegExp(`^${ENCODER.encoder}`))
    expect(ENCODER.encoder).toHaveLength(12)
  })
})

describe('SentenceEncoder', () => {
  it('finds a sentence in other words nearer than another sentence', async () => {
    const [bridge, paraphrase, other] = await Promise.all([BRIDGE, PARAPHRASE, OTHER].map(vectorOf))
    if (!bridge || !paraphrase || !other) throw new Error('no vectors')
    expect(bridge).toHaveLength(ENCODER.dimensions)
    expect(similarity(bridge, paraphrase)).toBeGreaterThan(0.6)
    expect(similarity(bridge, other)).toBeLessThan(0.3)
  })

  it('gives a sentence the same vector whatever stands beside it', async () => {
    const together = await encoder.encode([OTHER, BRIDGE, `${PARAPHRASE} ${OTHER}`])
    expect(together[1]).toEqual(await vectorOf(BRIDGE))
  })

  it.each([
    ['an empty text', ''],
    ['a character of control', '\u0000'],
    ['a picture', '😀'],
    ['a text of 10,000 characters', 'word '.repeat(2000)],
  ])('gives a vector for %s', async (_, text) => {
    const vector = await vectorOf(text)
    expect(similarity(vector, vector)).toBe(1)
  })

  it('ends early when it is told to', async () => {
    const ended = AbortSignal.abort()
    await expect(encoder.encode([BRIDGE], { signal: ended })).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('ModelSession', () => {
  it('refuses bytes that are no model', async () => {
    await expect(ModelSession.open({ runtime, model: new Uint8Array([1, 2, 3]) })).rejects.toBeDefined()
  })
})

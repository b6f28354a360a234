import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { encodeInSteps } from '../encoder/encoder.ts'
import { VectorMemory } from '../encoder/vector-memory.ts'
import type { Encoder } from '../encoder/encoder.ts'
import type { Meanings } from '../encoder/vector-memory.ts'

const require = createRequire(import.meta.url)
const asset = (name: string) =>
  fileURLToPath(new URL(`../../assets/sentence-encoder/${name}`, import.meta.url))

/** The sentence encoder of the project's files; loaded with the first sentence, since that takes a second. */
class FileEncoder implements Encoder {
  #opening: Promise<Encoder> | null = null

  async encode(...[texts, options]: Parameters<Encoder['encode']>) {
    if (texts.length === 0) return []
    this.#opening ??= openEncoder()
    const encoder = await this.#opening
    return encodeInSteps(texts, (some) => encoder.encode(some), options)
  }
}

async function openEncoder(): Promise<Encoder> {
  const { SentenceEncoder } = await import('../encoder/sentence-encoder.ts')
  const bytes = async (path: string) => new Uint8Array(await readFile(path))
  return SentenceEncoder.open({
    runtime: await bytes(require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm')),
    model: await bytes(asset('model.onnx')),
    vocabulary: await readFile(asset('vocab.txt'), 'utf8'),
  })
}

/** The meanings of sentences by the project's own model, or null where its file is missing. One for a whole run. */
export function fileMeanings(): Meanings | null {
  if (!existsSync(asset('model.onnx'))) return null
  return { encoder: new FileEncoder(), memory: new VectorMemory(Infinity) }
}

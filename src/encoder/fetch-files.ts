import type { EncoderFiles } from './sentence-encoder.ts'

/** Folder of the encoder's files in the extension; the build puts them there. */
const FOLDER = 'sentence-encoder'

/** Reads the encoder's files from the extension itself. `base`: the extension's origin. Rejects when one is missing. */
export async function fetchFiles(base: string): Promise<EncoderFiles> {
  const address = (name: string) => new URL(`/${FOLDER}/${name}`, base).href
  const fetched = async (name: string) => {
    const response = await fetch(address(name))
    if (!response.ok) throw new Error(`The file ${name} is missing.`)
    return response
  }
  const [runtime, model, vocabulary] = await Promise.all([
    fetched('ort-wasm-simd-threaded.wasm'),
    fetched('model.onnx'),
    fetched('vocab.txt'),
  ])
  return {
    runtime: new Uint8Array(await runtime.arrayBuffer()),
    loader: address('ort-wasm-simd-threaded.mjs'),
    model: new Uint8Array(await model.arrayBuffer()),
    vocabulary: await vocabulary.text(),
  }
}

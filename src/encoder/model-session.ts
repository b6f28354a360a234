import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import type { Pieces } from './word-pieces.ts'

/** What a model is run with, as bytes: nothing is looked for by itself, so nothing is ever fetched. */
export interface ModelFiles {
  /** `ort-wasm-simd-threaded.wasm` of the package onnxruntime-web. */
  readonly runtime: Uint8Array<ArrayBuffer>
  /** Address of the script `ort-wasm-simd-threaded.mjs`; left out where the bundler has taken it in. */
  readonly loader?: string
  /** The model in the ONNX format. */
  readonly model: Uint8Array<ArrayBuffer>
}

/** One input of a model. */
export interface ModelInput {
  readonly pieces: Pieces
  /** 0 for each piece of the first text and 1 for those of the second; left out where there is one text. */
  readonly segments?: readonly number[]
}

/** A model of the BERT family in WebAssembly: it takes the pieces of a text, or of two, and gives numbers. */
export class ModelSession {
  readonly #session: InferenceSession
  readonly #output: string

  private constructor(session: InferenceSession, output: string) {
    this.#session = session
    this.#output = output
  }

  /** Loads a model; rejects where WebAssembly with SIMD is missing, the memory is too small or the bytes are no model. */
  static async open({ runtime, loader, model }: ModelFiles): Promise<ModelSession> {
    env.wasm.wasmBinary = runtime.buffer
    if (loader !== undefined) env.wasm.wasmPaths = { mjs: loader }
    // More threads need a page that is isolated from other origins, which extension pages are not.
    env.wasm.numThreads = 1
    env.logLevel = 'error'
    const session = await InferenceSession.create(model, { executionProviders: ['wasm'] })
    const [output] = session.outputNames
    if (output === undefined) throw new Error('The model gives nothing.')
    return new ModelSession(session, output)
  }

  /**
   * Runs the model on one input and gives its first output. One at a time: in a model of 8-bit numbers what stands
   * beside a text in a batch would change its numbers a little, and on one thread a batch saves nothing.
   */
  async run({ pieces, segments }: ModelInput): Promise<Float32Array> {
    const tensor = (values: readonly number[]) =>
      new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length])
    const known: Readonly<Record<string, readonly number[]>> = {
      input_ids: pieces,
      attention_mask: pieces.map(() => 1),
      token_type_ids: segments ?? pieces.map(() => 0),
    }
    const inputs: Record<string, Tensor> = {}
    for (const name of this.#session.inputNames) inputs[name] = tensor(known[name] ?? [])
    const outputs = await this.#session.run(inputs, [this.#output])
    const values = outputs[this.#output]?.data
    if (!(values instanceof Float32Array)) throw new Error('The model gives no numbers.')
    return values
  }

  /** Gives the memory back. */
  async close(): Promise<void> {
    await this.#session.release()
  }
}

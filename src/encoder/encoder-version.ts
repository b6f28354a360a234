/** Names the model, so that vectors of another are not compared with its own, and the components of its vectors. */
export const ENCODER = {
  /** The first twelve figures of the SHA-256 of `assets/sentence-encoder/model.onnx`. */
  encoder: '3f45929d4228',
  dimensions: 384,
} as const

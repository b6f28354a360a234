/** Names the model, so that vectors of another are not compared with its own, and the components of its vectors. */
export const ENCODER = {
  /** The first twelve figures of the SHA-256 of `assets/sentence-encoder/model.onnx`. */
  encoder: 'cbc6d7b602b6',
  dimensions: 384,
} as const

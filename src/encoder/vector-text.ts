import type { SentenceVector } from '../matching/sentence-vectors.ts'

/** A vector as text, base64 of its bytes: messages between the extension's contexts carry JSON alone in Chromium. */
export function vectorText(vector: SentenceVector): string {
  return btoa(String.fromCharCode(...new Uint8Array(vector.buffer, vector.byteOffset, vector.length)))
}

/** The vector of a text made by `vectorText`; throws on text that is none. */
export function vectorOfText(text: string): SentenceVector {
  return Int8Array.from(atob(text), (character) => character.charCodeAt(0))
}

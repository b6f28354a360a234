const PRIME = 0x01000193
const LANES = 4

/**
 * A 32-bit checksum over 32-bit words, in the manner of FNV-1a in four lanes, so that it runs at memory speed. Each step
 * can be undone, so a change within one lane (any one flipped bit) always shows; others show but once in 2³².
 */
export function checksum(words: Uint32Array): number {
  let a = 0x811c9dc5
  let b = a ^ 1
  let c = a ^ 2
  let d = a ^ 3
  const whole = words.length - (words.length % LANES)
  for (let i = 0; i < whole; i += LANES) {
    a = Math.imul(a ^ (words[i] ?? 0), PRIME)
    b = Math.imul(b ^ (words[i + 1] ?? 0), PRIME)
    c = Math.imul(c ^ (words[i + 2] ?? 0), PRIME)
    d = Math.imul(d ^ (words[i + 3] ?? 0), PRIME)
  }
  for (let i = whole; i < words.length; i += 1) a = Math.imul(a ^ (words[i] ?? 0), PRIME)
  return [b, c, d, words.length].reduce((sum, lane) => Math.imul(sum ^ lane ^ (sum >>> 15), PRIME), a) >>> 0
}

/** SHA-256 of a text with white space folded, as hex: equal for texts that differ in line breaks and spaces alone. */
export async function contentHash(text: string): Promise<string> {
  const folded = new TextEncoder().encode(text.replace(/\s+/gu, ' ').trim())
  const digest = await crypto.subtle.digest('SHA-256', folded)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

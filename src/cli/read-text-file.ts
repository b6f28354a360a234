import { readFile, stat } from 'node:fs/promises'
import { decodeText, kindOfFile, LARGEST_FILE, tooLarge } from '../shared/decode-text.ts'
import { failed, success } from '../shared/result.ts'
import type { FileKind } from '../shared/decode-text.ts'
import type { Result } from '../shared/result.ts'

/** A file's text, how it is to be understood, and where it was. */
export interface TextFile {
  readonly path: string
  readonly kind: FileKind
  readonly text: string
}

/**
 * Reads one file, as its extension says or, with another extension or none, as its first characters look. Fails with
 * `unreadable`, `empty`, `binary`, `too-large` or `wrong-encoding`, with a sentence that says what to do.
 */
export async function readTextFile(path: string): Promise<Result<TextFile>> {
  let bytes: Uint8Array
  try {
    if ((await stat(path)).size > LARGEST_FILE) return tooLarge()
    bytes = await readFile(path)
  } catch (error) {
    return failed('unreadable', `The file could not be read (${reasonOf(error)}).`)
  }
  const kind = kindOfFile(path) ?? (looksLikeMarkup(bytes) ? 'html' : 'text')
  const text = decodeText(bytes, kind)
  return text.ok ? success({ path, kind, text: text.value }) : text
}

function looksLikeMarkup(bytes: Uint8Array): boolean {
  return /^\s*<(?:!doctype html|html|head|body|!--)/i.test(String.fromCharCode(...bytes.subarray(0, 200)))
}

/** The system's short name for what went wrong, in words where it is a common one. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EACCES: 'no permission',
    EISDIR: 'it is a folder',
  }
  return words[code] ?? code
}

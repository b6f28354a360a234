import { decodeText, kindOfFile, LARGEST_FILE, tooLarge } from '../../shared/decode-text.ts'
import { failed, success } from '../../shared/result.ts'
import type { FileKind } from '../../shared/decode-text.ts'
import type { Result } from '../../shared/result.ts'

/** What a file must offer to be read; a browser's `File` does. */
export interface ReadableFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** A file's text and how it is to be understood. */
export interface FileText {
  readonly kind: FileKind
  readonly text: string
}

/** Reads a file. Fails with `wrong-type`, `too-large`, `unreadable`, `empty`, `binary` or `wrong-encoding`. */
export async function readFile(file: ReadableFile): Promise<Result<FileText>> {
  const kind = kindOfFile(file.name)
  if (!kind) return failed('wrong-type', 'Only .txt, .md and .html files can be added.')
  if (file.size > LARGEST_FILE) return tooLarge()
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    // A folder, a file that has gone since, or one without leave to read.
    return failed('unreadable', 'The file could not be read. It may have been moved, or be a folder.')
  }
  const decoded = decodeText(bytes, kind)
  return decoded.ok ? success({ kind, text: decoded.value }) : decoded
}

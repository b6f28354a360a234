import { describe, expect, it } from 'vitest'
import { readFile } from '../../src/views/options/read-file.ts'
import type { ReadableFile } from '../../src/views/options/read-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const wide = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let n = 0; n < text.length; n++) view.setUint16(n * 2, text.charCodeAt(n), littleEndian)
  return new Uint8Array(view.buffer)
}
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

function file(name: string, bytes: Uint8Array): ReadableFile {
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) }
}

const SENTENCE = 'The café’s owner paid €5,000.'

describe('readFile', () => {
  it.each<[what: string, name: string, bytes: Uint8Array, text: string]>([
    ['UTF-8', 'a.txt', utf8(SENTENCE), SENTENCE],
    ['UTF-8 with a byte order mark', 'a.txt', joined(latin('\u00EF\u00BB\u00BF'), utf8(SENTENCE)), SENTENCE],
    ['UTF-16 with a mark', 'a.txt', wide(`\uFEFF${SENTENCE}`, true), SENTENCE],
    ['UTF-16 in the other order', 'a.txt', wide(`\uFEFF${SENTENCE}`, false), SENTENCE],
    ['UTF-16 without a mark', 'a.txt', wide('The owner paid 5,000.', true), 'The owner paid 5,000.'],
    ['Windows-1252', 'a.txt', latin('The caf\u00E9\u0092s owner paid \u00805,000.'), SENTENCE],
    [
      'the charset that a page states',
      'a.html',
      latin('<meta charset="iso-8859-2"><p>Pawe\u00B3 said so.</p>'),
      '<meta charset="iso-8859-2"><p>Paweł said so.</p>',
    ],
    ['line ends of other systems', 'a.md', utf8('one\r\ntwo\rthree'), 'one\ntwo\nthree'],
    ['an upper-case extension', 'A.TXT', utf8('x y'), 'x y'],
  ])('reads %s', async (_what, name, bytes, text) => {
    const result = await readFile(file(name, bytes))
    expect(result.ok && result.value.text).toBe(text)
  })

  it.each<[what: string, name: string, bytes: Uint8Array, code: string]>([
    ['an empty file', 'a.txt', utf8(''), 'empty'],
    ['a file of white space', 'a.txt', utf8(' \n\t\n'), 'empty'],
    ['a PDF document', 'a.txt', latin('%PDF-1.7 \u0001\u0002'), 'binary'],
    ['an office document', 'a.txt', latin('PK\u0003\u0004word/document.xml'), 'binary'],
    ['bytes that are no text', 'a.txt', Uint8Array.from({ length: 400 }, (_, n) => n % 32), 'binary'],
    [
      'two encodings in one file',
      'a.txt',
      joined(utf8('a’s '), latin('caf\u00E9 and more')),
      'wrong-encoding',
    ],
    ['mostly unknown letters', 'a.txt', latin('\u0093\u00FA\u0096{\u008C\u00EA'.repeat(9)), 'wrong-encoding'],
    ['letters that are lost already', 'a.txt', utf8('The caf\uFFFD is \uFFFD open'), 'wrong-encoding'],
    ['another kind of file', 'a.docx', utf8('words'), 'wrong-type'],
    ['a name without an extension', 'README', utf8('words'), 'wrong-type'],
    ['a name like a property of objects', 'a.constructor', utf8('words'), 'wrong-type'],
  ])('refuses %s', async (_what, name, bytes, code) => {
    const result = await readFile(file(name, bytes))
    expect(!result.ok && result.failure.code).toBe(code)
  })

  it('refuses a large file without reading it', async () => {
    let asked = false
    const large: ReadableFile = {
      name: 'a.txt',
      size: 5_000_001,
      arrayBuffer: () => {
        asked = true
        return Promise.resolve(new ArrayBuffer(0))
      },
    }
    const result = await readFile(large)
    expect(!result.ok && result.failure.code).toBe('too-large')
    expect(asked).toBe(false)
  })

  it('names a file that cannot be read as such', async () => {
    const gone: ReadableFile = {
      name: 'a.txt',
      size: 3,
      arrayBuffer: () => Promise.reject(new Error('gone')),
    }
    const result = await readFile(gone)
    expect(!result.ok && result.failure.code).toBe('unreadable')
  })
})

// Makes assets/word-frequencies/terms.json from the word list beside it.
// Run: npx tsx tools/make-term-frequencies.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { termTable } from './lib/term-table.ts'

const FOLDER = new URL('../assets/word-frequencies/', import.meta.url)
const words = JSON.parse(readFileSync(new URL('en.json', FOLDER), 'utf8')) as Record<string, string>
const lines = Object.entries(termTable(words)).map(
  ([key, terms]) => `${JSON.stringify(key)}: ${JSON.stringify(terms)}`,
)
writeFileSync(new URL('terms.json', FOLDER), `{\n${lines.join(',\n')}\n}\n`)

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './command.mjs'

/** Writes Markdown between the README's marks `<!-- name: … -->` and `<!-- /name -->`; throws when they are not there. */
export function writeReadmeBlock(name: string, markdown: string): void {
  const file = join(ROOT, 'README.md')
  const readme = readFileSync(file, 'utf8')
  writeFileSync(file, withBlock(readme, name, markdown))
}

/** The text with what stands between the marks replaced; throws when they are not there. */
export function withBlock(text: string, name: string, markdown: string): string {
  const block = new RegExp(`(<!-- ${name}: [^>]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`)
  if (!block.test(text)) throw new Error(`README.md has no <!-- ${name}: … --> … <!-- /${name} -->`)
  return text.replace(block, (_, open: string, close: string) => `${open}\n${markdown}\n\n${close}`)
}

/** A table in Markdown; the first row is its head. */
export function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

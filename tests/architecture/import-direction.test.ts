import { readdirSync } from 'node:fs'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { ZONES } from '../../tools/lint/zones.mjs'

const root = new URL('../../', import.meta.url)

// Files that do not exist have no types, so the rules that need types are left out here.
const eslint = new ESLint({
  cwd: root.pathname,
  ignore: false,
  overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
})

/** The rules that report something in a file with this text at this path. */
async function rulesBroken(filePath: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath, warnIgnored: true })
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message)
}

const zoneRule = '@typescript-eslint/no-restricted-imports'

describe('import direction', () => {
  it('has a zone for every folder of src', () => {
    const folders = readdirSync(new URL('src', root), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
    expect(Object.keys(ZONES)).toEqual(expect.arrayContaining(folders))
  })

  it.each([
    ['a stage that looks ahead', 'src/claims/x.ts', "export { a } from '../matching/a.ts'"],
    ['shared that imports a stage', 'src/shared/x.ts', "export { a } from '../sentences/a.ts'"],
    ['a stage with the database', 'src/matching/x.ts', "export { Dexie } from 'dexie'"],
    ['a stage with the browser', 'src/pipeline/x.ts', "export { browser } from 'wxt/browser'"],
    ['a stage with Node', 'src/comparison/x.ts', "export { a } from 'node:fs'"],
    ['the page with the pipeline', 'src/page/x.ts', "export { a } from '../pipeline/scan-page.ts'"],
    ['a view with the corpus', 'src/views/popup/x.ts', "export { a } from '../../corpus/a.ts'"],
    ['the background with a view', 'src/background/x.ts', "export { a } from '../views/a.ts'"],
    ['anything with an entry point', 'src/views/x.ts', "export { a } from '../../entrypoints/popup/a.ts'"],
  ])('refuses %s', async (_, path, code) => {
    expect(await rulesBroken(path, code)).toContain(zoneRule)
  })

  it.each([
    ['a stage that looks back', 'src/claims/x.ts', "export { a } from '../sentences/a.ts'"],
    ['types of a stage in a view', 'src/views/x.ts', "export type { A } from '../comparison/a.ts'"],
    ['the background with the corpus', 'src/background/x.ts', "export { a } from '../corpus/a.ts'"],
  ])('allows %s', async (_, path, code) => {
    expect(await rulesBroken(path, code)).toEqual([])
  })
})

describe('other rules of the house', () => {
  it.each([
    ['no-restricted-globals', 'src/claims/x.ts', 'export const a = document.title'],
    ['no-restricted-globals', 'src/matching/x.ts', 'export const a = indexedDB'],
    ['no-restricted-syntax', 'src/views/x.ts', 'export const a = (e: Element) => (e.innerHTML = "")'],
    ['no-restricted-syntax', 'src/claims/x.ts', 'export enum A { b }'],
    ['@typescript-eslint/no-explicit-any', 'src/claims/x.ts', 'export const a: any = 1'],
    ['@typescript-eslint/no-non-null-assertion', 'src/claims/x.ts', 'export const a = (b?: string) => b!'],
    ['import-x/no-default-export', 'src/claims/x.ts', 'export default 1'],
    ['max-lines', 'src/claims/x.ts', '// line\n'.repeat(301)],
    [
      'import-x/no-cycle',
      'tests/fixtures/cycle/first.ts',
      "import { second } from './second.ts'\nexport const first = second",
    ],
  ])('reports %s', async (rule, path, code) => {
    expect(await rulesBroken(path, code)).toContain(rule)
  })
})

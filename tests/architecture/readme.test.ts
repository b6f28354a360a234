import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

const root = new URL('../../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')

/** Names in backticks and links that look like files or folders of the project. */
const named = [
  ...[...readme.matchAll(/`([\w.-]+(?:\/[\w.-]+)*)`/g)].map(([, name]) => name ?? ''),
  ...[...readme.matchAll(/\]\(([^):]+)\)/g)].map(([, name]) => name ?? ''),
].filter((name) => /^(src|entrypoints|assets|tools|tests|demo|docs)\b/.test(name) || name === 'LICENSE')

const scripts = [...readme.matchAll(/npm (?:run (?:--silent )?)?(\w+)/g)].map(([, name]) => name ?? '')

describe('the README', () => {
  it('names files', () => {
    expect(named.length).toBeGreaterThan(10)
  })

  it.each(named)('names what exists: %s', (name) => {
    expect(existsSync(new URL(name, root))).toBe(true)
  })

  it.each([...new Set(scripts)])('names a script of package.json: %s', (name) => {
    expect(Object.keys(packageJson.scripts)).toContain(name)
  })

  it('names each permission of the manifest', () => {
    const config = readFileSync(new URL('wxt.config.ts', root), 'utf8')
    const permissions = /permissions: \[([^\]]+)\]/.exec(config)?.[1]?.match(/\w+/g) ?? []
    expect(permissions.length).toBeGreaterThan(0)
    for (const permission of permissions) expect(readme).toContain(`\`${permission}\``)
  })
})

import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { collectedIo } from './collected-io.ts'

describe('main', () => {
  it.each([['--help'], ['help']])('prints how each command is called on %s', async (name) => {
    const io = collectedIo()
    expect(await main([name], io)).toBe(0)
    expect(io.errors).toEqual([])
    for (const command of ['scan --corpus', 'match --corpus', 'extract PAGE'])
      expect(io.lines.join('\n')).toContain(command)
  })

  it.each([[[]], [['scna', '--corpus', 'x']]])(
    'says how it is called on %j and ends with status 2',
    async (args) => {
      const io = collectedIo()
      expect(await main(args, io)).toBe(2)
      expect(io.lines).toEqual([])
      expect(io.errors.join('\n')).toContain('usage:')
    },
  )

  it('hands the arguments on to the command and gives its status', async () => {
    const io = collectedIo()
    expect(await main(['scan', '--corpus', '/no/such/corpus', 'page.html'], io)).toBe(1)
    expect(io.errors.join('\n')).toContain('/no/such/corpus')
  })
})

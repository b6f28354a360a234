import { expect, it } from 'vitest'
import { rehearse } from '../../src/background/rehearsal.ts'

it('compares what a scan compares', async () => {
  const report = await rehearse(new AbortController().signal)
  expect(report.page.coverage.aboutThisStory).toBe(1)
  expect(report.findings.map(({ status }) => status)).toContain('disputed')
  expect(report.findings.length).toBeGreaterThan(1)
})

it('ends when it is ended', async () => {
  const ending = new AbortController()
  const rehearsed = rehearse(ending.signal)
  ending.abort()
  await expect(rehearsed).rejects.toMatchObject({ name: 'AbortError' })
})

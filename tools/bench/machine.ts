import { cpus, totalmem, type as system } from 'node:os'

/** What a run was measured on, as one line: cores, memory, and the versions of Node and the browser. */
export function machineLine(browser: string | null): string {
  const cores = cpus()
  const model = (cores[0]?.model ?? '').replace(/\s+/g, ' ').trim()
  return [
    `${cores.length} cores${model === '' || model === 'unknown' ? '' : ` (${model})`}`,
    `${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    system(),
    `Node ${process.versions.node}`,
    browser ?? 'no Chromium',
  ].join(', ')
}

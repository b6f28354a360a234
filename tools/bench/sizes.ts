const USUAL = [10_000, 100_000]
const LARGEST = 1_000_000

/** Numbers of claims, smallest first, from a list such as `10k,100k,1M`. Throws on what is no size. */
export function readSizes(list: string | undefined, all: boolean): number[] {
  const sizes = list === undefined ? USUAL : list.split(',').map(sizeOf)
  return [...new Set(all ? [...sizes, LARGEST] : sizes)].sort((a, b) => a - b)
}

function sizeOf(text: string): number {
  const [, digits = '', unit = ''] = /^(\d+)([kM]?)$/.exec(text.trim()) ?? []
  const size = Number(digits) * { '': 1, k: 1_000, M: 1_000_000 }[unit as '' | 'k' | 'M']
  if (digits === '' || size < 1) throw new Error(`“${text}” is no number of claims, such as 10k or 1M.`)
  return size
}

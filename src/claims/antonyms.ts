import pairs from '../../assets/words/antonyms.json' with { type: 'json' }
import { stemOf } from './stem.ts'

let opposites: Map<string, ReadonlySet<string>> | undefined

/** Whether two stems (`stemOf`) are those of opposites ("rise" and "fall"). False for what the list does not have. */
export function antonymous(stemA: string, stemB: string): boolean {
  opposites ??= build()
  return opposites.get(stemA)?.has(stemB) ?? false
}

function build(): Map<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>()
  for (const [a = '', b = ''] of pairs) {
    const [stemA, stemB] = [stemOf(a), stemOf(b)]
    if (stemA === stemB) continue
    map.set(stemA, (map.get(stemA) ?? new Set()).add(stemB))
    map.set(stemB, (map.get(stemB) ?? new Set()).add(stemA))
  }
  return map
}

import classes from '../../assets/words/verb-classes.json' with { type: 'json' }
import { stemOf } from './stem.ts'

let known: Map<string, readonly number[]> | undefined

/** A verb with its particle ("rule out") as stems, the form in which `sameDeed` takes it. */
export function verbKey(verb: string): string {
  return verb.split(' ').map(stemOf).join(' ')
}

/** Whether two verbs, as `verbKey` gives them, are one verb or stand in one class ("contain", "include"). */
export function sameDeed(a: string, b: string): boolean {
  if (a === b) return true
  known ??= build()
  const ours = known.get(a) ?? []
  return (known.get(b) ?? []).some((one) => ours.includes(one))
}

function build(): Map<string, readonly number[]> {
  const map = new Map<string, readonly number[]>()
  for (const [i, verbs] of classes.entries()) {
    for (const verb of verbs) map.set(verbKey(verb), [...(map.get(verbKey(verb)) ?? []), i])
  }
  return map
}

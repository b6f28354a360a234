import { readAttributions } from '../claims/attribution.ts'
import type { ParsedDocument } from '../claims/parsed-document.ts'
import { termsOfClaim } from '../claims/claim-terms.ts'
import { stemOf } from '../claims/stem.ts'

/** A single unnamed person whom a document quotes: such a person spoke to one reporter. */
interface UnnamedSource {
  /** What the person was, as a stem. */
  readonly role: string
  /** As written ("a former diplomat"). */
  readonly words: string
  /** Terms of what is said, the role aside. */
  readonly terms: ReadonlySet<string>
}

/** One person, no longer in office: any number of serving officials may be quoted as such. */
const FORMER = /^(?:an?|one)\s(?:former|ex|retired|onetime|one-time)\b[\s-](?<rest>.*)$/iu
/** Roles that say too little to tell one person from another. */
const VAGUE = new Set(['official', 'source', 'person', 'aide', 'employee', 'minister'].map(stemOf))
/** So many shared terms show that both say the same. */
const FEWEST_SHARED = 2

const known = new WeakMap<ParsedDocument, readonly UnnamedSource[]>()

/** How the first document calls an unnamed source that both quote with words on the same thing; null when there is none. */
export function sharedUnnamedSource(a: ParsedDocument, b: ParsedDocument): string | null {
  for (const ours of unnamedSources(a))
    for (const theirs of unnamedSources(b))
      if (ours.role === theirs.role && shared(ours.terms, theirs.terms) >= FEWEST_SHARED) return ours.words
  return null
}

function unnamedSources(document: ParsedDocument): readonly UnnamedSource[] {
  const before = known.get(document)
  if (before) return before
  const sources = document.claims.flatMap((claim) =>
    readAttributions(claim.sentence.text).flatMap(({ source, named }) => {
      const role = named ? null : roleOf(source)
      const terms = new Set(termsOfClaim(claim).filter((term) => term !== role))
      return role === null ? [] : [{ role, words: source.charAt(0).toLowerCase() + source.slice(1), terms }]
    }),
  )
  known.set(document, sources)
  return sources
}

/** The last word of a description, up to a comma or preposition; null where it says too little. */
function roleOf(source: string): string | null {
  const rest = FORMER.exec(source)?.groups?.['rest']
  const head = rest?.split(/,|\s(?:in|at|from|on|with|by|for|to|of|who|familiar)\s/u)[0]
  const noun = head?.trim().split(/\s+/).at(-1) ?? ''
  const role = stemOf(noun.toLowerCase())
  return role === '' || VAGUE.has(role) ? null : role
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((term) => b.has(term)).length
}

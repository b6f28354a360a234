import type { Span } from '../shared/span.ts'

/** A stretch of a sentence that a facet was read from; offsets count from the sentence's start. */
export interface Mention extends Span {
  readonly text: string
}

/** What a quantity measures. `count` covers plain numbers of things; `unit` and `counted` say of what. */
export type QuantityKind = 'money' | 'percent' | 'count' | 'measure' | 'ordinal'

/** How exactly a quantity is stated. `vague` is a word like "dozens" or "several". */
export type Bound = 'exact' | 'about' | 'at-least' | 'at-most' | 'range' | 'vague'

/** A number with what it measures. `low`–`high` is the closed interval of values meant, in the base unit. */
export interface Quantity extends Mention {
  readonly kind: QuantityKind
  readonly low: number
  readonly high: number
  readonly bound: Bound
  /** Base unit after conversion: ISO 4217 code for money, '%' for percent, SI-like symbol for measures ('m', 'm2', 'kg', 's', '°C'), '' for counts. */
  readonly unit: string
  /** Stem of the noun that is counted or qualified ("people", "mineral"), '' when none was found. */
  readonly counted: string
}

/** How fine a date is. */
export type Granularity = 'minute' | 'day' | 'week' | 'month' | 'season' | 'year'

/** A date as the closed interval of days it may mean, resolved against the document's date; ISO yyyy-mm-dd. */
export interface DateMention extends Mention {
  readonly from: string
  readonly to: string
  readonly granularity: Granularity
  /** Stated relative to the document's date ("Monday", "last week"). */
  readonly relative: boolean
  /** False when it is relative and the document's date is unknown: then `from`–`to` mean nothing and `weekday` may still be compared. */
  readonly resolved: boolean
  /** 0 (Sunday) to 6 when a weekday is named, else null. */
  readonly weekday: number | null
  /** Minutes after midnight when a time of day is given, else null. */
  readonly minutes: number | null
}

/** What a name names. `unknown` is a capitalised name that no list and no context decides. */
export type NameKind = 'person' | 'place' | 'organisation' | 'unknown'

/** A name as it stands in the sentence. */
export interface NameMention extends Mention {
  readonly kind: NameKind
  /**
   * Key under which variant spellings fall together: lower case, folded to ASCII, aliases resolved through the
   * gazetteer ("U.S.", "America" → "united states"; "Zelenskyy" → "zelensky"). For a person the full known name.
   */
  readonly key: string
  /** Title or role that stands with a person's name ("Secretary of State"), lower case, '' when none. */
  readonly role: string
  /** For a place: keys of the places that contain it, nearest first ("riyadh" → ["saudi arabia"]), from the gazetteer. */
  readonly within: readonly string[]
}

/** Words inside quotation marks. The mention's span excludes the marks. */
export interface Quotation extends Mention {
  /** Whom the sentence says them of, as written, or null. */
  readonly speaker: string | null
  /** False for scare quotes and titles: fewer than three words and no speech verb near. */
  readonly speech: boolean
}

/** Whether the sentence's main statement is negated. */
export interface Polarity {
  readonly negated: boolean
  /** The words that negate or reverse ("not", "refused"), in order. */
  readonly cues: readonly PolarityCue[]
}

/** A word that negates; `scope` are the content words it governs, stemmed. */
export interface PolarityCue extends Mention {
  readonly scope: readonly string[]
}

/** How sure the sentence says it is. `asserted`: it happened or is so. */
export type CertaintyLevel = 'asserted' | 'reported' | 'possible' | 'planned' | 'denied'

/** The level of certainty and the words that show it. */
export interface Certainty {
  readonly level: CertaintyLevel
  readonly cues: readonly CertaintyCue[]
}

/** A word that shows a level of certainty. */
export interface CertaintyCue extends Mention {
  readonly level: CertaintyLevel
}

/** Who is given as the source of the statement. */
export interface Attribution extends Mention {
  /** The source as written ("NBC News", "two U.S. officials"). */
  readonly source: string
  /** Whether the source is named. */
  readonly named: boolean
  /** The verb or phrase ("said", "according to"). */
  readonly verb: string
}

/** Who did what to whom in the main clause, as matching terms (`termsOf`). Empty where the sentence does not say. */
export interface Roles {
  readonly subject: readonly string[]
  /** Stem of the main verb, '' without one. */
  readonly verb: string
  readonly object: readonly string[]
  readonly passive: boolean
}

/** One thing that a sentence says is done, with the words that say so ("has not ruled out", "plans to sell"). */
export interface Deed extends Mention, Roles {
  /** How sure the words right around the verb say it is. */
  readonly level: CertaintyLevel
  /** In a past or perfect form: it is told as done. */
  readonly past: boolean
  /** In the progressive of the present: it is told as under way, or, as speakers may, as arranged. */
  readonly underWay: boolean
  /** How many words negate it. */
  readonly negations: number
}

/** Everything that two claims are compared on. */
export interface Facets {
  readonly quantities: readonly Quantity[]
  readonly dates: readonly DateMention[]
  readonly names: readonly NameMention[]
  readonly quotations: readonly Quotation[]
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly attributions: readonly Attribution[]
  readonly roles: Roles
  readonly deeds: readonly Deed[]
}

import * as v from 'valibot'
import { migrate } from './migrations.ts'
import { DEFAULT_SETTINGS } from './settings.ts'
import type { Settings } from './settings.ts'

const MAX_SITES = 10_000

const { sensitivity, compareMeanings, marks, disabledSites } = DEFAULT_SETTINGS

const host = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.minLength(1), v.maxLength(260))

/** A list from which entries that are no host names are left out, each host once. */
const hosts = v.pipe(
  v.array(v.unknown()),
  v.transform((entries) => entries.flatMap((entry) => (v.is(host, entry) ? [v.parse(host, entry)] : []))),
  v.transform((entries) => [...new Set(entries)].slice(0, MAX_SITES)),
)

const settings = v.object({
  version: v.fallback(v.literal(2), 2),
  sensitivity: v.fallback(v.picklist(['careful', 'balanced', 'eager']), sensitivity),
  compareMeanings: v.fallback(v.boolean(), compareMeanings),
  marks: v.fallback(
    v.object({
      agreed: v.fallback(v.boolean(), marks.agreed),
      varied: v.fallback(v.boolean(), marks.varied),
      disputed: v.fallback(v.boolean(), marks.disputed),
    }),
    marks,
  ),
  disabledSites: v.fallback(hosts, [...disabledSites]),
}) satisfies v.GenericSchema<unknown, Settings>

/** Reads stored settings. A field that is missing or unsound takes its default; the others are kept. */
export function readSettings(stored: unknown): Settings {
  return v.parse(settings, migrate(stored))
}

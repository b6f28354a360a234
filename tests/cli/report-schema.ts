import * as v from 'valibot'

const TEXT = v.pipe(v.string(), v.nonEmpty())
const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0))
const DATE = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}/)))

const DIFFERENCE = v.strictObject({
  kind: v.picklist([
    'number',
    'date',
    'place',
    'person',
    'organisation',
    'quote',
    'wording',
    'polarity',
    'modality',
    'attribution',
    'role',
    'scope',
  ]),
  severity: v.picklist(['conflict', 'update', 'difference']),
  page: TEXT,
  report: TEXT,
  note: TEXT,
})

const REPORT = v.strictObject({
  document: TEXT,
  source: v.string(),
  publishedAt: DATE,
  text: TEXT,
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  stance: v.picklist(['agrees', 'differs', 'conflicts']),
  differences: v.array(DIFFERENCE),
})

const FINDING = v.strictObject({
  text: TEXT,
  status: v.picklist(['agreed', 'varied', 'disputed']),
  independentReports: v.pipe(COUNT, v.minValue(1)),
  reports: v.pipe(v.array(REPORT), v.minLength(1)),
})

/** One line of `scan --format json`, as other programs read it. */
export const PAGE_LINE = v.strictObject({
  page: v.strictObject({
    path: TEXT,
    title: v.string(),
    url: v.nullable(TEXT),
    publishedAt: DATE,
    sentences: COUNT,
    claims: COUNT,
    coverage: v.strictObject({ documents: COUNT, aboutThisStory: COUNT, newest: DATE }),
  }),
  findings: v.array(FINDING),
  origins: v.array(
    v.strictObject({ name: TEXT, documents: v.pipe(v.array(TEXT), v.minLength(1)), evidence: TEXT }),
  ),
  omissions: v.array(
    v.strictObject({ text: TEXT, document: TEXT, alsoIn: v.pipe(v.array(TEXT), v.minLength(1)) }),
  ),
})

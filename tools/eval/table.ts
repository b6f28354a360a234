import { alignColumns } from '../lib/table.ts'
import { shareOf, type Figures, type FigureSets } from './figures.ts'
import { namesIn, sectionsOf, type Row } from './rows.ts'

/** A change below this is none: figures are rounded. */
const NOTICEABLE = 0.0005

/** The figures now and at the last commit. */
export interface Comparison {
  readonly now: FigureSets
  readonly last: FigureSets
  /** Of pairs that the learned score had not seen, by bin, how many were right; `low` as the key. */
  readonly heldOut: ReadonlyMap<string, string>
}

/** The table for the terminal: each figure of the last commit and now, with the model and without. */
export function tableOf(comparison: Comparison): string[] {
  const { now, last } = comparison
  const rows = sectionsOf(now).flatMap(({ heading, rows: own }) => {
    const measured = own.filter(({ key }) =>
      (['meaning', 'words'] as const).some((set) => valueOf(now, set, key) !== undefined),
    )
    return measured.length > 0 ? [[heading], ...measured.map((row) => lineOf(row, comparison))] : []
  })
  const head = ['', 'must', 'last', 'now', '', 'words alone: last', 'now', '']
  return [
    ...alignColumns([head, ...rows]),
    '',
    ...alignColumns(kindTable(now.meaning, last.meaning)),
    '',
    ...alignColumns(calibrationTable(comparison)),
    '',
    ...worseFigures(comparison),
  ]
}

/** A figure of a set; what the model has no part in counts as measured with it. Undefined where it was not measured. */
function valueOf(sets: FigureSets, set: 'meaning' | 'words', key: string): number | null | undefined {
  return set === 'meaning' && key in sets.shared ? sets.shared[key] : sets[set][key]
}

function lineOf(row: Row, { now, last }: Comparison): string[] {
  const cells = (set: 'meaning' | 'words') => {
    const [before, after] = [valueOf(last, set, row.key), valueOf(now, set, row.key)]
    return [formatted(before, row), formatted(after, row), markOf(row, before, after)]
  }
  return [
    `  ${row.label}`,
    mustOf(row, valueOf(now, 'meaning', row.key) ?? valueOf(now, 'words', row.key)),
    ...cells('meaning'),
    ...cells('words'),
  ]
}

/** A figure as it is printed: shares without the nought, counts whole; a dash for nothing to measure. */
export function formatted(value: number | null | undefined, { count }: Pick<Row, 'count'>): string {
  if (value === undefined) return ''
  if (value === null) return '–'
  return count ? String(value) : value.toFixed(3).replace(/^0/, '')
}

function mustOf(row: Row, value: number | null | undefined): string {
  if (row.must === undefined) return ''
  const [sign, met] =
    row.better === 'less' ? ['≤', (value ?? Infinity) <= row.must] : ['≥', (value ?? 0) >= row.must]
  return `${sign} ${formatted(row.must, row)} ${met ? '✓' : '✗'}`
}

function markOf(row: Row, before: number | null | undefined, after: number | null | undefined): string {
  const gain = gainOf(row, before, after)
  if (Math.abs(gain) < NOTICEABLE) return ''
  return gain > 0 ? '▲' : '▼'
}

function gainOf(row: Row, before: number | null | undefined, after: number | null | undefined): number {
  if (row.better === 'neither' || before === undefined || before === null) return 0
  if (after === undefined || after === null) return 0
  return row.better === 'more' ? after - before : before - after
}

function worseFigures({ now, last }: Comparison): string[] {
  const worse = sectionsOf(now).flatMap(({ heading, rows }) =>
    rows.flatMap((row) => {
      const [before, after] = [valueOf(last, 'meaning', row.key), valueOf(now, 'meaning', row.key)]
      if (gainOf(row, before, after) > -NOTICEABLE) return []
      return [`  ${heading}: ${row.key} ${formatted(before, row)} → ${formatted(after, row)}`]
    }),
  )
  return worse.length > 0
    ? ['Worse than at the last commit:', ...worse]
    : ['Nothing is worse than at the last commit.']
}

/** Differences and conflicts by kind of facet; what it was at the last commit in brackets where it changed. */
export function kindTable(now: Figures, last: Figures): string[][] {
  const kinds = [...new Set(namesIn(now, /^kind\.([^.]+)\./))].sort()
  const ratio = (figures: Figures, part: string, whole: string) =>
    `${figures[part] ?? 0}/${figures[whole] ?? 0}`
  const cell = (part: string, whole: string) => {
    const [after, before] = [ratio(now, part, whole), ratio(last, part, whole)]
    return before === after || last[whole] === undefined ? after : `${after} (${before})`
  }
  return [
    ['kind of facet', 'differences right/shown', 'found/labelled', 'conflicts right/shown', 'found/labelled'],
    ...kinds.map((kind) => {
      const [all, conflicts] = [`kind.${kind}`, `kind.${kind}.conflicts`]
      return [
        kind,
        ...[all, conflicts].flatMap((prefix) => [
          cell(`${prefix}.right`, `${prefix}.predicted`),
          cell(`${prefix}.found`, `${prefix}.gold`),
        ]),
      ]
    }),
  ]
}

/** How many of the pairs shown at a score are right, and how many of those that the learned score had not seen. */
export function calibrationTable({ now, heldOut }: Pick<Comparison, 'now' | 'heldOut'>): string[][] {
  const lows = namesIn(now.meaning, /^calibration\.(.+)\.pairs$/)
  return [
    ['score from', 'pairs shown', 'right', 'share', 'unseen, right'],
    ...lows.map((low) => {
      const [pairs, right] = ['pairs', 'right'].map((what) => now.meaning[`calibration.${low}.${what}`] ?? 0)
      const share = formatted(shareOf(right ?? 0, pairs ?? 0), {})
      return [low, String(pairs), String(right), share, heldOut.get(low) ?? '']
    }),
  ]
}

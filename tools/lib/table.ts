/** Lines of a table whose columns are as wide as their widest cell; the first is flush left, the others flush right. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  const widths = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, at) => width(at))
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

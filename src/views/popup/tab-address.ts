/** The tab's id in a query string ("?tab=12"), or null when there is none or it is no number. */
export function tabFromAddress(search: string): number | null {
  const value = new URLSearchParams(search).get('tab')
  return value !== null && /^\d+$/.test(value) ? Number(value) : null
}

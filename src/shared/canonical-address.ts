/** Query parameters that say where a reader came from and never which article it is. */
const CAMPAIGN = /^(utm_|fbclid|gclid|cmpid|ref$|mc_)/i

/**
 * An http address without what does not change the article (scheme, "www.", fragment, campaign parameters, a slash at
 * the end), so that equal articles have equal addresses; null for anything else. For comparing, not for opening.
 */
export function canonicalAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const parts = new URL(url)
  if (!/^https?:$/.test(parts.protocol)) return null
  const kept = [...parts.searchParams].filter(([name]) => !CAMPAIGN.test(name))
  const query = kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : ''
  const path = parts.pathname.replace(/\/+$/, '')
  return `${parts.host.replace(/^(www|m|amp)\./, '')}${path}${query}`
}

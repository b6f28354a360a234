/** The patterns of web sites among granted origins, in a fixed order. */
export function sitePatterns(origins: readonly string[]): string[] {
  return origins.filter((origin) => origin === '<all_urls>' || /^(\*|https?):\/\//.test(origin)).sort()
}

/** Whether a match pattern covers a host name, whatever the scheme, port and path ("*.a.example" covers "a.example"). */
export function coversHost(pattern: string, host: string): boolean {
  if (pattern === '<all_urls>') return true
  const site = /^[^:]+:\/\/([^/:]+)/.exec(pattern)?.[1]
  if (site === undefined) return false
  if (site === '*' || site === host) return true
  return site.startsWith('*.') && (host === site.slice(2) || host.endsWith(site.slice(1)))
}

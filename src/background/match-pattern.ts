/** The patterns of web sites among granted origins, in a fixed order. */
export function sitePatterns(origins: readonly string[]): string[] {
  return origins.filter((origin) => origin === '<all_urls>' || /^(\*|https?):\/\//.test(origin)).sort()
}

/**
 * Patterns for all pages of these hosts, in a fixed order. Names that a pattern cannot hold are left out, since browsers
 * refuse a registration as a whole: there the script asks and then does nothing.
 */
export function hostPatterns(hosts: readonly string[]): string[] {
  return hosts
    .filter((host) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(host))
    .map((host) => `*://${host}/*`)
    .sort()
}

/** Whether a match pattern covers a host name, whatever the scheme, port and path ("*.a.example" covers "a.example"). */
export function coversHost(pattern: string, host: string): boolean {
  if (pattern === '<all_urls>') return true
  const site = /^[^:]+:\/\/([^/:]+)/.exec(pattern)?.[1]
  if (site === undefined) return false
  if (site === '*' || site === host) return true
  return site.startsWith('*.') && (host === site.slice(2) || host.endsWith(site.slice(1)))
}

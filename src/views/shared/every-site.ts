/** The match pattern of every web site, as the manifest offers it for asking. */
export const EVERY_SITE = '*://*/*'

/** Whether a pattern stands for every site. */
export function isEverySite(pattern: string): boolean {
  return pattern === '<all_urls>' || /^(\*|https?):\/\/\*\/\*$/.test(pattern)
}

/** The host of a match pattern as the reader knows it: "*://*.example.org/*" → "example.org". */
export function hostOfPattern(pattern: string): string {
  return pattern
    .replace(/^[^:]+:\/\//, '')
    .replace(/\/.*$/, '')
    .replace(/^(\*|www)\./, '')
}

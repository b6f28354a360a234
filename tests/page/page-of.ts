/** A document with this body, in the test's own window; the window itself is left alone. */
export function pageOf(body: string, head = ''): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  )
}

/** A paragraph of made-up news, long enough to count as running text; numbered, so that none repeats another. */
export function story(number: number): string {
  return (
    `Dispatch ${number}: the harbour board voted late on Monday to keep the old pier closed until divers have looked at ` +
    `all of its ${number + 40} pillars, said Ines Marlow, who chairs it.`
  )
}

/** Some paragraphs of it as markup. */
export function paragraphs(count: number, from = 1): string {
  return Array.from({ length: count }, (_, at) => `<p>${story(from + at)}</p>`).join('\n')
}

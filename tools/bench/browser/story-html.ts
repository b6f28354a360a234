/** An article as a site prints it, from a text with one paragraph a line. Tells when its first sentence is marked. */
export function storyHtml(text: string): string {
  const paragraphs = text.split('\n').map((line) => `<p>${line.replaceAll('&', '&amp;')}</p>`)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2025-02-27">
<script>${CLOCK}</script></head><body><main><article><h1>News of the day</h1>${paragraphs.join('\n')}</article></main></body></html>`
}

/**
 * Content scripts start at the `load` event or a little before, so that is where the time begins. The page looks every
 * few milliseconds whether a sentence is marked; nothing tells it.
 */
const CLOCK = `addEventListener('load', () => {
  const loaded = performance.now()
  const look = () => {
    const marked = [...CSS.highlights].some(([name, ranges]) => /-(agreed|varied|disputed)$/.test(name) && ranges.size > 0)
    if (marked) globalThis.firstHighlight = performance.now() - loaded
    else setTimeout(look, 2)
  }
  look()
})`

import type { Page } from '../../tools/browser/serve.ts'

/** Adds a script to a page that writes down, from before the first byte of the body on, what is changed in it. */
export function withObserver(page: Page): Page {
  const script = `<script>
    globalThis.changes = []
    addEventListener('DOMContentLoaded', () => {
      const name = (node) => node.nodeName + (node.id ? '#' + node.id : '')
      const empty = (node) => node instanceof Element && node.childNodes.length === 0 && node.shadowRoot === null
      new MutationObserver((records) => {
        for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
          if (type !== 'childList') changes.push(type + ' of ' + name(target) + ' ' + (attributeName ?? ''))
          for (const node of addedNodes) changes.push('added ' + (empty(node) ? 'an empty ' : '') + name(node) + ' to ' + name(target))
          for (const node of removedNodes) changes.push('removed ' + name(node) + ' from ' + name(target))
        }
      }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    })
  </script>`
  return { ...page, body: String(page.body).replace('<head>', `<head>${script}`) }
}

const STORY = [
  'Russian delegates put the idea to their American counterparts at a meeting in Saudi Arabia last week.',
  'James Cowan, the chief executive of the Halo Trust, warned this month that up to 256,000 square kilometres of Ukraine are contaminated with land mines or other explosives.',
  'Putin floated the idea on Russian state television on Monday, saying Moscow was ready to work with “foreign partners” to develop rare earth metals in what it calls its “new regions”.',
  'Volodymyr Zelenskyy had refused to sign a first version of a similar agreement that the US Treasury secretary, Scott Bessent, brought to him.',
  'Trump said during a press conference with Emmanuel Macron on Monday that Russia had “a lot of things that we want”.',
]

function article(paragraphs: readonly string[], head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Minerals</title>
    <meta property="og:type" content="article"><meta property="article:published_time" content="2025-02-27">${head}</head>
    <body><main><article><h1>Moscow offers minerals</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main></body></html>`
}

/** A short article on the starter corpus' story, with headers of its own. */
export function storyPage(headers: Readonly<Record<string, string>> = {}): Page {
  return { body: article([...STORY, ...STORY.map((text) => `Earlier we reported this. ${text}`)]), headers }
}

/** An article of many words that begins with the story; counts the turns of its own that it gets until it is marked. */
export function longArticle(words: number): Page {
  const filler =
    'The council of the town met again and talked about the road, the school and the price of bread. '
  const perParagraph = filler.repeat(5)
  const count = Math.ceil(words / (perParagraph.split(' ').length - 1))
  const observer = `<script>
    globalThis.turns = 0
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      turns++
      if (CSS.highlights.size === 0) setTimeout(() => port2.postMessage(null))
    }
    port2.postMessage(null)
  </script>`
  return { body: article([...STORY, ...Array.from({ length: count }, () => perParagraph)], observer) }
}

// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { pageOf, paragraphs, story } from './page-of.ts'
import { collectBlocks } from '../../src/page/collect-blocks.ts'

const ARTICLE = `<h1>Pier stays shut</h1>${paragraphs(4)}`
const texts = (body: string) => collectBlocks(pageOf(body)).blocks.map((block) => block.text)
const inArticle = (extra: string) => `<main><article>${ARTICLE}${extra}${paragraphs(2, 5)}</article></main>`

describe('collectBlocks', () => {
  it('gives the paragraphs of the article in order, with ids', () => {
    const { blocks, root } = collectBlocks(pageOf(`<article>${ARTICLE}</article>`))
    expect(blocks.map(({ id, role, text }) => [id, role, text])).toEqual(
      [1, 2, 3, 4].map((number, at) => [`b${at}`, 'paragraph', story(number)]),
    )
    expect(root?.tagName).toBe('ARTICLE')
  })

  it.each([
    ['navigation', '<nav><p>All of our sections, from world to weather, at a glance for you here.</p></nav>'],
    [
      'an aside',
      '<aside><p>Ten years ago the pier was closed for a month, as older readers will recall.</p></aside>',
    ],
    [
      'comments',
      '<div id="comments"><p>I walked there every day as a child and miss it more than I can say.</p></div>',
    ],
    [
      'related links',
      '<div class="relatedStories"><p>A ferry ran aground near the pier in the storm of last March.</p></div>',
    ],
    [
      'a newsletter box',
      '<section class="c-newsletter"><p>All the news of the coast in your inbox every morning at seven.</p></section>',
    ],
    [
      'a share bar',
      '<ul class="share-tools"><li>Share this with the people you know on the coast today</li></ul>',
    ],
    [
      'a cookie notice',
      '<div role="dialog"><p>We and our 143 partners store data on your device to serve you better.</p></div>',
    ],
    [
      'a live ticker',
      '<div class="live-ticker"><p>14:02 The wind has freshened to six and boats are coming in early.</p></div>',
    ],
    [
      'a form',
      '<form><label>Your name</label><textarea>Some words I typed and have not sent anywhere yet</textarea></form>',
    ],
    [
      'an editor',
      '<div contenteditable><p>A draft of a reply that nobody but me should ever have to read.</p></div>',
    ],
    ['code', '<pre>const pier = closed ? "shut until the divers are done" : "open to all"</pre>'],
    ['hidden text', '<p hidden>Text that was taken back by the editors before the paper went to print.</p>'],
    [
      'text hidden by its style',
      '<p style="color: red; display:none">Text that no reader has been able to see since Tuesday.</p>',
    ],
    [
      'text for screen readers beside the visible',
      '<p class="sr-only">End of the story on the pier; what follows are other stories.</p>',
    ],
    [
      'a paragraph that is one link',
      '<p><a href="/x">Ferry runs aground near the old pier in the storm of last March</a></p>',
    ],
    ['an invitation', '<p>Sign up for our morning letter with all the news of the coast.</p>'],
    ['a pointer to other stories', '<p>Related: <a href="/x">Ferry runs aground near the old pier</a></p>'],
    [
      'a script',
      '<script>document.write("The harbour board has voted for something else entirely.")</script>',
    ],
  ])('leaves out %s', (_, markup) => {
    expect(texts(inArticle(markup))).toEqual([1, 2, 3, 4, 5, 6].map(story))
  })

  it('leaves out a list of links under a heading that points elsewhere', () => {
    const list = '<ul><li>A <a href="/a">ferry runs aground</a> off the cape in a gale</li></ul>'
    expect(texts(inArticle(`<h3>More from the coast</h3>${list}`))).toEqual([1, 2, 3, 4, 5, 6].map(story))
  })

  it.each([
    ['heading', '<h2>What the divers saw</h2>', 'What the divers saw'],
    [
      'list-item',
      '<ul><li>Twelve pillars need new steel before winter.</li></ul>',
      'Twelve pillars need new steel before winter.',
    ],
    [
      'quote',
      '<blockquote><p>“I would not walk on it,” one diver said.</p></blockquote>',
      '“I would not walk on it,” one diver said.',
    ],
    ['caption', '<figure><img alt=""><figcaption>The pier in May.</figcaption></figure>', 'The pier in May.'],
    [
      'caption',
      '<div class="image-caption">The pier before the storm of last year.</div>',
      'The pier before the storm of last year.',
    ],
    ['table-cell', '<table><tr><td>Pillars in all: 52</td></tr></table>', 'Pillars in all: 52'],
    [
      'paragraph',
      '<div>Divers will be back on Friday, weather permitting.</div>',
      'Divers will be back on Friday, weather permitting.',
    ],
  ])('gives the role %s', (role, markup, text) => {
    const { blocks } = collectBlocks(pageOf(inArticle(markup)))
    expect(blocks.find((block) => block.text === text)?.role).toBe(role)
  })

  it.each([
    [
      'joins inline elements without breaking words',
      '<p><b>T</b>he bo<i>ard</i> voted <a href="/x">on Mon</a>day, it said.</p>',
      ['The board voted on Monday, it said.'],
    ],
    ['folds white space', '<p>The  board\n\t voted&nbsp;on   Monday. </p>', ['The board voted on Monday.']],
    [
      'takes a line break for a space',
      '<p>The board voted<br>on Monday night.</p>',
      ['The board voted on Monday night.'],
    ],
    [
      'begins a new block at two line breaks',
      '<p>The board voted.<br> <br>It sat late.</p>',
      ['The board voted.', 'It sat late.'],
    ],
    [
      'keeps a name that can be pointed at, without what opens over it',
      '<p>Mayor <span class="hovercard-person"><a class="hovercard-link" href="/x">Ines Marlow</a>' +
        '<span class="hovercard-box">Ines Marlow <a href="/y">More stories about her</a></span></span> voted.</p>',
      ['Mayor Ines Marlow voted.'],
    ],
    [
      'keeps the notice of rights under a text',
      '<p>© 2024 Coast Press. All rights reserved.</p>',
      ['© 2024 Coast Press. All rights reserved.'],
    ],
    [
      'drops invisible characters',
      '<p>The har\u00adbour\u200b board voted.</p>',
      ['The harbour board voted.'],
    ],
    [
      'drops marks of footnotes',
      '<p>The board voted<sup><a href="#n1">[1]</a></sup> on Monday.</p>',
      ['The board voted on Monday.'],
    ],
    [
      'keeps superscripts that mean something',
      '<p>It covers 40 m<sup>2</sup> of seabed.</p>',
      ['It covers 40 m2 of seabed.'],
    ],
    [
      'splits text around a nested block',
      '<div>The board voted.<p>It sat late.</p>Then it rose.</div>',
      ['The board voted.', 'It sat late.', 'Then it rose.'],
    ],
    [
      'drops cards that open on pointing at a name',
      '<p>The chair, Ines Marlow<span class="rollover-card">More about Ines Marlow</span>, agreed.</p>',
      ['The chair, Ines Marlow, agreed.'],
    ],
    [
      'drops repeated text',
      '<p>The board will sit again on Friday.</p><p>The board will sit again on Friday.</p>',
      ['The board will sit again on Friday.'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(texts(inArticle(markup)).slice(4, -2)).toEqual(expected)
  })

  it('reads pages that part paragraphs by line breaks alone', () => {
    const body = `<div id="story">${[1, 2, 3].map(story).join('<br><br>')}</div>`
    expect(texts(body)).toEqual([1, 2, 3].map(story))
  })

  it('keeps a standfirst and first paragraphs that stand outside the main element', () => {
    const lead = 'The board sat for six hours behind closed doors before it decided on the pier.'
    const body = `<div><h1>Pier stays shut</h1><p>${lead}</p><div class="rest">${paragraphs(5)}</div></div>`
    expect(texts(body)[0]).toBe(lead)
  })

  it('believes no class name of an element that holds most of the text', () => {
    expect(texts(`<div class="has-sidebar related-on"><article>${ARTICLE}</article></div>`)).toHaveLength(4)
  })

  it('takes the article, not the comments that are longer', () => {
    const comments = `<div class="comments-list">${paragraphs(9, 20)}</div>`
    expect(texts(`<article>${ARTICLE}</article>${comments}`)).toEqual([1, 2, 3, 4].map(story))
  })

  it('asks whether elements are rendered where it can', () => {
    const page = pageOf(inArticle('<p class="mobile">The board will sit again on Friday at the latest.</p>'))
    const { blocks } = collectBlocks(page, { isVisible: (element) => element.className !== 'mobile' })
    expect(blocks.map((block) => block.text)).toEqual([1, 2, 3, 4, 5, 6].map(story))
  })

  it.each([
    ['an empty page', ''],
    ['an application', `<main>${'<span>Inbox 4</span><button>New</button>'.repeat(300)}</main>`],
    [
      'a short notice',
      '<p>This page has moved. Please update your bookmarks, and thank you for reading us.</p>',
    ],
    [
      'a front page',
      `<main>${Array.from({ length: 30 }, (_, at) => `<div><h3><a href="/${at}">Headline number ${at} on a thing that happened in the town today</a></h3><p>One line on thing ${at}, and no more.</p></div>`).join('')}</main>`,
    ],
  ])('gives nothing for %s', (_, body) => {
    expect(collectBlocks(pageOf(body))).toMatchObject({ blocks: [], root: null })
  })

  it('cuts a page that is too long and says so', () => {
    const page = pageOf(`<article>${paragraphs(40)}</article>`)
    const { blocks, truncated } = collectBlocks(page, { maxWords: 300 })
    expect(truncated).toBe(true)
    expect(blocks.length).toBeLessThan(12)
    expect(collectBlocks(page).truncated).toBe(false)
  })

  it('reads a page that nests very deep', () => {
    const page = pageOf('<div>'.repeat(1500) + paragraphs(4))
    expect(collectBlocks(page).blocks).toHaveLength(4)
  })

  it('changes nothing on the page', () => {
    const page = pageOf(inArticle('<aside>Beside</aside>'))
    const before = page.documentElement.outerHTML
    collectBlocks(page)
    expect(page.documentElement.outerHTML).toBe(before)
  })
})

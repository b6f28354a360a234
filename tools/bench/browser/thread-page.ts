/** Sentences of the starter corpus' story in words of their own kind, so that a page of any length has marks. */
const REPORTED = [
  'James Cowan, the chief executive of the Halo Trust, warned this month that up to 256,000 square kilometres of Ukraine are contaminated with land mines or other explosives.',
  'Volodymyr Zelenskyy had refused to sign a first version of a similar agreement that the US Treasury secretary, Scott Bessent, brought to him.',
  'Trump said during a press conference with Emmanuel Macron on Monday that Russia had “a lot of things that we want”.',
  'Russian delegates put the idea to their American counterparts at a meeting in Saudi Arabia last week.',
]

const SUBJECTS = ['The council', 'A committee', 'The harbour board', 'One engineer', 'The school', 'A driver']
const DEEDS = [
  'looked again at',
  'put off',
  'asked twice about',
  'paid for',
  'wrote to the town about',
  'sold',
]
const THINGS = [
  'the road by the mill',
  'the price of bread',
  'the old pier',
  'its winter timetable',
  'the bridge',
]
const WHEN = ['before the summer', 'on a wet morning', 'without a vote', 'after a long talk', 'once more']

/** Words of a paragraph, about. */
const PARAGRAPH = 60
/** A paragraph in so many holds a sentence that the starter corpus reports too. */
const EVERY = 6

/**
 * A news page of about so many words as sites build them: navigation, links and spans within paragraphs, pictures with
 * captions, a sidebar, comments. Every sixth paragraph holds a sentence that the starter corpus reports too. The same
 * page each time.
 */
export function threadPage(words: number): string {
  const count = Math.ceil(words / PARAGRAPH)
  const paragraphs = Array.from({ length: count }, (_, at) => paragraph(at))
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Minerals</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2025-02-27">
<style>body { font: 18px/1.6 sans-serif; margin: 0 } main { display: grid; grid-template-columns: 2fr 1fr; gap: 2rem }
.is-gone { display: none } figure { margin: 1rem 0 } nav li { display: inline-block; padding: 0 .5rem }</style></head>
<body><header><nav><ul>${links(40)}</ul></nav></header>
<main><article><h1>Moscow offers minerals</h1>${paragraphs.join('\n')}</article>
<aside class="sidebar"><h2>Most read</h2><ul>${links(60)}</ul></aside></main>
<section class="comments">${Array.from({ length: 80 }, (_, at) => `<div class="comment"><b>Reader ${at}</b><p>${sentence(at * 7)}</p></div>`).join('')}</section>
<footer><ul>${links(40)}</ul></footer></body></html>`
}

function links(count: number): string {
  return Array.from({ length: count }, (_, at) => `<li><a href="/${at}">Section ${at}</a></li>`).join('')
}

const of = (list: readonly string[], at: number) => list[at % list.length] ?? ''

function sentence(at: number): string {
  const words = [of(SUBJECTS, at), of(DEEDS, at >> 1), of(THINGS, at * 3), of(WHEN, at >> 2)]
  return `${words.join(' ')}, for the ${at + 2}th time.`
}

function paragraph(at: number): string {
  const told = [0, 1, 2, 3, 4].map((part) => sentence(at * 5 + part))
  if (at % EVERY === 0) told[2] = `In report ${at}: ${of(REPORTED, at / EVERY)}`
  const [first = '', second = '', ...rest] = told
  const text = `<p><span>${first}</span> <a href="/see/${at}">${second}</a> <em>${rest[0] ?? ''}</em> ${rest.slice(1).join(' ')}</p>`
  const figure = `<figure><img alt="" width="300" height="20"><figcaption>The mill in winter, picture ${at}.</figcaption></figure>`
  return `${text}${at % 10 === 9 ? figure : ''}${at % 15 === 14 ? `<div class="is-gone"><p>${sentence(at)}</p></div>` : ''}`
}

/**
 * Words that sites use in class names, ids and component names for what stands around an article. Taken from
 * the common stock of content management systems; names of single sites have no place here.
 */
const AROUND_THE_ARTICLE = new Set(
  (
    'ad ads advert advertisement advertising adslot adunit sponsor sponsored sponsors promo promos promoted ' +
    'promotion related recommended recommendation recommendations recirc recirculation morefrom morestories ' +
    'outbrain taboola trending popular mostread mostpopular latest teaser teasers carousel slideshow ' +
    'newsletter newsletters subscribe subscription signup optin regwall donate donation cta ' +
    'share sharing shares sharebar sharetools addthis follow followus like likes tweetbutton ' +
    'sidebar sidebars rail nav navigation navbar subnav menu menus breadcrumb breadcrumbs pagination pager ' +
    'footer masthead leaderboard toolbar cookie cookies consent gdpr banner modal popup lightbox ' +
    'tooltip byline author authors bio tags tag tagbox taglist keywords topics timestamp dateline pubdate ' +
    'ticker livefeed livestream poll quiz survey weather stocks stockticker copyright disclaimer ' +
    'print login register account feedback rating ratings'
  ).split(' '),
)

/** Names that embedded posts bear as well, which are part of an article: there a quotation decides. */
const MAYBE_AROUND = new Set('social socials widget widgets tools gallery callout'.split(' '))

/** Words for the text under or beside a picture. */
const CAPTION = new Set(
  'caption captions figcaption credit credits photocredit imagecredit cutline gallery inlinegallery'.split(
    ' ',
  ),
)

const COMMENTS = new Set('comment comments commenting disqus livefyre talkback respond replies'.split(' '))

/** The words of a class name or id: "RelatedStories-box" → related, stories, box. */
export function nameWords(name: string): readonly string[] {
  return (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase())
}

/** What an element is called: its id, classes and the names given for components and test hooks. */
function namesOf(element: Element): readonly string[] {
  const names = ['id', 'class', 'data-component', 'data-testid', 'data-module', 'data-type']
  return names.flatMap((name) => nameWords(element.getAttribute(name) ?? ''))
}

/** Whether the element is called like something that stands around an article. */
export function isNamedAround(element: Element): boolean {
  const names = namesOf(element)
  if (names.some((word) => AROUND_THE_ARTICLE.has(word))) return true
  return names.some((word) => MAYBE_AROUND.has(word)) && !element.querySelector('blockquote')
}

/** Whether the element is called like a caption. */
export function isNamedCaption(element: Element): boolean {
  return namesOf(element).some((word) => CAPTION.has(word))
}

/** Whether the element is called like the readers' comments. */
export function isComments(element: Element): boolean {
  return namesOf(element).some((word) => COMMENTS.has(word))
}

/** Elements whose content is never text of an article, or is not the reader's to be marked. */
const SKIPPED_TAGS = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED CANVAS SVG MATH AUDIO VIDEO MAP BUTTON INPUT TEXTAREA ' +
    'SELECT DATALIST OPTION PROGRESS METER DIALOG MENU PRE HEAD LINK META TITLE'
  ).split(' '),
)

/** Roles of controls, of what is laid over the page and of what the page does on its own. */
const SKIPPED_ROLES = new Set(
  (
    'alert alertdialog button combobox dialog listbox log marquee menu menubar menuitem option radiogroup ' +
    'scrollbar search searchbox slider spinbutton status switch tab tablist textbox timer toolbar tooltip tree'
  ).split(' '),
)

/** Elements of a running text: they neither begin nor end a block. */
const INLINE_TAGS = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I IMG INS KBD LABEL MARK NOBR PICTURE Q RP RT ' +
    'RUBY S SAMP SMALL SOURCE SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
)

/** Class names for text that is there for screen readers only, beside the visible text. */
const VISUALLY_HIDDEN =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|assistive-text)(?:$|[\s_-])/i

/** Class names for what opens over the text when a name or a link in it is pointed at. */
const OPENS_ON_HOVER = /(?:^|[\s_-])(?:rollover|tooltip|popover|hover-?card|flyout)/i

/**
 * Whether the element opens over a paragraph. The link that is pointed at and the element around both are often called
 * alike: those are part of the paragraph.
 */
function opensOnHover(element: Element): boolean {
  const isCalledSo = ({ tagName, className }: Element) =>
    tagName.toUpperCase() !== 'A' && typeof className === 'string' && OPENS_ON_HOVER.test(className)
  if (!isCalledSo(element) || !element.parentElement?.closest('p')) return false
  return ![...element.getElementsByTagName('*')].some(isCalledSo)
}

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/** A link to a footnote: its number is no part of the sentence. */
const isFootnoteMark = (element: Element) =>
  element.tagName === 'SUP' &&
  element.querySelector('a[href^="#"]') !== null &&
  /^[[(]?[\d*†‡a-z]{1,3}[\])]?$/i.test(element.textContent.trim())

/** Whether the element is hidden by markup alone; style sheets are not looked at. */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true
  // A page that shows a dialog marks all the rest as hidden: only leaves are believed.
  if (element.getAttribute('aria-hidden') === 'true' && element.getElementsByTagName('p').length < 3)
    return true
  const style = element.getAttribute('style')
  if (style !== null && HIDDEN_STYLE.test(style)) return true
  const className = element.getAttribute('class') ?? ''
  if (VISUALLY_HIDDEN.test(className)) return true
  return opensOnHover(element)
}

/** Whether the element can be typed into; `inherit` and an absent attribute say nothing. */
function isEditor(element: Element): boolean {
  const editable = element.getAttribute('contenteditable')
  return editable !== null && editable !== 'false' && editable !== 'inherit'
}

/** Whether nothing inside the element is text of an article, whatever the element is called. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED_TAGS.has(element.tagName.toUpperCase())) return true
  const role = element.getAttribute('role')
  if (role !== null && SKIPPED_ROLES.has(role.toLowerCase())) return true
  return isEditor(element) || isHidden(element) || isFootnoteMark(element)
}

/** Whether the element begins and ends a block. Elements of the page's own making do if they hold any. */
export function isBlock(element: Element): boolean {
  const tag = element.tagName.toUpperCase()
  if (INLINE_TAGS.has(tag)) return false
  if (!tag.includes('-')) return true
  return element.querySelector('p, div, li, h1, h2, h3, h4, h5, h6, section, article, figure, table') !== null
}

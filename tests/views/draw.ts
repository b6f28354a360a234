import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach } from 'vitest'
import type { ComponentChild } from 'preact'

// jsdom knows the element but not its modality.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true
}
HTMLDialogElement.prototype.close = function () {
  this.open = false
}

afterEach(() => {
  render(null, document.body)
})

/** Draws a view into the document, effects included, and gives the body. */
export async function draw(view: ComponentChild): Promise<HTMLElement> {
  await act(() => render(view, document.body))
  return document.body
}

/** Does something to the page and lets the view follow. */
export async function does(action: () => unknown): Promise<void> {
  await act(async () => {
    action()
    await Promise.resolve()
  })
}

/** The only element of a kind whose text or label holds the words; throws when there is none. */
export function the<Kind extends keyof HTMLElementTagNameMap>(
  kind: Kind,
  words = '',
): HTMLElementTagNameMap[Kind] {
  const all = [...document.querySelectorAll(kind)]
  const found = all.find((element) => nameOf(element).includes(words))
  if (!found) throw new Error(`no <${kind}> with "${words}" among: ${all.map(nameOf).join(' | ')}`)
  return found
}

/** The field with a label. */
export function field(label: string): HTMLInputElement {
  const id = the('label', label).htmlFor
  const input = document.getElementById(id)
  if (!input) throw new Error(`no field "${label}"`)
  return input as HTMLInputElement
}

/** Types into a field as a reader does. */
export async function type(input: HTMLInputElement, value: string): Promise<void> {
  await does(() => {
    input.value = value
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

/** The words that the reader sees, white space folded. */
export function words(element: Element = document.body): string {
  return element.textContent.replace(/\s+/g, ' ').trim()
}

function nameOf(element: Element): string {
  return `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`.trim()
}

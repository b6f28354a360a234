/** Whether the browser renders an element; an element that is only its children (`display: contents`) counts. */
export function isRendered(element: Element): boolean {
  if (typeof element.checkVisibility !== 'function' || element.checkVisibility()) return true
  return element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents'
}

import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Button } from './button.tsx'

/** A modal dialog by the browser's own element: it traps focus and closes on Esc. Focus goes back where it was. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}) {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = element.current
    const opener = document.activeElement
    dialog?.showModal()
    // Otherwise the browser focuses the close button, which stands first.
    dialog?.querySelector<HTMLElement>('input, textarea, select')?.focus()
    return () => {
      dialog?.close()
      // The element is gone before it could do so itself.
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return (
    <dialog class="cc-dialog" ref={element} aria-labelledby={id} onClose={onClose}>
      <header class="cc-dialog__head">
        <h2 class="cc-dialog__title" id={id}>
          {title}
        </h2>
        <Button icon weight="quiet" aria-label="Close" onClick={onClose}>
          ✕
        </Button>
      </header>
      {children}
    </dialog>
  )
}

import { useCallback, useEffect, useState } from 'preact/hooks'
import { Button } from './button.tsx'

/** A short message, with something to take back or to open when `action` is there. */
export interface ToastMessage {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** How long a message stays, in milliseconds; one with an action stays longer (WCAG 2.2.1 asks for time to act). */
const STAYS = { plain: 6_000, withAction: 20_000 } as const

/** Keeps the message that is shown; a new one replaces the old one. */
export function useToast() {
  const [toast, setToast] = useState<ToastMessage | null>(null)
  const dismiss = useCallback(() => setToast(null), [])
  return { toast, show: setToast, dismiss } as const
}

/** Where messages appear: a polite live region that is always there, so that a change in it is read out. */
export function ToastRegion({
  toast,
  onDismiss,
}: {
  readonly toast: ToastMessage | null
  readonly onDismiss: () => void
}) {
  return (
    <div class="cc-toasts" role="status">
      {toast && <Toast toast={toast} onDismiss={onDismiss} />}
    </div>
  )
}

function Toast({ toast, onDismiss }: { readonly toast: ToastMessage; readonly onDismiss: () => void }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onDismiss, toast.action ? STAYS.withAction : STAYS.plain)
    return () => clearTimeout(timer)
  }, [toast, held, onDismiss])
  const act = () => {
    toast.action?.run()
    onDismiss()
  }
  return (
    <div
      class="cc-toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span class="cc-toast__text">{toast.text}</span>
      {toast.action && (
        <Button class="cc-toast__action" onClick={act}>
          {toast.action.label}
        </Button>
      )}
      <Button icon aria-label="Dismiss" onClick={onDismiss}>
        ✕
      </Button>
    </div>
  )
}

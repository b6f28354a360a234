import type { ComponentChildren } from 'preact'

/** A switch with its label; `hiddenLabel` keeps the words for screen readers only. */
export interface ToggleProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ComponentChildren
  readonly hiddenLabel?: boolean
  readonly disabled?: boolean
}

/** The base switch: a checkbox in the role of a switch. */
export function Toggle({ checked, onChange, children, hiddenLabel = false, disabled = false }: ToggleProps) {
  return (
    <label class="cc-toggle">
      <input
        class="cc-toggle__input"
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="cc-toggle__track" aria-hidden="true" />
      <span class={hiddenLabel ? 'cc-hidden' : 'cc-toggle__label'}>{children}</span>
    </label>
  )
}

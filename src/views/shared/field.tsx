import { useId } from 'preact/hooks'

/** A labelled text field with an optional hint and an error that is read out with it. */
export interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly name?: string
  readonly type?: 'text' | 'url' | 'date' | 'search'
  readonly hint?: string
  readonly error?: string | undefined
  readonly required?: boolean
  readonly multiline?: boolean
  readonly placeholder?: string
}

/** The base text field. */
export function Field(props: FieldProps) {
  const { label, value, onValue, type = 'text', hint, error, required = false, multiline = false } = props
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const shared = {
    id,
    class: 'cc-field__input',
    value,
    onInput: (event: Event) => onValue((event.currentTarget as HTMLInputElement).value),
    'aria-required': required,
    'aria-invalid': error !== undefined,
    ...(props.name ? { name: props.name } : {}),
    ...(props.placeholder ? { placeholder: props.placeholder } : {}),
    ...(described ? { 'aria-describedby': described } : {}),
  }
  // Preact types every kind of input as a shape of its own; what is set here, these four kinds share.
  const single = { ...shared, type: type as 'text', autocomplete: 'off' as const }
  return (
    <div class="cc-field">
      <label class="cc-field__label" for={id}>
        {label}
      </label>
      {multiline ? <textarea {...shared} /> : <input {...single} />}
      {error !== undefined && (
        <p class="cc-field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p class="cc-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

import { useState } from 'preact/hooks'
import { IntakeList } from './intake-list.tsx'
import { checkDraft, EMPTY_DRAFT, fieldOfFailure, pastedDocument } from './metadata-draft.ts'
import { MetadataFields } from './metadata-fields.tsx'
import { Button } from '../shared/button.tsx'
import { Field } from '../shared/field.tsx'
import type { IntakeItem } from './intake.ts'
import type { DraftErrors } from './metadata-draft.ts'
import type { DocumentSummary, NewDocument } from '../../messaging/protocol.ts'
import type { Failure, Result } from '../../shared/result.ts'

/** Ways into the corpus. */
export interface AddProps {
  readonly intake: readonly IntakeItem[]
  readonly onFiles: (files: readonly File[]) => void
  readonly onClearIntake: () => void
  readonly onAdd: (document: NewDocument) => Promise<Result<DocumentSummary>>
}

/** The section "Add". */
export function AddSection({ intake, onFiles, onClearIntake, onAdd }: AddProps) {
  return (
    <section class="section">
      <header class="section__head">
        <h1 class="section__title">Add documents</h1>
        <p class="cc-quiet">
          The page that you are reading is added from the toolbar: open Countercheck there and press “Add this
          page to the corpus”.
        </p>
      </header>
      <FilePicker onFiles={onFiles} />
      <IntakeList items={intake} onClear={onClearIntake} />
      <PasteForm onAdd={onAdd} />
    </section>
  )
}

function FilePicker({ onFiles }: Pick<AddProps, 'onFiles'>) {
  const pick = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement
    onFiles([...(input.files ?? [])])
    // Otherwise choosing the same file again would be no change.
    input.value = ''
  }
  return (
    <div class="picker">
      <svg class="picker__picture" viewBox="0 0 48 48" fill="none" stroke="currentColor" aria-hidden="true">
        <path d="M12 6h16l8 8v28H12z" stroke-width="1.5" stroke-linejoin="round" />
        <path d="M28 6v8h8M24 34V21M18.5 26.5 24 21l5.5 5.5" stroke-width="1.5" stroke-linejoin="round" />
      </svg>
      <div>
        <p class="picker__words">Drop files anywhere on this page</p>
        <p class="cc-quiet">.txt, .md and .html, several at once, up to 5 MB each</p>
      </div>
      <label class="cc-button picker__button">
        Choose files
        <input
          class="picker__input"
          type="file"
          multiple
          accept=".txt,.text,.md,.markdown,.html,.htm"
          onChange={pick}
        />
      </label>
    </div>
  )
}

function PasteForm({ onAdd }: Pick<AddProps, 'onAdd'>) {
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const [text, setText] = useState('')
  const [errors, setErrors] = useState<DraftErrors>({})
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: Event) => {
    event.preventDefault()
    const wrong: DraftErrors = checkDraft(draft)
    if (text.trim() === '') wrong.text = 'Paste the text of the article.'
    setErrors(wrong)
    setFailure(null)
    if (Object.keys(wrong).length > 0) return
    setBusy(true)
    const result = await onAdd(pastedDocument(draft, text))
    setBusy(false)
    if (result.ok) {
      setDraft(EMPTY_DRAFT)
      setText('')
      return
    }
    const field = fieldOfFailure(result.failure.code)
    if (field) setErrors({ [field]: result.failure.message })
    else setFailure(result.failure)
  }
  return (
    <form class="paste" noValidate onSubmit={(event) => void submit(event)}>
      <h2 class="paste__title">Or paste an article</h2>
      <MetadataFields draft={draft} errors={errors} onDraft={setDraft} />
      <Field label="Text" required multiline value={text} error={errors.text} onValue={setText} />
      {failure && (
        <p class="cc-field__error" role="alert">
          {failure.message}
        </p>
      )}
      <div class="paste__actions">
        <Button weight="primary" type="submit" disabled={busy}>
          {busy ? 'Adding…' : 'Add to the corpus'}
        </Button>
      </div>
    </form>
  )
}

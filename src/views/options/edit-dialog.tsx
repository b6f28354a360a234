import { useState } from 'preact/hooks'
import { checkDraft, draftOf, editOf, fieldOfFailure } from './metadata-draft.ts'
import { MetadataFields } from './metadata-fields.tsx'
import { Button } from '../shared/button.tsx'
import { Dialog } from '../shared/dialog.tsx'
import type { DraftErrors } from './metadata-draft.ts'
import type { DocumentEdit, DocumentSummary } from '../../messaging/protocol.ts'
import type { DocumentId } from '../../shared/ids.ts'
import type { Failure, Result } from '../../shared/result.ts'

/** A document whose metadata are edited. */
export interface EditDialogProps {
  readonly document: DocumentSummary
  readonly onEdit: (id: DocumentId, edit: DocumentEdit) => Promise<Result<DocumentSummary>>
  readonly onClose: () => void
}

/** Edits a document's metadata; closes once they are saved, and says at the field what is wrong with them. */
export function EditDialog({ document, onEdit, onClose }: EditDialogProps) {
  const before = draftOf(document)
  const [draft, setDraft] = useState(before)
  const [errors, setErrors] = useState<DraftErrors>({})
  const [failure, setFailure] = useState<Failure | null>(null)
  const save = async (event: Event) => {
    event.preventDefault()
    const wrong = checkDraft(draft)
    setErrors(wrong)
    setFailure(null)
    if (Object.keys(wrong).length > 0) return
    const edit = editOf(before, draft)
    if (Object.keys(edit).length === 0) {
      onClose()
      return
    }
    const result = await onEdit(document.id, edit)
    if (result.ok) onClose()
    else {
      const field = fieldOfFailure(result.failure.code)
      if (field) setErrors({ [field]: result.failure.message })
      else setFailure(result.failure)
    }
  }
  return (
    <Dialog title="Edit document" onClose={onClose}>
      <form class="cc-dialog__body" noValidate onSubmit={(event) => void save(event)}>
        <MetadataFields draft={draft} errors={errors} onDraft={setDraft} licence />
        {failure && (
          <p class="cc-field__error" role="alert">
            {failure.message}
          </p>
        )}
        <div class="cc-dialog__actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button weight="primary" type="submit">
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

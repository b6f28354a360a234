import { Field } from '../shared/field.tsx'
import type { DraftErrors, MetadataDraft } from './metadata-draft.ts'

/** The fields of a document's metadata, as the edit dialog and the paste form share them. */
export function MetadataFields({
  draft,
  errors,
  onDraft,
  licence = false,
}: {
  readonly draft: MetadataDraft
  readonly errors: DraftErrors
  readonly onDraft: (draft: MetadataDraft) => void
  readonly licence?: boolean
}) {
  const field = (name: keyof MetadataDraft) => ({
    name,
    value: draft[name],
    error: errors[name],
    onValue: (value: string) => onDraft({ ...draft, [name]: value }),
  })
  return (
    <div class="fields">
      <Field label="Title" required {...field('title')} />
      <div class="fields__row">
        <Field label="Source" hint="The publisher, as you know it" {...field('source')} />
        <Field label="Published on" type="date" {...field('date')} />
      </div>
      <Field label="Address" type="url" placeholder="https://" {...field('url')} />
      {licence && (
        <Field label="Note on rights" hint="Whose text it is, and under what terms" {...field('licence')} />
      )}
    </div>
  )
}

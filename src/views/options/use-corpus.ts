import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { useAnswer } from '../shared/use-answer.ts'
import { formatCount } from '../shared/format.ts'
import { onAnnouncement } from '../../messaging/announcements.ts'
import { askBackground } from '../../messaging/client.ts'
import type { Answer } from '../shared/use-answer.ts'
import type { ToastMessage } from '../shared/toast.tsx'
import type { DocumentEdit, DocumentSummary, NewDocument, StorageState } from '../../messaging/protocol.ts'
import type { DocumentId } from '../../shared/ids.ts'

const listDocuments = () => askBackground('listDocuments')
const storageState = () => askBackground('storageState')
const starterState = () => askBackground('starterState')

/** The corpus as the options page shows it, and what it does to it. Refreshes whenever the corpus changes. */
export function useCorpus(show: (toast: ToastMessage) => void) {
  const documents = useAnswer(listDocuments)
  const storage = useAnswer(storageState)
  const starter = useAnswer(starterState)
  const search = useSearch()
  const refresh = useCallback(() => {
    documents.refresh()
    storage.refresh()
    starter.refresh()
    search.refresh()
  }, [documents.refresh, storage.refresh, starter.refresh, search.refresh])
  useEffect(() => onAnnouncement('corpusChanged', refresh), [refresh])
  useProgress(storage)
  return {
    documents: documents.value,
    listFailure: documents.value ? null : documents.failure,
    onRetry: refresh,
    storage: storage.value,
    starter: starter.value,
    query: search.query,
    matching: search.matching,
    onQuery: search.setQuery,
    ...useChanges(show, refresh),
  }
}

/** Pause between two looks at how far the preparing of documents is, in milliseconds. */
const LOOKING = 1_000

/** Only its end is announced. */
function useProgress({ value, refresh }: Answer<StorageState>) {
  useEffect(() => {
    if (value === null || value.indexed >= value.documents) return
    const timer = setTimeout(refresh, LOOKING)
    return () => clearTimeout(timer)
  }, [value, refresh])
}

function useChanges(show: (toast: ToastMessage) => void, refresh: () => void) {
  return useMemo(() => {
    const settled = <T extends { readonly ok: boolean }>(result: T) => {
      if (result.ok) refresh()
      return result
    }
    const undo = async (token: string) => {
      const result = settled(await askBackground('undoRemove', token))
      show({ text: result.ok ? `${formatCount(result.value, 'document')} put back` : result.failure.message })
    }
    const remove = async (documents: readonly DocumentSummary[]) => {
      const result = settled(
        await askBackground(
          'removeDocuments',
          documents.map(({ id }) => id),
        ),
      )
      if (!result.ok) show({ text: result.failure.message })
      else {
        const token = result.value.undo
        show({ text: removedWords(documents), action: { label: 'Undo', run: () => void undo(token) } })
      }
    }
    const restore = async () => {
      const result = settled(await askBackground('restoreStarter'))
      show({ text: result.ok ? `${formatCount(result.value, 'document')} put back` : result.failure.message })
    }
    return {
      onAdd: async (document: NewDocument) => {
        const result = settled(await askBackground('addDocument', document))
        if (result.ok) show({ text: `Added “${result.value.title}”` })
        return result
      },
      onEdit: async (id: DocumentId, edit: DocumentEdit) =>
        settled(await askBackground('editDocument', id, edit)),
      onRemove: (documents: readonly DocumentSummary[]) => void remove(documents),
      onRestoreStarter: () => void restore(),
    }
  }, [show, refresh])
}

/** What was removed, for the offer to undo it. */
export function removedWords(documents: readonly DocumentSummary[]): string {
  const [first] = documents
  return documents.length === 1 && first
    ? `Removed “${first.title || 'Untitled'}”`
    : `Removed ${formatCount(documents.length, 'document')}`
}

/** Pause after the last key before the corpus is searched, in milliseconds. */
const TYPING_PAUSE = 120

function useSearch() {
  const [query, setQuery] = useState('')
  const [matching, setMatching] = useState<ReadonlySet<DocumentId> | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (query.trim() === '') {
      setMatching(null)
      return
    }
    let current = true
    const timer = setTimeout(() => {
      void askBackground('searchDocuments', query).then((result) => {
        if (current && result.ok) setMatching(new Set(result.value))
      })
    }, TYPING_PAUSE)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [query, turn])
  const refresh = useCallback(() => setTurn((before) => before + 1), [])
  return { query, matching, setQuery, refresh }
}

import { useCallback, useState } from 'preact/hooks'
import { queued, takeIn } from './intake.ts'
import { askBackground } from '../../messaging/client.ts'
import type { ArticleReader, IntakeItem } from './intake.ts'
import type { NewDocument } from '../../messaging/protocol.ts'

/** The list of files on their way into the corpus. `onStart` is called when files come in. */
export function useIntake(readArticle: ArticleReader, onStart: () => void) {
  const [intake, setIntake] = useState<readonly IntakeItem[]>([])
  const onFiles = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return
      const items = queued(files)
      setIntake((before) => [...items, ...before])
      onStart()
      void takeIn(files, items, {
        readArticle,
        add: addDocuments,
        onChange: (changed) => {
          const byKey = new Map(changed.map((item) => [item.key, item]))
          setIntake((before) => before.map((old) => byKey.get(old.key) ?? old))
        },
      })
    },
    [readArticle, onStart],
  )
  const onClearIntake = useCallback(() => setIntake([]), [])
  return { intake, onFiles, onClearIntake }
}

/** Where the background cannot be asked, none of them was added. */
async function addDocuments(documents: readonly NewDocument[]) {
  const outcomes = await askBackground('addDocuments', documents)
  return outcomes.ok ? outcomes.value : documents.map(() => outcomes)
}

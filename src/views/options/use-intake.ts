import { useCallback, useState } from 'preact/hooks'
import { queued, takeIn } from './intake.ts'
import { askBackground } from '../../messaging/client.ts'
import type { ArticleReader, IntakeItem } from './intake.ts'

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
        add: (document) => askBackground('addDocument', document),
        onChange: (item) => setIntake((before) => before.map((old) => (old.key === item.key ? item : old))),
      })
    },
    [readArticle, onStart],
  )
  const onClearIntake = useCallback(() => setIntake([]), [])
  return { intake, onFiles, onClearIntake }
}

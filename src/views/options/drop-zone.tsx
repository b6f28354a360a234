import { useEffect, useState } from 'preact/hooks'

/** Takes files dropped anywhere on the page, and says so while they are dragged over it. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const leaving = new AbortController()
    const listen = (type: 'dragover' | 'dragleave' | 'drop', handle: (event: DragEvent) => void) =>
      document.addEventListener(type, handle, { signal: leaving.signal })
    listen('dragover', (event) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    })
    listen('dragleave', (event) => {
      // Leaving for another element of the page is no leaving.
      if (event.relatedTarget === null) setOver(false)
    })
    listen('drop', (event) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) onFiles(files)
    })
    return () => leaving.abort()
  }, [onFiles])
  return over ? (
    <div class="drop" role="status">
      <p class="drop__words">Drop to add to your corpus</p>
    </div>
  ) : null
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

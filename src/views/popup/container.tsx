import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { PopupView } from './popup-view.tsx'
import { ToastRegion, useToast } from '../shared/toast.tsx'
import { EVERY_SITE } from '../shared/every-site.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { sourceName } from '../shared/words.ts'
import { onAnnouncement } from '../../messaging/announcements.ts'
import { askBackground, askPage } from '../../messaging/client.ts'
import type { PageState } from '../../messaging/protocol.ts'
import type { DocumentId } from '../../shared/ids.ts'
import type { Result } from '../../shared/result.ts'

/** The popup with its wires: asks the background for the tab's page and follows its announcements. */
export function PopupContainer({ tabId }: { readonly tabId: number }) {
  const { state, setState, refresh } = usePageState(tabId)
  const nameOf = useDocumentNames()
  const { toast, show, dismiss } = useToast()
  const [adding, setAdding] = useState<'idle' | 'adding' | 'in-corpus'>('idle')

  const settle = (result: Result<PageState>) =>
    result.ok ? setState(result.value) : show({ text: result.failure.message })
  const rescan = () => {
    setState({ kind: 'working', since: Date.now() })
    void askBackground('rescanPage', tabId).then((result) => {
      settle(result)
      if (!result.ok) refresh()
    })
  }
  const reveal = async (findingId: string) => {
    const result = await askPage(tabId, 'revealFinding', findingId)
    if (result.ok && result.value) window.close()
    else show({ text: result.ok ? 'This sentence is no longer on the page.' : result.failure.message })
  }
  const addPage = async () => {
    setAdding('adding')
    const result = await askBackground('addPage', tabId)
    const known = result.ok || result.failure.code === 'duplicate'
    setAdding(known ? 'in-corpus' : 'idle')
    show({ text: result.ok ? `Added “${result.value.title}”` : result.failure.message })
  }
  const allow = async (origin: string | null) => {
    // Nothing may be awaited before this: browsers only ask in answer to a click.
    const granted = await browser.permissions.request({ origins: [origin ? `${origin}/*` : EVERY_SITE] })
    if (granted) rescan()
  }
  const setSite = async (host: string, enabled: boolean) => {
    const result = await askBackground('setSiteEnabled', host, enabled)
    if (!result.ok) show({ text: result.failure.message })
    refresh()
  }
  return (
    <>
      <PopupView
        state={state}
        adding={adding}
        optionsUrl={browser.runtime.getURL('/options.html')}
        nameOf={nameOf}
        onReveal={(id) => void reveal(id)}
        onRescan={rescan}
        onAllow={(origin) => void allow(origin)}
        onSiteEnabled={(host, enabled) => void setSite(host, enabled)}
        onAddPage={() => void addPage()}
      />
      <ToastRegion toast={toast} onDismiss={dismiss} />
    </>
  )
}

/** When a check that is still going on is asked after, in ms. */
const OVERDUE = 31_000

function usePageState(tabId: number) {
  const [state, setState] = useState<PageState | null>(null)
  const ask = useCallback(() => askBackground('pageState', tabId), [tabId])
  const { value, failure, refresh } = useAnswer(ask)
  useEffect(() => {
    if (failure) setState({ kind: 'failed', host: '', message: failure.message })
    else if (value) setState(value)
  }, [value, failure])
  useEffect(
    () => onAnnouncement('pageStateChanged', (changed) => changed.tabId === tabId && refresh()),
    [tabId, refresh],
  )
  const working = state?.kind === 'working'
  useEffect(() => {
    if (!working) return
    // Should the check never end, nobody announces it: the background is asked, and knows after half a minute.
    const timer = setTimeout(refresh, OVERDUE)
    return () => clearTimeout(timer)
  }, [working, refresh])
  return { state, setState, refresh }
}

const listDocuments = () => askBackground('listDocuments')

function useDocumentNames() {
  const { value, refresh } = useAnswer(listDocuments)
  useEffect(() => onAnnouncement('corpusChanged', refresh), [refresh])
  return useMemo(() => {
    const names = new Map(value?.map((document) => [document.id, sourceName(document)]))
    return (id: DocumentId) => names.get(id) ?? null
  }, [value])
}

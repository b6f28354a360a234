import { useCallback, useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { OptionsView } from './options-view.tsx'
import { readRoute, SECTIONS } from './route.ts'
import { useCorpus } from './use-corpus.ts'
import { useIntake } from './use-intake.ts'
import { useSettings, useSiteAccess } from './use-settings.ts'
import { ToastRegion, useToast } from '../shared/toast.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { askBackground } from '../../messaging/client.ts'
import { success } from '../../shared/result.ts'
import type { ArticleReader } from './intake.ts'
import type { Route } from './route.ts'

/** The options page with its wires. `readArticle` reads markup, since views do not depend on the page's reading. */
export function OptionsContainer({ readArticle }: { readonly readArticle: ArticleReader }) {
  const route = useRoute()
  useTitle(route)
  const { toast, show, dismiss } = useToast()
  const corpus = useCorpus(show)
  const settings = useSettings(show)
  const access = useSiteAccess(show)
  const intake = useIntake(readArticle, showAddSection)
  const opened = route.kind === 'document' ? route.id : null
  const read = useCallback(
    async () => (opened === null ? success(null) : await askBackground('readDocument', opened)),
    // A changed list may mean changed metadata of this document.
    [opened, corpus.documents],
  )
  const { value, failure } = useAnswer(read)
  const text = value && value.id === opened ? value : null
  return (
    <>
      <OptionsView
        {...corpus}
        {...settings}
        {...access}
        {...intake}
        route={route}
        reading={{ document: text, failure: opened === null ? null : failure }}
        version={browser.runtime.getManifest().version}
      />
      <ToastRegion toast={toast} onDismiss={dismiss} />
    </>
  )
}

function showAddSection() {
  location.hash = '#add'
}

function useTitle(route: Route) {
  const section = route.kind === 'document' ? 'documents' : route.section
  useEffect(() => {
    const label = SECTIONS.find(({ id }) => id === section)?.label ?? ''
    document.title = `${label} – Countercheck`
  }, [section])
}

function useRoute() {
  const [route, setRoute] = useState(() => readRoute(location.hash))
  useEffect(() => {
    const follow = () => {
      setRoute(readRoute(location.hash))
      scrollTo(0, 0)
      // Screen readers go on from the new section, not from the link that led there.
      document.querySelector('main')?.focus({ preventScroll: true })
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return route
}

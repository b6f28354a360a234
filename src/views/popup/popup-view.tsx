import { Omissions, PossibleMatches, Sources } from './context.tsx'
import { FindingList } from './finding-list.tsx'
import {
  BrowserPage,
  DisabledHere,
  Failed,
  NoArticle,
  NoPermission,
  WithoutFindings,
  Working,
} from './page-states.tsx'
import { Summary } from './summary.tsx'
import { Brand } from '../shared/brand.tsx'
import { Button } from '../shared/button.tsx'
import { hostOf } from '../shared/format.ts'
import { Toggle } from '../shared/toggle.tsx'
import type { NameOfDocument } from './context.tsx'
import type { PageState } from '../../messaging/protocol.ts'
import type { PageReport } from '../../pipeline/page-report.ts'

/** What the reader can do in the popup. */
export interface PopupActions {
  readonly onReveal: (findingId: string) => void
  readonly onRescan: () => void
  /** Asks for leave on a site, or on every site when the page's address is not known. */
  readonly onAllow: (origin: string | null) => void
  readonly onSiteEnabled: (host: string, enabled: boolean) => void
  readonly onAddPage: () => void
}

/** All that the popup shows. `state` is null until the background has answered. */
export interface PopupProps extends PopupActions {
  readonly state: PageState | null
  readonly adding: 'idle' | 'adding' | 'in-corpus'
  readonly optionsUrl: string
  readonly nameOf: NameOfDocument
}

/** The popup: what Countercheck found on the page in the active tab. */
export function PopupView(props: PopupProps) {
  const { state } = props
  return (
    <div class="popup">
      <header class="popup__head">
        <h1 class="popup__brand">
          <Brand />
        </h1>
        {state && <SiteSwitch state={state} onSiteEnabled={props.onSiteEnabled} />}
      </header>
      <main class="popup__main">{state ? <Body {...props} state={state} /> : <Working />}</main>
      <Footer {...props} />
    </div>
  )
}

function SiteSwitch({
  state,
  onSiteEnabled,
}: Pick<PopupActions, 'onSiteEnabled'> & { readonly state: PageState }) {
  if (!('host' in state) || state.host === '') return null
  return (
    <Toggle
      checked={state.kind !== 'disabled-here'}
      onChange={(enabled) => onSiteEnabled(state.host, enabled)}
    >
      <span class="site">
        <span class="cc-hidden">Check pages of </span>
        {state.host.replace(/^www\./, '')}
      </span>
    </Toggle>
  )
}

function Body(props: PopupProps & { readonly state: PageState }) {
  const { state, onRescan } = props
  switch (state.kind) {
    case 'working':
      return <Working />
    case 'not-allowed':
      return <NotAllowed {...props} reason={state.reason} origin={state.origin} />
    case 'disabled-here':
      return <DisabledHere host={state.host} onEnable={() => props.onSiteEnabled(state.host, true)} />
    case 'no-article':
      return <NoArticle onRetry={onRescan} />
    case 'failed':
      return <Failed message={state.message} onRetry={onRescan} />
    case 'done':
      return <Report {...props} report={state.report} />
  }
}

function NotAllowed({
  reason,
  origin,
  onAllow,
  onRescan,
}: PopupActions & { readonly reason: string; readonly origin: string | null }) {
  if (reason === 'browser-page') return <BrowserPage />
  return <NoPermission host={hostOf(origin)} onAllow={() => onAllow(origin)} onScanOnce={onRescan} />
}

function Report({ report, ...props }: PopupProps & { readonly report: PageReport }) {
  return (
    <>
      {report.findings.length > 0 ? (
        <Summary report={report} />
      ) : (
        <WithoutFindings report={report} optionsUrl={props.optionsUrl} />
      )}
      <FindingList findings={report.findings} onReveal={props.onReveal} />
      <PossibleMatches findings={report.possible} />
      <Omissions omissions={report.omissions} nameOf={props.nameOf} />
      <Sources report={report} />
    </>
  )
}

function Footer({ state, adding, optionsUrl, onAddPage }: PopupProps) {
  const inCorpus = adding === 'in-corpus' || (state?.kind === 'done' && state.report.page.inCorpus)
  return (
    <footer class="popup__foot">
      {state?.kind === 'done' &&
        (inCorpus ? (
          <span class="in-corpus">✓ In your corpus</span>
        ) : (
          <Button onClick={onAddPage} disabled={adding === 'adding'}>
            {adding === 'adding' ? 'Adding…' : 'Add this page to the corpus'}
          </Button>
        ))}
      <a class="popup__options" href={optionsUrl} target="_blank">
        Corpus and settings
      </a>
    </footer>
  )
}

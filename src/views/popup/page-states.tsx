import type { ComponentChildren } from 'preact'
import { Button } from '../shared/button.tsx'
import { EmptyState } from '../shared/empty-state.tsx'
import { formatCount, interfaceLocale } from '../shared/format.ts'
import {
  EmptyShelf,
  ForeignPage,
  LockedPage,
  SwitchedOffPage,
  TiledPage,
  TornPage,
  UnmarkedPage,
} from '../shared/pictures.tsx'
import { Skeleton } from '../shared/progress.tsx'
import { coverageSentence } from '../shared/words.ts'
import type { PageReport } from '../../pipeline/page-report.ts'

/** The page is being read and compared. */
export function Working() {
  return (
    <section class="working" aria-busy="true">
      <p class="working__words" role="status">
        Reading the article and comparing it with your documents…
      </p>
      <Skeleton lines={['38%', '100%', '92%', '60%']} />
      <Skeleton lines={['30%', '96%', '100%', '44%']} />
    </section>
  )
}

/** A page on which browsers let no extension run. */
export function BrowserPage() {
  return (
    <EmptyState title="Nothing can be read here" picture={<LockedPage />}>
      This is one of the browser’s own pages, or one on which it lets no extension run. Open a news article
      and try again.
    </EmptyState>
  )
}

/** A page that needs the reader's leave; `host` is null where the browser does not tell its address. */
export function NoPermission({
  host,
  onAllow,
  onScanOnce,
}: {
  readonly host: string | null
  readonly onAllow: () => void
  readonly onScanOnce: () => void
}) {
  return (
    <EmptyState
      title={`May Countercheck read ${host ?? 'this page'}?`}
      picture={<LockedPage />}
      actions={
        <>
          <Button weight="primary" onClick={onAllow}>
            {host ? 'Allow on this site' : 'Allow on every site'}
          </Button>
          <Button onClick={onScanOnce}>Scan this page once</Button>
        </>
      }
    >
      It reads the article’s text and compares it on this machine. Nothing is sent anywhere.
    </EmptyState>
  )
}

/** The reader switched this site off. */
export function DisabledHere({ host, onEnable }: { readonly host: string; readonly onEnable: () => void }) {
  return (
    <EmptyState
      title={`Switched off on ${host.replace(/^www\./, '')}`}
      picture={<SwitchedOffPage />}
      actions={
        <Button weight="primary" onClick={onEnable}>
          Switch on
        </Button>
      }
    >
      Countercheck does not look at the pages of this site.
    </EmptyState>
  )
}

/** The page has no article: a front page, a search, an application. */
export function NoArticle({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <EmptyState
      title="No article on this page"
      picture={<TiledPage />}
      actions={<Button onClick={onRetry}>Look again</Button>}
    >
      It looks like a front page or an application. Open one article to have it compared.
    </EmptyState>
  )
}

/** Something went wrong; `message` says what. */
export function Failed({ message, onRetry }: { readonly message: string; readonly onRetry: () => void }) {
  return (
    <EmptyState
      title="This page was not checked"
      picture={<TornPage />}
      actions={
        <Button weight="primary" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {message}
    </EmptyState>
  )
}

/** Why a checked page has no findings, or null when it has some. */
export function WithoutFindings({
  report,
  optionsUrl,
}: {
  readonly report: PageReport
  readonly optionsUrl: string
}) {
  if (report.findings.length > 0) return null
  const { coverage, language, languageSupported } = report.page
  if (!languageSupported) return <UnsupportedLanguage language={language} />
  if (coverage.documents === 0) return <EmptyCorpus optionsUrl={optionsUrl} />
  return (
    <NothingFound title={coverage.aboutThisStory === 0 ? 'Nothing to compare with' : 'No sentence matched'}>
      Checked {formatCount(report.page.sentences, 'sentence')}. {coverageSentence(coverage)} Unmarked does not
      mean confirmed: it means that your documents do not report it.
    </NothingFound>
  )
}

function NothingFound({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <EmptyState title={title} picture={<UnmarkedPage />}>
      {children}
    </EmptyState>
  )
}

function EmptyCorpus({ optionsUrl }: { readonly optionsUrl: string }) {
  return (
    <EmptyState
      title="Your corpus is empty"
      picture={<EmptyShelf />}
      actions={
        <a class="cc-button cc-button--primary" href={`${optionsUrl}#add`} target="_blank">
          Add documents
        </a>
      }
    >
      Countercheck compares a page with documents that you trust it to read. Add some, or start with this
      page.
    </EmptyState>
  )
}

function UnsupportedLanguage({ language }: { readonly language: string | null }) {
  return (
    <EmptyState title={unsupportedTitle(language)} picture={<ForeignPage />}>
      Countercheck reads English so far, so nothing was compared.
    </EmptyState>
  )
}

/** Many pages say that they are in English and are not; then it is the text that was judged. */
function unsupportedTitle(tag: string | null): string {
  return /^en\b/i.test(tag ?? '')
    ? 'This text does not read like English'
    : `This page is in ${languageName(tag)}`
}

function languageName(tag: string | null): string {
  if (!tag) return 'another language'
  try {
    return new Intl.DisplayNames(interfaceLocale(), { type: 'language' }).of(tag) ?? tag
  } catch {
    // A page may state a tag that is none.
    return 'another language'
  }
}

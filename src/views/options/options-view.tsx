import { AboutSection } from './about-section.tsx'
import { AddSection } from './add-section.tsx'
import { DocumentReader } from './document-reader.tsx'
import { DocumentsSection } from './documents-section.tsx'
import { DropZone } from './drop-zone.tsx'
import { SECTIONS } from './route.ts'
import { SettingsSection } from './settings-section.tsx'
import { StarterSection } from './starter-section.tsx'
import { Brand } from '../shared/brand.tsx'
import type { AddProps } from './add-section.tsx'
import type { DocumentReaderProps } from './document-reader.tsx'
import type { DocumentsProps } from './documents-section.tsx'
import type { Route } from './route.ts'
import type { SettingsProps } from './settings-section.tsx'
import type { StarterProps } from './starter-section.tsx'

/** All that the options page shows. */
export interface OptionsProps extends DocumentsProps, AddProps, StarterProps, SettingsProps {
  readonly route: Route
  /** The document of the reading view. */
  readonly reading: Pick<DocumentReaderProps, 'document' | 'failure'>
  readonly version: string
}

/** The options page: corpus and settings. */
export function OptionsView(props: OptionsProps) {
  const { route } = props
  const current = route.kind === 'document' ? 'documents' : route.section
  return (
    <div class="options">
      <header class="side">
        <a class="side__brand" href="#documents">
          <Brand />
        </a>
        <nav aria-label="Sections">
          <ul role="list" class="side__links">
            {SECTIONS.map(({ id, label }) => (
              <li key={id}>
                <a
                  class="side__link"
                  href={`#${id}`}
                  {...(id === current ? { 'aria-current': 'page' as const } : {})}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="options__main" tabIndex={-1}>
        <Section {...props} />
      </main>
      <DropZone onFiles={props.onFiles} />
    </div>
  )
}

function Section(props: OptionsProps) {
  const { route, documents } = props
  if (route.kind === 'document') {
    const summary = documents?.find(({ id }) => id === route.id) ?? null
    return <DocumentReader {...props} {...props.reading} summary={summary} />
  }
  switch (route.section) {
    case 'documents':
      return <DocumentsSection {...props} />
    case 'add':
      return <AddSection {...props} />
    case 'starter':
      return <StarterSection {...props} />
    case 'settings':
      return <SettingsSection {...props} />
    case 'about':
      return <AboutSection version={props.version} />
  }
}

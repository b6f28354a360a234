import { Button } from '../shared/button.tsx'
import { hostOfPattern, isEverySite } from '../shared/every-site.ts'
import { Toggle } from '../shared/toggle.tsx'

/** Where Countercheck may run, and where it is switched off. */
export interface SiteAccessProps {
  /** Match patterns that were granted, or null until the browser has answered. */
  readonly granted: readonly string[] | null
  readonly disabledSites: readonly string[]
  readonly onEverySite: (granted: boolean) => void
  readonly onRevoke: (pattern: string) => void
  readonly onEnableSite: (host: string) => void
}

/** The setting "Where it runs". */
export function SiteAccess(props: SiteAccessProps) {
  const { granted, disabledSites } = props
  const everySite = granted?.some(isEverySite) ?? false
  const sites = granted?.filter((pattern) => !isEverySite(pattern)) ?? []
  return (
    <section class="setting">
      <h2 class="setting__title">Where it runs</h2>
      <Toggle checked={everySite} disabled={granted === null} onChange={props.onEverySite}>
        On every site
      </Toggle>
      <p class="cc-quiet">
        {everySite
          ? 'Articles are compared as you open them. A page without an article costs next to nothing.'
          : 'Off: only the sites listed here are compared by themselves. On any other page, press the toolbar button.'}
      </p>
      <SiteList
        label="Allowed sites"
        sites={sites.map((pattern) => ({ key: pattern, host: hostOfPattern(pattern) }))}
        action="Revoke"
        onAction={props.onRevoke}
      />
      <SiteList
        label="Switched off on"
        sites={disabledSites.map((host) => ({ key: host, host }))}
        action="Switch on"
        onAction={props.onEnableSite}
      />
    </section>
  )
}

interface SiteListProps {
  readonly label: string
  readonly sites: readonly { readonly key: string; readonly host: string }[]
  readonly action: string
  readonly onAction: (key: string) => void
}

function SiteList({ label, sites, action, onAction }: SiteListProps) {
  if (sites.length === 0) return null
  return (
    <div class="sites">
      <h3 class="sites__title">{label}</h3>
      <ul role="list" class="rows">
        {sites.map(({ key, host }) => (
          <li key={key} class="row">
            <span class="row__main">{host}</span>
            <Button weight="quiet" aria-label={`${action} ${host}`} onClick={() => onAction(key)}>
              {action}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

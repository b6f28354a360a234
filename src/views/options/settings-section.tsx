import { MeaningChoice } from './meaning-choice.tsx'
import { SiteAccess } from './site-access.tsx'
import { StorageUsed } from './storage-used.tsx'
import { StatusMark } from '../shared/status-mark.tsx'
import { Toggle } from '../shared/toggle.tsx'
import { STATUS_ORDER } from '../shared/words.ts'
import type { SiteAccessProps } from './site-access.tsx'
import type { StorageState } from '../../messaging/protocol.ts'
import type { MarkSettings, Settings } from '../../settings/settings.ts'
import type { Sensitivity } from '../../shared/sensitivity.ts'

/** The settings as they are, and how they are changed. */
export interface SettingsProps extends SiteAccessProps {
  readonly settings: Settings | null
  /** Why the language model could not be used, or null. */
  readonly meaningFailure: string | null
  readonly storage: StorageState | null
  readonly onSettings: (change: Partial<Omit<Settings, 'version'>>) => void
}

/** The section "Settings". Each change is kept at once. */
export function SettingsSection({ settings, meaningFailure, storage, onSettings, ...access }: SettingsProps) {
  return (
    <section class="section">
      <header class="section__head">
        <h1 class="section__title">Settings</h1>
        <p class="cc-quiet">Changes are kept at once.</p>
      </header>
      <SiteAccess {...access} />
      {settings && (
        <>
          <SensitivityChoice
            value={settings.sensitivity}
            onChange={(sensitivity) => onSettings({ sensitivity })}
          />
          <MeaningChoice
            on={settings.compareMeanings}
            failure={meaningFailure}
            onChange={(compareMeanings) => onSettings({ compareMeanings })}
          />
          <MarksChoice marks={settings.marks} onChange={(marks) => onSettings({ marks })} />
        </>
      )}
      {storage && <StorageUsed storage={storage} />}
    </section>
  )
}

const STEPS: readonly { readonly value: Sensitivity; readonly label: string; readonly says: string }[] = [
  {
    value: 'careful',
    label: 'Careful',
    says: 'Marks a sentence only when it is nearly certain that both report the same fact. Fewest marks.',
  },
  {
    value: 'balanced',
    label: 'Balanced',
    says: 'Marks what very probably reports the same fact. Unsure matches are listed in the toolbar popup.',
  },
  {
    value: 'eager',
    label: 'Eager',
    says: 'Marks more, and now and then something that is not the same fact. For research on one story.',
  },
]

function SensitivityChoice({
  value,
  onChange,
}: {
  readonly value: Sensitivity
  readonly onChange: (value: Sensitivity) => void
}) {
  return (
    <fieldset class="setting">
      <legend class="setting__title">How sure a match must be</legend>
      <div class="choices">
        {STEPS.map((step) => (
          <label key={step.value} class="choice">
            <input
              class="check"
              type="radio"
              name="sensitivity"
              value={step.value}
              checked={step.value === value}
              onChange={() => onChange(step.value)}
            />
            <span class="choice__words">
              <span class="choice__label">{step.label}</span>
              <span class="cc-quiet">{step.says}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function MarksChoice({
  marks,
  onChange,
}: {
  readonly marks: MarkSettings
  readonly onChange: (marks: MarkSettings) => void
}) {
  return (
    <fieldset class="setting">
      <legend class="setting__title">Which sentences are underlined</legend>
      <p class="cc-quiet">The toolbar popup lists all of them in any case.</p>
      <div class="toggles">
        {STATUS_ORDER.map((status) => (
          <Toggle
            key={status}
            checked={marks[status]}
            onChange={(checked) => onChange({ ...marks, [status]: checked })}
          >
            <StatusMark status={status} label />
          </Toggle>
        ))}
      </div>
    </fieldset>
  )
}

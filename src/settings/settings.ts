import type { Sensitivity } from '../shared/sensitivity.ts'

/** Which findings are marked. */
export interface MarkSettings {
  readonly agreed: boolean
  readonly varied: boolean
  readonly disputed: boolean
}

/** The reader's settings. */
export interface Settings {
  /** Raised with each change of shape; see `migrations.ts`. */
  readonly version: 2
  readonly sensitivity: Sensitivity
  /** Whether a language model on this computer compares what sentences mean, beside their words. */
  readonly compareMeanings: boolean
  readonly marks: MarkSettings
  /** Host names on which the reader has switched Countercheck off. */
  readonly disabledSites: readonly string[]
}

/** The settings of a new installation. */
export const DEFAULT_SETTINGS: Settings = {
  version: 2,
  sensitivity: 'balanced',
  compareMeanings: true,
  marks: { agreed: true, varied: true, disputed: true },
  disabledSites: [],
}

import { Toggle } from '../shared/toggle.tsx'

/** The setting that switches the language model on and off. */
export interface MeaningChoiceProps {
  readonly on: boolean
  /** Why the model could not be used, or null. */
  readonly failure: string | null
  readonly onChange: (on: boolean) => void
}

/** Whether meanings are compared, what that costs, and whether it works here. */
export function MeaningChoice({ on, failure, onChange }: MeaningChoiceProps) {
  return (
    <fieldset class="setting">
      <legend class="setting__title">Sentences in other words</legend>
      <p class="cc-quiet">
        Finds reports of the same fact that share few words. A page is marked at once, and its marks are
        refined when the model has read it: after a few seconds, or about ten for the first page of a story,
        with some 200 MB of memory meanwhile. The model is part of Countercheck (25 MB); nothing is downloaded
        and nothing leaves this computer.
      </p>
      <div class="toggles">
        <Toggle checked={on} onChange={onChange}>
          Compare meanings with a small language model on this computer
        </Toggle>
      </div>
      {on && failure !== null && (
        <p class="cc-quiet" role="status">
          The model could not be used in this browser, so sentences are compared by their words alone. The
          reason given: {failure}
        </p>
      )}
    </fieldset>
  )
}

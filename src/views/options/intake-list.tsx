import { Button } from '../shared/button.tsx'
import { formatBytes, formatCount } from '../shared/format.ts'
import { Progress } from '../shared/progress.tsx'
import type { IntakeItem } from './intake.ts'

const STATE_WORDS: Readonly<Record<IntakeItem['state'], string>> = {
  queued: 'Waiting',
  reading: 'Reading…',
  added: 'Added',
  refused: 'Not added',
}

/** Files on their way into the corpus: each with how far it has come, and the reason when it was not added. */
export function IntakeList({
  items,
  onClear,
}: {
  readonly items: readonly IntakeItem[]
  readonly onClear: () => void
}) {
  if (items.length === 0) return null
  const finished = items.filter(({ state }) => state === 'added' || state === 'refused').length
  return (
    <div class="intake">
      <div class="intake__head">
        <p role="status">{progressSentence(items)}</p>
        {finished === items.length && (
          <Button weight="quiet" onClick={onClear}>
            Clear list
          </Button>
        )}
      </div>
      {finished < items.length && <Progress value={finished} max={items.length} label="Files added" />}
      <ul role="list" class="intake__items">
        {items.map((item) => (
          <li key={item.key} class={`intake__item intake__item--${item.state}`}>
            <span class="intake__name">{item.name}</span>
            <span class="intake__size">{formatBytes(item.size)}</span>
            <span class="intake__state">{STATE_WORDS[item.state]}</span>
            {item.detail && (
              <span class="intake__detail">
                {item.state === 'added' ? `as “${item.detail}”` : item.detail}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** "3 of 4 files added, 1 not." */
export function progressSentence(items: readonly IntakeItem[]): string {
  const count = (state: IntakeItem['state']) => items.filter((item) => item.state === state).length
  const added = count('added')
  const refused = count('refused')
  if (added + refused < items.length) {
    return `Adding ${formatCount(items.length, 'file')}: ${added + refused} done.`
  }
  const all = formatCount(items.length, 'file')
  if (refused === 0) return `${all} added.`
  return `${added} of ${all} added; ${refused === 1 ? 'one was' : `${refused} were`} not.`
}

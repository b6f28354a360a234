import type { ComponentChildren } from 'preact'

/** What a view shows when it has nothing to list: a picture, what is so, why, and what can be done. */
export interface EmptyStateProps {
  readonly title: string
  readonly picture?: ComponentChildren
  readonly actions?: ComponentChildren
  readonly children?: ComponentChildren
}

/** The base empty state. */
export function EmptyState({ title, picture, actions, children }: EmptyStateProps) {
  return (
    <section class="cc-empty">
      {picture}
      <h2 class="cc-empty__title">{title}</h2>
      {children && <div class="cc-empty__text">{children}</div>}
      {actions && <div class="cc-empty__actions">{actions}</div>}
    </section>
  )
}

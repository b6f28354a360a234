import type { ButtonHTMLAttributes } from 'preact'

/** A button in one of three weights; `type` is "button" unless told. */
export interface ButtonProps extends ButtonHTMLAttributes {
  readonly weight?: 'primary' | 'plain' | 'quiet'
  /** Square, for a single icon; then an `aria-label` is needed. */
  readonly icon?: boolean
}

/** The base button. */
export function Button({ weight = 'plain', icon = false, class: extra, ...rest }: ButtonProps) {
  const classes = ['cc-button']
  if (weight !== 'plain') classes.push(`cc-button--${weight}`)
  if (icon) classes.push('cc-button--icon')
  if (typeof extra === 'string') classes.push(extra)
  return <button type="button" class={classes.join(' ')} {...rest} />
}

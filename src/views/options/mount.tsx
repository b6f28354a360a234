import { render } from 'preact'
import { OptionsContainer } from './container.tsx'
import type { ArticleReader } from './intake.ts'
import '../shared/base.css'
import '../shared/components.css'
import './options.css'

/** Draws the options page. */
export function mountOptions(root: Element, readArticle: ArticleReader): void {
  render(<OptionsContainer readArticle={readArticle} />, root)
}

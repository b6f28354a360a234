import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { WelcomeView } from './welcome-view.tsx'
import { EVERY_SITE, isEverySite } from '../shared/every-site.ts'
import type { WelcomeChoice } from './welcome-view.tsx'
import '../shared/base.css'
import '../shared/components.css'
import './welcome.css'

/** Draws the welcome page. */
export function mountWelcome(root: Element): void {
  render(<WelcomeContainer />, root)
}

function WelcomeContainer() {
  const [choice, setChoice] = useState<WelcomeChoice>('open')
  useEffect(() => {
    void browser.permissions.getAll().then(({ origins }) => {
      if (origins?.some(isEverySite)) setChoice('every-site')
    })
  }, [])
  const askForEverySite = async () => {
    // Nothing may be awaited before this: browsers only ask in answer to a click.
    const granted = await browser.permissions.request({ origins: [EVERY_SITE] })
    if (granted) setChoice('every-site')
  }
  return (
    <WelcomeView
      choice={choice}
      optionsUrl={browser.runtime.getURL('/options.html')}
      onEverySite={() => void askForEverySite()}
      onSiteBySite={() => setChoice('site-by-site')}
    />
  )
}

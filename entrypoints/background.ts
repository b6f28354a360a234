import { defineBackground } from 'wxt/utils/define-background'
import { startBackground } from '../src/background/start.ts'

export default defineBackground({
  type: 'module',
  main() {
    // The demonstration build opens its own page.
    startBackground({ welcome: import.meta.env.MODE !== 'demo' })
  },
})

/** Calls back when a page may have turned dark, or light, with the system; what is drawn on it has to turn as well. */
export function onColorScheme(document: Document, signal: AbortSignal, act: () => void): void {
  const window = document.defaultView
  if (typeof window?.matchMedia === 'function')
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', act, { signal })
}

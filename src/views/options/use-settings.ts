import { useCallback, useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { EVERY_SITE, isEverySite } from '../shared/every-site.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { onAnnouncement } from '../../messaging/announcements.ts'
import { askBackground } from '../../messaging/client.ts'
import type { ToastMessage } from '../shared/toast.tsx'
import type { Settings } from '../../settings/settings.ts'

const readSettings = () => askBackground('readSettings')
const readMeaningState = () => askBackground('meaningState')

/** The settings and how they are changed; follows changes made elsewhere. */
export function useSettings(show: (toast: ToastMessage) => void) {
  const { value, refresh } = useAnswer(readSettings)
  const meaning = useAnswer(readMeaningState)
  const [settings, setSettings] = useState<Settings | null>(null)
  useEffect(() => setSettings(value), [value])
  useEffect(() => onAnnouncement('settingsChanged', setSettings), [])
  const change = async (wanted: Partial<Omit<Settings, 'version'>>) => {
    // Shown at once; put back when it could not be kept.
    setSettings((before) => before && { ...before, ...wanted })
    const result = await askBackground('changeSettings', wanted)
    if (result.ok) setSettings(result.value)
    else {
      show({ text: result.failure.message })
      refresh()
    }
  }
  const enableSite = async (host: string) => {
    const result = await askBackground('setSiteEnabled', host, true)
    if (!result.ok) show({ text: result.failure.message })
    refresh()
  }
  return {
    settings,
    meaningFailure: meaning.value?.failure ?? null,
    disabledSites: settings?.disabledSites ?? [],
    onSettings: (wanted: Partial<Omit<Settings, 'version'>>) => void change(wanted),
    onEnableSite: (host: string) => void enableSite(host),
  }
}

/** The sites that the reader has granted, and how that is given and taken back. */
export function useSiteAccess(show: (toast: ToastMessage) => void) {
  const [granted, setGranted] = useState<readonly string[] | null>(null)
  const refresh = useCallback(() => {
    void browser.permissions.getAll().then(({ origins }) => setGranted(origins ?? []))
  }, [])
  useEffect(() => {
    refresh()
    browser.permissions.onAdded.addListener(refresh)
    browser.permissions.onRemoved.addListener(refresh)
    return () => {
      browser.permissions.onAdded.removeListener(refresh)
      browser.permissions.onRemoved.removeListener(refresh)
    }
  }, [refresh])
  const withdraw = async (origins: string[]) => {
    try {
      await browser.permissions.remove({ origins })
    } catch {
      show({ text: 'The browser does not let this permission be taken back here.' })
    }
    refresh()
  }
  const everySite = (wanted: boolean) => {
    // Nothing may be awaited before this: browsers only ask in answer to a click.
    if (wanted) void browser.permissions.request({ origins: [EVERY_SITE] }).then(refresh)
    else void withdraw((granted ?? []).filter(isEverySite))
  }
  return { granted, onEverySite: everySite, onRevoke: (pattern: string) => void withdraw([pattern]) }
}

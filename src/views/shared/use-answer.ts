import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Failure, Result } from '../../shared/result.ts'

/** The answer to a question that a view asks when it opens and whenever it is told to ask again. */
export interface Answer<T> {
  /** Null until the first answer. A later failure leaves the last good answer in place. */
  readonly value: T | null
  readonly failure: Failure | null
  readonly refresh: () => void
}

/** Asks at once and on `refresh`; of several answers under way only the one to the latest question counts. */
export function useAnswer<T>(ask: () => Promise<Result<T>>): Answer<T> {
  const [value, setValue] = useState<T | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const latest = useRef(0)
  const refresh = useCallback(() => {
    const turn = ++latest.current
    void ask().then((result) => {
      if (turn !== latest.current) return
      if (result.ok) setValue(() => result.value)
      setFailure(result.ok ? null : result.failure)
    })
  }, [ask])
  useEffect(() => {
    refresh()
    return () => {
      latest.current++
    }
  }, [refresh])
  return { value, failure, refresh }
}

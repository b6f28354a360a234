/**
 * Asks again and again until there is an answer other than undefined, null or false.
 * Throws after `timeout` milliseconds, naming what was waited for and the last error.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false>,
  { timeout = 15_000, pause = 50 } = {},
): Promise<T> {
  const end = Date.now() + timeout
  let last: unknown
  do {
    try {
      const answer = await ask()
      if (answer !== undefined && answer !== null && answer !== false) return answer
      last = undefined
    } catch (error) {
      last = error
    }
    await new Promise((resume) => setTimeout(resume, pause))
  } while (Date.now() < end)
  throw new Error(`Waited ${timeout / 1000} s in vain until ${what}.`, { cause: last })
}

import { failed } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'

type AnyHandlers = Readonly<Record<string, (...args: readonly unknown[]) => Promise<Result<unknown>>>>

/** Has one of the handlers answer; a thrown error becomes the failure `internal`. */
export async function answer(
  handlers: object,
  name: string,
  args: readonly unknown[],
): Promise<Result<unknown>> {
  const handler = Object.hasOwn(handlers, name) ? (handlers as AnyHandlers)[name] : undefined
  if (!handler) return failed('unknown-request', `There is no request called “${name}”.`)
  try {
    return await handler(...args)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failed('internal', `Something went wrong inside Countercheck: ${reason}`)
  }
}

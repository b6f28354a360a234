import type { Announcements, BackgroundRequests, EncoderRequests, PageRequests } from './protocol.ts'
import type { Failure, Result } from '../shared/result.ts'

/** Who a message is for. Every listener of the extension gets every message, so each looks at this first. */
export type Addressee = 'background' | 'page' | 'encoder'

/** A request on its way: which function of the protocol is called, and with what. */
export interface RequestEnvelope {
  readonly countercheck: Addressee
  readonly name: string
  readonly args: readonly unknown[]
}

/** An announcement on its way. */
export interface AnnouncementEnvelope<Kind extends keyof Announcements = keyof Announcements> {
  readonly countercheck: 'announcement'
  readonly kind: Kind
  readonly detail: Announcements[Kind]
}

/** What a request of the background's protocol answers. */
export type BackgroundAnswer<Name extends keyof BackgroundRequests> = Awaited<
  ReturnType<BackgroundRequests[Name]>
>

/** What a request of the page's protocol answers. */
export type PageAnswer<Name extends keyof PageRequests> = Awaited<ReturnType<PageRequests[Name]>>

/** What a request of the encoder's protocol answers. */
export type EncoderAnswer<Name extends keyof EncoderRequests> = Awaited<ReturnType<EncoderRequests[Name]>>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Whether a message is a request of ours to this addressee. */
export function isRequest(message: unknown, addressee: Addressee): message is RequestEnvelope {
  return (
    isRecord(message) &&
    message.countercheck === addressee &&
    typeof message.name === 'string' &&
    Array.isArray(message.args)
  )
}

/** Whether a message is an announcement of ours of this kind. */
export function isAnnouncement<Kind extends keyof Announcements>(
  message: unknown,
  kind: Kind,
): message is AnnouncementEnvelope<Kind> {
  return isRecord(message) && message.countercheck === 'announcement' && message.kind === kind
}

function isFailure(value: unknown): value is Failure {
  return isRecord(value) && typeof value.code === 'string' && typeof value.message === 'string'
}

/** Whether a reply is an outcome at all; a listener that is not ours may have answered, or none. */
export function isResult(reply: unknown): reply is Result<unknown> {
  return (
    isRecord(reply) && (reply.ok === true ? 'value' in reply : reply.ok === false && isFailure(reply.failure))
  )
}

import type { IncomingMessage, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Content types by a file's ending. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** What a page's maker answers: the body, and the type when it is not HTML. */
export interface Page {
  readonly body: string | Buffer
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A web server on this machine's own address and a free port. */
export interface LocalSite {
  /** Such as `http://127.0.0.1:41235`. */
  readonly origin: string
  /** Path and query of every request so far. */
  readonly requests: readonly string[]
  close(): Promise<void>
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', done)
  })
  return (server.address() as AddressInfo).port
}

/** Serves what `pageAt` gives for a path; null becomes a 404. */
export async function serve(
  pageAt: (path: string, request: IncomingMessage) => Page | null | Promise<Page | null>,
): Promise<LocalSite> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    void (async () => {
      requests.push(request.url ?? '/')
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
      const page = await Promise.resolve()
        .then(() => pageAt(path, request))
        .catch(() => null)
      if (!page) return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
      return response
        .writeHead(200, {
          'content-type': page.type ?? CONTENT_TYPES['.html'],
          'cache-control': 'no-store',
          ...page.headers,
        })
        .end(page.body)
    })()
  })
  const port = await listen(server)
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

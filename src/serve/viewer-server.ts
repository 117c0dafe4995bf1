import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ZhengtuError } from '../errors.ts'

/** A running server: where it is, and how to end it. */
export interface Running {
  readonly url: string
  close(): Promise<void>
}

export interface ServeOptions {
  /** Gives the page; called for every visit, so that a rebuilt graph shows after a reload. */
  readonly page: () => string
  /** Gives the part of the graph at a path below /api/, or null if there is none. It is sent as JSON. */
  readonly part: (path: string, query: URLSearchParams) => object | null
  /** 0: any free port. */
  readonly port: number
}

const LOOPBACK = '127.0.0.1'
const API = '/api/'
/** The page's own policy is in its head; these stop other sites from framing it and browsers from guessing or keeping. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const

/**
 * Serves the viewer to this machine only. It answers GET and HEAD of / and of parts below /api/, nothing else, and only if the Host header names
 * this server (another site cannot reach it through a name of its own). Throws ZhengtuError `output` if the port is taken.
 */
export async function serveViewer({ page, part, port }: ServeOptions): Promise<Running> {
  const server = createServer((request, response) => { answer(request, response, { page, part }) })
  await listening(server, port)
  const { port: given } = server.address() as AddressInfo
  return {
    url: `http://${LOOPBACK}:${given}/`,
    close: () => new Promise((resolve) => {
      server.close(() => { resolve() })
      server.closeAllConnections()
    }),
  }
}

function answer(request: IncomingMessage, response: ServerResponse, { page, part }: Pick<ServeOptions, 'page' | 'part'>): void {
  const { method, url, headers } = request
  const { port } = request.socket.address() as AddressInfo
  if (!isOwnHost(headers.host, port)) refuse(response, 403)
  else if (method !== 'GET' && method !== 'HEAD') refuse(response, 405, { allow: 'GET, HEAD' })
  else {
    const [path = '', query = ''] = (url ?? '').split('?')
    const found = path.startsWith(API) ? part(path.slice(API.length), new URLSearchParams(query)) : null
    if (found !== null) send(response, method, JSON.stringify(found), 'application/json; charset=utf-8')
    else if (path === '/') send(response, method, page(), 'text/html; charset=utf-8')
    else refuse(response, 404)
  }
}

function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `${LOOPBACK}:${port}` || host === `localhost:${port}`
}

function send(response: ServerResponse, method: string, body: string, type: string): void {
  response.writeHead(200, { ...HEADERS, 'content-type': type }).end(method === 'GET' ? body : undefined)
}

function refuse(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`)
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => { reject(cannotListen(port, cause)) })
    server.listen(port, LOOPBACK, () => { resolve() })
  })
}

function cannotListen(port: number, cause: unknown): ZhengtuError {
  return new ZhengtuError(
    'output',
    { zh: '无法使用这个端口', en: 'cannot use this port' },
    { where: String(port), advice: { zh: '换一个端口（--port），或不指定端口', en: 'choose another with --port, or give none' }, cause },
  )
}

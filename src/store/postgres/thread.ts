import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import pg from 'pg'

/** What the thread is asked: a statement with its values, for one answer. */
export interface Request {
  readonly sql: string
  readonly values: readonly unknown[]
}

/** What it answers: rows, or what PostgreSQL or the network said. */
export type Response = { readonly rows: readonly unknown[] } | { readonly fault: { readonly message: string; readonly code: string } }

/** How the thread is started. `signal` counts its answers. */
export interface ThreadData {
  readonly url: string
  readonly port: MessagePort
  readonly signal: Int32Array
}

const { url, port, signal } = workerData as ThreadData
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 15_000, application_name: 'zhengtu' })
/** A connection that breaks while nothing is asked shows at the next question. */
client.on('error', () => {})
const connected = client.connect()
connected.catch(() => {})

/** One statement of a client after another; the asker waits for each. */
async function answer({ sql, values }: Request): Promise<Response> {
  try {
    await connected
    const bound = values.map((value) => (value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value))
    const result = bound.length === 0 ? await client.query(sql) : await client.query(sql, bound)
    return { rows: (result as { readonly rows?: readonly unknown[] }).rows ?? [] }
  } catch (cause) {
    const { message, code = '' } = cause as { readonly message: string; readonly code?: string }
    return { fault: { message, code } }
  }
}

port.on('message', (request: Request) => {
  void answer(request).then((response) => {
    port.postMessage(response, [])
    Atomics.add(signal, 0, 1)
    Atomics.notify(signal, 0)
  })
})
parentPort?.once('message', () => {
  void client.end().finally(() => port.close())
})

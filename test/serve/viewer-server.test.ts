import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ZhengtuError } from '../../src/errors.ts'
import { serveViewer, type Running } from '../../src/serve/viewer-server.ts'

let server: Running
beforeAll(async () => { server = await serveViewer({ page: () => '<p>图</p>', part: (path, query) => (path === 'node' ? { id: query.get('id') } : null), port: 0 }) })
afterAll(() => server.close())

/** Sends the path as it is written: fetch would clean it first. */
function ask(path: string, method = 'GET', host?: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: { host: host ?? `${hostname}:${port}` } }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => { body += chunk }).on('end', () => { resolve({ status: response.statusCode ?? 0, body }) })
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('serveViewer', () => {
  test('gives the page at / on the loopback address', async () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1')
    expect(await ask('/')).toEqual({ status: 200, body: '<p>图</p>' })
    expect(await ask('/?lang=en')).toEqual({ status: 200, body: '<p>图</p>' })
    expect(await ask('/', 'HEAD')).toEqual({ status: 200, body: '' })
  })

  test('gives parts of the graph as JSON', async () => {
    expect(await ask('/api/node?id=a%26b')).toEqual({ status: 200, body: '{"id":"a&b"}' })
  })

  test.for([
    ['/api/'], ['/api/other'], ['/api/../node'], ['/etc/passwd'], ['/../package.json'], ['/%2e%2e/package.json'], ['//localhost/'], ['/viewer.html'],
  ])('knows no %s', async ([path = '']) => {
    expect((await ask(path)).status).toBe(404)
  })

  test.for([['POST'], ['PUT'], ['DELETE'], ['OPTIONS']])('refuses %s', async ([method]) => {
    expect((await ask('/', method)).status).toBe(405)
  })

  test.for([['evil.example'], ['127.0.0.1'], ['localhost:1']])('refuses a visit that calls it %s', async ([host]) => {
    expect((await ask('/', 'GET', host)).status).toBe(403)
  })

  test('says which port it cannot have', async () => {
    const port = Number(new URL(server.url).port)
    await expect(serveViewer({ page: () => '', part: () => null, port })).rejects.toThrow(ZhengtuError)
  })
})

import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ViewerFile } from '../../src/facts/viewer-file.ts'
import { viewerSite } from '../../src/export/viewer-site.ts'
import { serveViewer, type Running } from '../../src/serve/viewer-server.ts'
import { openWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { sampleWorkspace } from '../support/sample-workspace.ts'
import { openBrowser } from './browser.ts'

const template = readFileSync(new URL('../../dist/viewer/template.html', import.meta.url), 'utf8')
const options = { template, lang: 'zh', includePrivate: false, spell: () => '' } as const

let workspace: Workspace
let server: Running
let browser: Browser
beforeAll(async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'zhengtu-served-')), 'sample.sqlite')
  sampleWorkspace(path, 300)
  workspace = openWorkspace(path)
  const site = viewerSite(workspace, { ...options, whole: 100 })
  server = await serveViewer({ page: () => site.page(), part: (part, query) => site.part(part, query), port: 0 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
  workspace.close()
})

function firstPage(): ViewerFile {
  const [, packed = ''] = /id="zhengtu-data"[^>]*>([^<]*)</.exec(viewerSite(workspace, { ...options, whole: 100 }).page()) ?? []
  return JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString('utf8')) as ViewerFile
}

test('a graph too large for its page is walked: what the page lacks comes from the server, and from nowhere else', async () => {
  const lacking = [...workspace.entities()].filter(({ role, degree }) => role !== 'byline' && role !== 'private' && degree > 0)
    .sort((a, b) => a.evidenceCount - b.evidenceCount || (a.id < b.id ? -1 : 1))[0]
  if (!lacking) throw new Error('the sample is empty')
  expect(firstPage().nodes.map(({ id }) => id)).not.toContain(lacking.id)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  const problems: string[] = []
  const requests: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()) })
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(server.url)
  await page.locator('.map-area[data-camera]').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.insertText(lacking.name)
  await page.locator('.hit-name', { hasText: lacking.name }).first().click()
  expect(await page.locator('.dossier h2').innerText()).toBe(lacking.name)
  await page.locator('.fact-line').first().click()
  await page.locator('.reader mark').first().waitFor()
  expect(problems).toEqual([])
  expect(requests.every((url) => url.startsWith(server.url) || url.startsWith('data:'))).toBe(true)

  const address = page.url()
  await page.goto('about:blank')
  await page.goto(address)
  await page.locator('.reader mark').first().waitFor()
  expect(await page.locator('.dossier h2').innerText()).toBe(lacking.name)
})

test('a workspace that fits is in the page as a whole, which then asks for nothing', () => {
  const site = viewerSite(workspace, { ...options, whole: 1e6 })
  expect(site.page()).toContain("default-src 'none';")
  expect(site.page()).not.toContain('connect-src')
  expect(site.part('node', new URLSearchParams())).toBeNull()
})

test('parts leave private people out, and unknown ones are not there', () => {
  const site = viewerSite(workspace, { ...options, whole: 1 })
  const hidden = [...workspace.entities()].find(({ role }) => role === 'byline' || role === 'private')
  if (hidden) expect(site.part('node', new URLSearchParams({ id: hidden.id }))).toBeNull()
  expect(site.part('node', new URLSearchParams({ id: 'nobody' }))).toBeNull()
  expect(site.part('other', new URLSearchParams())).toBeNull()
  expect(site.part('names', new URLSearchParams({ text: ' ' }))?.nodes).toEqual([])
})

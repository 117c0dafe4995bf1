import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { ViewerFile } from '../../src/facts/viewer-file.ts'
import { drawn, openBrowser, openPage, pointOf } from './browser.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('what npm start makes of seeds/ opens from disk: search 大云, click the node, click a fact, see its sentence in the article', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhengtu-seeds-'))
  execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), 'build', '-o', folder], { cwd: root })
  const html = readFileSync(join(folder, 'viewer.html'), 'utf8')
  const [, packed = ''] = /id="zhengtu-data"[^>]*>([^<]*)</.exec(html) ?? []
  const file = JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString('utf8')) as ViewerFile
  const town = file.nodes.find(({ name }) => name === '大云镇')
  if (!town) throw new Error('seeds/ gave no 大云镇')

  const browser = await openBrowser()
  const { page, problems, requests } = await openPage(browser, html)
  await drawn(page)
  await page.keyboard.press('/')
  await page.keyboard.insertText('大云')
  expect(await page.locator('.hit').first().innerText()).toContain('大云镇')
  await page.keyboard.press('Escape')
  const spot = await pointOf(page, town)
  await page.mouse.click(spot.x, spot.y)
  expect(await page.locator('.dossier h2').innerText()).toBe('大云镇')
  await page.locator('.fact-line', { hasText: '江海洋' }).click()
  const quoted = await page.locator('.quote-text').first().innerText()
  const marked = (await page.locator('.reader mark').allInnerTexts()).join('')
  expect(marked).toBe(quoted)
  expect(marked).toContain('江海洋')
  expect(problems).toEqual([])
  expect(requests.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([])
  await browser.close()
})

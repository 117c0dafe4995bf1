import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ViewerNode } from '../../src/facts/viewer-file.ts'
import { viewerPage } from '../../src/export/viewer.ts'
import { sampleFile } from '../viz/sample.ts'
import { drawn, openBrowser, openPage, pointOf } from './browser.ts'

const template = readFileSync(new URL('../../dist/viewer/template.html', import.meta.url), 'utf8')
const file = sampleFile()
const html = viewerPage(template, file)

function nodeNamed(name: string): ViewerNode {
  const node = file.nodes.find((each) => each.name === name)
  if (!node) throw new Error(`the sample has no ${name}`)
  return node
}

let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => { await browser.close() })

describe('the viewer, opened from disk', () => {
  test('finds a name, opens the node on the map, opens a fact, and marks the sentence in its article', async () => {
    const { page, problems, requests } = await openPage(browser, html)
    await drawn(page)
    await page.keyboard.press('/')
    await page.keyboard.type('大云')
    expect(await page.locator('.hit').first().innerText()).toContain('大云镇')
    await page.keyboard.press('Escape')
    const spot = await pointOf(page, nodeNamed('大云镇'))
    await page.mouse.click(spot.x, spot.y)
    expect(await page.locator('.dossier h2').innerText()).toBe('大云镇')
    await page.locator('.fact-line', { hasText: '李明川' }).first().click()
    const marked = await page.locator('.reader mark').allInnerTexts()
    expect(marked.join('')).toBe('3月1日，青禾县委书记李明川到大云镇调研，周文静陪同。')
    expect(await page.locator('.reader h2').innerText()).toBe('李明川到大云镇调研')
    expect(await page.locator('.article-source').innerText()).toMatch(/王小雨.*2023-03-02.*a1\.txt/s)
    expect(problems).toEqual([])
    expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual([])
    await page.close()
  })
})

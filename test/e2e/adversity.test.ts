import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { viewerPage } from '../../src/export/viewer.ts'
import { articles, names, sampleFile, type SampleArticle, type SampleNames } from '../viz/sample.ts'
import { drawn, openBrowser, openPage, pointOf } from './browser.ts'

const template = readFileSync(new URL('../../dist/viewer/template.html', import.meta.url), 'utf8')
const file = sampleFile()
const html = viewerPage(template, file)
const middle = file.nodes.find(({ name }) => name === '大云镇') ?? { x: 0, y: 0 }

/** Colours of the map's pixels around a point of the page, as the user sees them. */
async function colourAt(page: Page, { x, y }: { x: number; y: number }): Promise<string> {
  const shot = await page.screenshot({ clip: { x: x - 1, y: y - 1, width: 2, height: 2 }, type: 'png' })
  const image = await page.context().browser()!.newPage()
  await image.setContent(`<canvas width="1" height="1"></canvas><img src="data:image/png;base64,${shot.toString('base64')}">`)
  const colour = await image.evaluate<string>(`(async () => {
    const [canvas, image] = [document.querySelector('canvas'), document.querySelector('img')]
    await image.decode()
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0)
    return '#' + [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part.toString(16).padStart(2, '0')).join('')
  })()`)
  await image.close()
  return colour
}

describe('without WebGL', () => {
  let browser: Browser
  beforeAll(async () => { browser = await openBrowser(['--disable-3d-apis']) })
  afterAll(() => browser.close())

  test('the map is drawn on a plain canvas and works the same', async () => {
    const { page, problems } = await openPage(browser, html)
    await drawn(page)
    expect(await page.locator('.map-area').getAttribute('data-painter')).toBe('canvas')
    const spot = await pointOf(page, middle)
    await page.mouse.click(spot.x, spot.y)
    expect(await page.locator('.dossier h2').innerText()).toBe('大云镇')
    expect(problems).toEqual([])
  })
})

describe('with WebGL', () => {
  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() })
  afterAll(() => browser.close())

  test('nodes lie where labels and clicks expect them, in the colour of their kind', async () => {
    const { page } = await openPage(browser, html, 'theme=light')
    await drawn(page)
    expect(await page.locator('.map-area').getAttribute('data-painter')).toBe('webgl')
    const { kinds } = await import('../../src/ontology/kinds.ts')
    for (const name of ['大云镇', '李明川', '云溪村史馆', '青禾县水利规划']) {
      const node = file.nodes.find((each) => each.name === name)
      if (!node) throw new Error(name)
      expect(await colourAt(page, await pointOf(page, node))).toBe(kinds[node.kind].colour)
    }
  })

  test('a context that is lost is made anew, with the camera where it was; after a third loss a canvas takes over', async () => {
    const { page, problems } = await openPage(browser, html, 'at=10~10~300')
    await drawn(page)
    const area = page.locator('.map-area')
    const camera = await area.getAttribute('data-camera')
    for (const painter of ['webgl', 'webgl', 'canvas']) {
      await page.evaluate(`for (const canvas of document.querySelectorAll('.map-stage canvas')) canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext(); delete document.querySelector('.map-area').dataset.camera`)
      await page.locator(`.map-area[data-camera][data-painter="${painter}"]`).waitFor()
      expect(await area.getAttribute('data-camera')).toBe(camera)
    }
    const spot = await pointOf(page, middle)
    await page.mouse.click(spot.x, spot.y)
    expect(await page.locator('.dossier h2').innerText()).toBe('大云镇')
    expect(problems).toEqual([])
  })

  const hostile = [
    '<img src=x onerror=alert(1)>', '</script><script>alert(1)</script>', '"\'><svg onload=alert(1)>', '\u202eevil\u202c', '${alert(1)}', '<!--', '&lt;b&gt;',
    'javascript:alert(1)', 'a\u0000b\u0007c', '长'.repeat(10_000), '\ud83d\udc68\u200d\ud83d\udc69', '__proto__',
  ]

  test.for(hostile.map((name) => [name]))('%j is shown as text everywhere', async ([name = '']) => {
    const known: SampleNames = { ...names, [name]: { kind: 'organization', aliases: [`${name}二`] } }
    const article: SampleArticle = {
      id: 'h', date: '2024-01-01', headline: `标题${name}`, paragraphs: [`${name}走访大云镇。`], facts: [[name, 'inspects', '大云镇', `${name}走访大云镇。`]],
    }
    const { page, problems } = await openPage(browser, viewerPage(template, sampleFile([...articles, article], known)))
    page.on('dialog', (dialog) => { problems.push(dialog.message()) })
    await drawn(page)
    await page.keyboard.press('/')
    await page.keyboard.insertText('大云镇')
    await page.keyboard.press('Enter')
    await page.locator('.fact-line', { hasText: name.replace(/^\P{L}+(?=\p{L})/u, '').slice(0, 1) }).first().click()
    await page.locator('.reader mark').first().waitFor()
    expect(await page.locator('.reader h2').textContent()).toBe(`标题${name}`)
    expect((await page.locator('.reader mark').allTextContents()).join('')).toBe(`${name}走访大云镇。`)
    expect(await page.locator('#app img, #app script').count()).toBe(0)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(problems).toEqual([])
    await page.close()
  })

  test('a file cut short says so', async () => {
    const { page } = await openPage(browser, html.replace(/(id="zhengtu-data"[^>]*>.{100}).*?(<\/script>)/s, '$1$2'))
    expect(await page.locator('.failure').innerText()).toContain('无法打开')
  })

  test('a hash of nonsense opens the overview', async () => {
    const { page, problems } = await openPage(browser, html, 'node=nobody&at=x~y~-1&time=2024~1&way=a&no=nothing&top=-5&read=a~b')
    await drawn(page)
    expect(await page.locator('.dossier').count()).toBe(0)
    expect(problems).toEqual([])
  })
})

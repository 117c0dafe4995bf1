import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser, type Page } from 'playwright-core'
import { toScreen } from '../../viz/src/map/camera.ts'

/** A browser that needs nothing installed: it comes with the packages. WebGL is done in software. */
export async function openBrowser(extra: readonly string[] = []): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--headless=new', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', ...extra],
  })
}

/** Writes a page to disk and opens it from there; `problems` fills with whatever the page complains of, `requests` with what it asks for. */
export async function openPage(browser: Browser, html: string, hash = '', viewport = { width: 1440, height: 900 }): Promise<{ page: Page; problems: string[]; requests: string[] }> {
  const file = join(mkdtempSync(join(tmpdir(), 'zhengtu-viewer-')), 'viewer.html')
  writeFileSync(file, html)
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
  const problems: string[] = []
  const requests: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()) })
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(pathToFileURL(file).href + (hash === '' ? '' : `#${hash}`))
  await page.locator('#app > *').first().waitFor()
  return { page, problems, requests }
}

/** Waits until the map has been drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('.map-area[data-camera]').waitFor()
}

/** Where the page shows a point of the map. The camera does not glide here (reduced motion), so it is at rest. */
export async function pointOf(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<{ x: number; y: number }> {
  const area = page.locator('.map-area')
  const [cameraX = 0, cameraY = 0, span = 1] = ((await area.getAttribute('data-camera')) ?? '').split(' ').map(Number)
  const box = await area.boundingBox()
  if (!box) throw new Error('there is no map on the page')
  const [left, top] = toScreen({ x: cameraX, y: cameraY, span }, box, x, y)
  return { x: box.x + left, y: box.y + top }
}

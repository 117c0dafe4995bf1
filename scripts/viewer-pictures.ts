/**
 * Draws docs/viewer.png and docs/viewer/*.jpg: the viewer in eight states, three sizes, light and dark, to be looked at.
 * `tsx scripts/viewer-pictures.ts out/viewer.html`. Needs a font for Chinese on the machine; CHROME names a browser to use instead
 * of the one that comes with the packages.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Page } from 'playwright-core'

const SIZES = [[1440, 900], [1024, 768], [390, 844]] as const
const SCHEMES = ['light', 'dark'] as const

/** What is done to a page that shows the overview of the file, to bring it into each state. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  overview: async () => {},
  search: async (page) => { await page.locator('.search input').fill('县') },
  node: chooseNode,
  article: async (page) => {
    await chooseNode(page)
    await page.locator('.fact-line').first().click()
  },
  neighbours: async (page) => {
    await chooseNode(page)
    await page.locator('.panel .actions button').first().click()
  },
  path: async (page) => {
    await chooseNode(page)
    const names = await page.locator('.fact-name > bdi').allInnerTexts()
    await find(page, names[0] ?? '')
    await page.locator('.panel .actions button', { hasText: '…' }).click()
    await find(page, names.at(-1) ?? '')
  },
  list: async (page) => { await page.keyboard.press('m') },
  english: async (page) => { await page.locator('.bar .lang').click() },
}

/** The most important node, as the keyboard chooses it. */
async function chooseNode(page: Page): Promise<void> {
  await page.locator('.map-area').focus()
  await page.keyboard.press('ArrowRight')
  await page.locator('.dossier').waitFor()
}

async function find(page: Page, name: string): Promise<void> {
  await page.locator('.search input').fill(name)
  await page.locator('.search input').press('Enter')
}

const root = fileURLToPath(new URL('..', import.meta.url))
const url = pathToFileURL(resolve(process.argv[2] ?? join(root, 'out', 'viewer.html'))).href
const folder = join(root, 'docs', 'viewer')
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env['CHROME'] ?? await sparticuz.executablePath(),
  args: ['--no-sandbox', '--headless=new', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
})
for (const [width, height] of SIZES) {
  for (const colorScheme of SCHEMES) {
    for (const [name, arrange] of Object.entries(states)) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' })
      await page.goto(url)
      await page.locator('.map-area[data-camera]').waitFor()
      await arrange(page)
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.jpg`), type: 'jpeg', quality: 60 })
      if (name === 'article' && width === 1440 && colorScheme === 'light') await page.screenshot({ path: join(root, 'docs', 'viewer.png') })
      await page.close()
    }
  }
}
await browser.close()

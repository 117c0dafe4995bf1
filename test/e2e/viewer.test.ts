import { readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { viewerPage } from '../../src/export/viewer.ts'
import type { ViewerNode } from '../../src/facts/viewer-file.ts'
import { sampleFile } from '../viz/sample.ts'
import { drawn, openBrowser, openPage, pointOf } from './browser.ts'

const template = readFileSync(new URL('../../dist/viewer/template.html', import.meta.url), 'utf8')
const file = sampleFile()
const html = viewerPage(template, file)
const SENTENCE = '3月1日，青禾县委书记李明川到大云镇调研，周文静陪同。'

function nodeNamed(name: string): ViewerNode {
  const node = file.nodes.find((each) => each.name === name)
  if (!node) throw new Error(`the sample has no ${name}`)
  return node
}

/** Opens a node through search, by keyboard alone. */
async function find(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Enter')
  await page.locator('.dossier').waitFor()
}

/** The file a press gives. */
async function downloaded(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const path = join(await mkdtemp(join(tmpdir(), 'zhengtu-download-')), download.suggestedFilename())
  await download.saveAs(path)
  return { name: download.suggestedFilename(), text: readFileSync(path, 'utf8') }
}

let browser: Browser
let page: Page
let problems: string[]
let requests: string[]

beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser.close())
afterEach(async () => {
  expect(problems).toEqual([])
  expect(requests.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([])
  await page.close()
})

async function open(hash = '', size?: { width: number; height: number }): Promise<void> {
  ({ page, problems, requests } = await openPage(browser, html, hash, size))
  await page.locator('.map-area[data-camera], .list, .tree').first().waitFor()
}

describe('the viewer, opened from disk', () => {
  test('finds a name, opens the node on the map, opens a fact, and marks the sentence in its article', async () => {
    await open()
    await page.keyboard.press('/')
    await page.keyboard.insertText('大云')
    expect(await page.locator('.hit').first().innerText()).toContain('大云镇')
    await page.keyboard.press('Escape')
    const spot = await pointOf(page, nodeNamed('大云镇'))
    await page.mouse.click(spot.x, spot.y)
    expect(await page.locator('.dossier h2').innerText()).toBe('大云镇')
    await page.locator('.fact-line', { hasText: '李明川' }).first().click()
    expect((await page.locator('.reader mark').allInnerTexts()).join('')).toBe(SENTENCE)
    expect(await page.locator('.reader h2').innerText()).toBe('李明川到大云镇调研')
    expect(await page.locator('.article-source').innerText()).toMatch(/王小雨.*2023-03-02.*a1\.txt/s)
  })

  test.for([['dyz', '大云镇'], ['dayun', '大云镇'], ['xie', '解红梅'], ['书记', '解红梅'], ['发改', '县发展和改革局'], ['光学', '远山光学有限公司']])(
    'search for %s finds %s', async ([text = '', name = '']) => {
      await open()
      await page.keyboard.press('/')
      await page.keyboard.insertText(text)
      expect((await page.locator('.hit-name').allInnerTexts()).join('\n')).toContain(name)
    })

  test('search finds sentences and opens them in their article', async () => {
    await open()
    await page.keyboard.press('/')
    await page.keyboard.insertText('持续推进')
    await page.locator('.hit-passage').click()
    expect((await page.locator('.reader mark').allInnerTexts()).join('')).toBe('持续推进')
  })

  test('a fact with several sentences shows them all, and each opens its own article', async () => {
    await open()
    await find(page, '李明川')
    await page.locator('.fact-line', { hasText: '大云镇' }).click()
    expect(await page.locator('.quote').count()).toBe(2)
    await page.locator('.quote-text').nth(1).click()
    expect(await page.locator('.reader h2').innerText()).toBe('远山光学落户大云镇')
    expect((await page.locator('.reader mark').allInnerTexts()).join('')).toBe('李明川到大云镇调研。')
  })

  test('a sentence that is the headline is marked there', async () => {
    await open('read=a2~0~9')
    expect(await page.locator('.reader h2 mark').allInnerTexts()).toEqual(['我县', '召开', '项目推进会'])
  })

  test('names in an article are links', async () => {
    await open()
    await find(page, '大云镇')
    await page.locator('.fact-line', { hasText: '李明川' }).first().click()
    await page.locator('.reader .mention', { hasText: '云溪村史馆' }).first().click()
    expect(await page.locator('.dossier h2').innerText()).toBe('云溪村史馆')
    expect(await page.locator('.about').innerText()).toContain('云溪村')
  })

  test('a node shows posts, areas, aliases and figures with a chart', async () => {
    await open()
    await find(page, '大云镇')
    expect(await page.locator('.about').innerText()).toMatch(/所在\s*青禾县.*又称\s*大云.*990101102/s)
    expect(await page.locator('.figures tbody tr').count()).toBe(2)
    expect(await page.locator('.sparkline').count()).toBe(1)
    await page.locator('.figures .link').first().click()
    expect((await page.locator('.reader mark').allInnerTexts()).join('')).toContain('12.5亿元')
    await find(page, '周文静')
    expect(await page.locator('.about').innerText()).toContain('县长')
  })

  test('a kind and a relation that are switched off leave the map and the list', async () => {
    await open('page=list')
    const rows = page.locator('.list tbody tr')
    const all = await rows.count()
    await page.getByRole('checkbox', { name: '人物' }).uncheck()
    expect(await rows.count()).toBeLessThan(all)
    expect(await page.locator('.list').innerText()).not.toContain('李明川')
    await page.goBack()
    expect(await rows.count()).toBe(all)
    await page.getByRole('checkbox', { name: '审议' }).uncheck()
    expect(await page.locator('.list').innerText()).not.toContain('青禾县水利规划')
  })

  test('the way between two nodes shows each hop with its sentence', async () => {
    await open()
    await find(page, '解红梅')
    await page.getByRole('button', { name: '找联系…' }).click()
    await page.keyboard.press('/')
    await page.keyboard.insertText('河湖清洁行动')
    await page.keyboard.press('Enter')
    await page.locator('.way-title').waitFor()
    const text = await page.locator('.dossier').innerText()
    expect(text).toContain('解红梅 — 大云镇 — 李明川 — 河湖清洁行动')
    expect(text).toContain('李明川强调，要持续推进河湖清洁行动。')
  })

  test('only a node and its neighbours; more; fewer; hidden', async () => {
    await open()
    await find(page, '解红梅')
    await page.getByRole('button', { name: '只看相关' }).click()
    expect(await page.locator('.map-count').innerText()).toContain('2 / 12')
    await page.locator('.fact-line').click()
    await page.locator('.fact-more .name').click()
    await page.getByRole('button', { name: '展开相邻' }).click()
    expect(await page.locator('.map-count').innerText()).not.toContain('2 / 12')
    await page.getByRole('button', { name: '隐藏', exact: true }).click()
    await page.getByRole('button', { name: '恢复隐藏的 1 个' }).waitFor()
  })

  test('every state is a link, and Back is undo', async () => {
    await open()
    await find(page, '李明川')
    await page.locator('.fact-line', { hasText: '河湖清洁行动' }).click()
    await page.getByRole('checkbox', { name: '企业' }).uncheck()
    const hash = await page.evaluate<string>('location.hash.slice(1)')
    const again = await openPage(browser, html, hash)
    await again.page.locator('.reader mark').first().waitFor()
    expect(await again.page.locator('.dossier h2').innerText()).toBe('李明川')
    expect(await again.page.getByRole('checkbox', { name: '企业' }).isChecked()).toBe(false)
    await again.page.close()
    await page.goBack()
    expect(await page.getByRole('checkbox', { name: '企业' }).isChecked()).toBe(true)
    await page.goBack()
    expect(await page.locator('.reader').count()).toBe(0)
    await page.goBack()
    expect(await page.locator('.dossier').count()).toBe(0)
  })

  test('a period leaves what its articles say; two periods are compared, with who followed whom', async () => {
    await open('time=2024-01-01~2024-12-31')
    expect(await page.locator('.map-count').innerText()).toContain('8 条关系')
    await open('time=2024-01-01~2024-12-31&against=2023-01-01~2023-12-31')
    const text = await page.locator('.dossier').innerText()
    expect(text).toMatch(/新见\s*8/)
    expect(text).toMatch(/不再见\s*7/)
  })

  test('the histogram is worked by keyboard', async () => {
    await open()
    await page.locator('.histogram').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.timeline-period').innerText()).toContain('2023-03')
    await page.keyboard.press('Shift+ArrowRight')
    expect(await page.locator('.timeline-period').innerText()).toContain('2023-03 – 2023-04')
  })

  test('the map is walked by keyboard', async () => {
    await open()
    await page.locator('.map-area').focus()
    await page.keyboard.press('ArrowRight')
    const first = await page.locator('.dossier h2').innerText()
    await page.keyboard.press('ArrowLeft')
    expect(await page.locator('.dossier h2').innerText()).not.toBe(first)
    await page.locator('.map-area').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.locator('.reader mark').first().waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('.reader').count()).toBe(0)
  })

  test('the tree is walked by keyboard, down to a sentence', async () => {
    await open('page=tree')
    await page.locator('[role=treeitem][tabindex="0"]').focus()
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    await page.locator('.reader mark').first().waitFor()
    expect(await page.locator('[role=treeitem][aria-selected=true]').getAttribute('aria-level')).toBe('3')
    await page.locator('[role=treeitem][tabindex="0"]').focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    expect(await page.locator('[role=treeitem][aria-level="3"]').count()).toBe(0)
  })

  test('PNG, SVG, GEXF, JSON and CSV of what is shown', async () => {
    await open()
    const take = (name: string) => downloaded(page, async () => {
      await page.locator('.map-tools summary').click()
      await page.getByRole('button', { name, exact: true }).click()
    })
    expect((await take('图片 PNG')).text.slice(1, 4)).toBe('PNG')
    const svg = await take('矢量图 SVG')
    expect(svg.text).toContain('>大云镇</text>')
    expect(svg.text).toContain('>人物</text>')
    expect((await take('Gephi 图文件')).text).toContain('label="大云镇"')
    expect(JSON.parse((await take('JSON 数据')).text)).toMatchObject({ nodes: expect.anything() })
    expect((await take('表格 · evidence.csv')).text).toContain(SENTENCE)
  })

  test('on paper a dossier has every sentence of every fact', async () => {
    await open(`node=${nodeNamed('李明川').id}`)
    const facts = page.locator('.fact')
    await page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(await page.locator('.quote').count()).toBeGreaterThanOrEqual(await facts.count())
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(await page.locator('.quote').count()).toBe(0)
  })

  test('a story is kept in a copy of the file and told in order', async () => {
    await open()
    await find(page, '李明川')
    const story = page.locator('.bar .menu-box')
    await story.locator('summary').click()
    await story.locator('input').first().fill('</script><img src=x onerror=alert(1)>')
    await story.locator('textarea').fill('第一景的说明')
    await story.getByRole('button', { name: '记下' }).click()
    const saved = await downloaded(page, () => story.getByRole('button', { name: '另存为带故事的文件' }).click())
    const copy = await openPage(browser, saved.text)
    await drawn(copy.page)
    expect(await copy.page.locator('.dossier').count()).toBe(0)
    await copy.page.getByRole('button', { name: /看故事/ }).click()
    expect(await copy.page.locator('.dossier h2').innerText()).toBe('李明川')
    expect(await copy.page.locator('.story').innerText()).toContain('</script><img src=x onerror=alert(1)>')
    expect(copy.problems).toEqual([])
    await copy.page.close()
  })

  test.for([
    ['the overview', ''], ['a node', `node=${nodeNamed('大云镇').id}`], ['the list', 'page=list'], ['the tree', 'page=tree'], ['English, dark', 'lang=en&theme=dark&page=list'],
    ['a node in the dark', `theme=dark&node=${nodeNamed('大云镇').id}`], ['a comparison', 'time=2024-01-01~2024-12-31&against=2023-01-01~2023-12-31'],
    ['an article', `node=${nodeNamed('大云镇').id}&read=a1~11~37`],
  ])('axe finds nothing wrong with %s', async ([, hash = '']) => {
    await open(hash)
    // axe is an instrument of the test, so the page's policy is not asked
    const session = await page.context().newCDPSession(page)
    const run = async (expression: string): Promise<unknown> => (await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value
    await run(axe.source)
    expect(await run(`axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html + ' ' + (node.any[0]?.message ?? '')).join(' | ')))`)).toEqual([])
  })

  test('on a telephone nothing sticks out, and the article fills the screen', async () => {
    await open('', { width: 390, height: 844 })
    await find(page, '大云镇')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    await page.locator('.fact-line').first().click()
    const box = await page.locator('.sheet').boundingBox()
    expect(box?.width).toBe(390)
  })
})

import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { decodeMarkup } from '../decode.ts'
import { compose, paragraphsOf, type Told } from './told.ts'
import { refused } from './refusals.ts'
import { sourceOf, type ReadFile } from '../readers.ts'

/** As much of the DOM as is walked here. */
interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
}
interface PageElement extends PageNode {
  readonly children: Iterable<PageElement>
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
}
interface PageDocument extends PageElement {
  readonly title: string
  readonly documentElement: PageElement | null
  cloneNode(deep: boolean): PageDocument
}

/** Where e-papers and sites put the parts of an article, the surest first: Founder, its newer layout, WeChat, TRS and other systems of government sites. */
const PLACES = {
  body: ['founder-content', '#ozoom', '#js_content', '.TRS_Editor', '.trs_editor_view', '#UCAP-CONTENT', '.article-content', '.main-article-content', '#zoom', '#Zoom', '.pages_content', '.art_con', '#articleContent', '.text_c #content', 'article'],
  title: ['founder-title', '#activity-name', '.article h1', '.text_c h1', 'h1'],
  kicker: ['.text_c h2 + h1', '.intro-title', '.kicker'],
  author: ['founder-author', '#js_name', '.author', 'p.sec'],
  date: ['founder-date', '#publish_time', '.newstime', 'time'],
} as const
/** What government sites say of an article in their meta elements (the state's standard for them names the first of each). */
const META = {
  title: ['ArticleTitle', 'og:title'],
  date: ['PubDate', 'article:published_time', 'publishdate'],
  author: ['Author', 'author'],
} as const
/** Founder's own record of an article, in a comment. */
const RECORD_BEGIN = /<!--\s{0,9}enpproperty/
const RECORD_END = '/enpproperty'
/** What sites add to the title of a page: their own name. */
const SITE_NAME = /[_|\uff5c][^_|\uff5c]{2,30}$/
/** A page of an e-paper that only lists its articles. */
const INDEX = /(?:^|\/)(?:node_\w*|paperindex|l\d+)\.html?$/i
/** Elements that are no text of the article. */
const DROPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'CANVAS', 'BUTTON', 'SELECT', 'NAV', 'HEADER', 'FOOTER', 'ASIDE', 'VIDEO', 'AUDIO', 'MAP', 'FOUNDER-TITLE', 'FOUNDER-AUTHOR', 'FOUNDER-DATE'])
/** Elements that begin a line. */
const BLOCKS = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'LI', 'UL', 'OL', 'TR', 'TABLE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'PRE', 'DD', 'DT', 'FIGCAPTION', 'BR', 'HR', 'FOUNDER-CONTENT'])
/** Elements that stand apart on their line. */
const CELLS = new Set(['TD', 'TH'])
/** An element with fewer hanzi is no body. */
const LEAST_HANZI = 30
/** Elements within elements that are still a page of news. */
const DEEPEST = 400
/** Largest page, in bytes; an article's is a tenth of it. */
const LARGEST = 2 * 2 ** 20
const TEXT_NODE = 3
const ELEMENT_NODE = 1
const DOCUMENT_NODE = 9

/**
 * The article of a web page: an article of an e-paper, of a government site, or of WeChat. A page that only lists articles gives none.
 * What stands in comments, scripts and menus is never text. Throws ZhengtuError `input` if no article is found.
 */
export async function* readWebPage(file: string, bytes: Uint8Array): AsyncGenerator<ReadFile, void> {
  if (bytes.length > LARGEST) throw refused(file, 'tooLarge')
  const { text: markup, encoding } = decodeMarkup(file, bytes)
  if (INDEX.test(file)) return
  const document = documentOf(markup)
  if (document.documentElement === null) throw refused(file, 'noText')
  if (depthOf(document) > DEEPEST) throw refused(file, 'deep')
  const told = articleIn(document, markup)
  if (told === null) throw refused(file, 'noText')
  yield sourceOf(file, bytes, encoding, compose([told]))
}

function documentOf(markup: string): PageDocument {
  return parseHTML(markup).document
}

function articleIn(document: PageDocument, markup: string): Told | null {
  const record = recordIn(markup)
  const paragraphs = paragraphsIn(document)
  const title = first(record.title, meta(document, 'title'), placed(document, 'title'), document.title.replace(SITE_NAME, ''))
  if (title === '' || paragraphs.join('').length < LEAST_HANZI) return null
  const author = first(record.author, placed(document, 'author'), meta(document, 'author'))
  const date = first(record.date, meta(document, 'date'), placed(document, 'date'))
  return { ...record, title, author, date, paragraphs: paragraphs.filter((line) => line !== title) }
}

function first(...parts: readonly (string | undefined)[]): string {
  return parts.find((part) => part) ?? ''
}

/** The body's lines: from where such systems put it, else from what Readability takes for it. */
function paragraphsIn(document: PageDocument): readonly string[] {
  const body = PLACES.body.map((place) => document.querySelector(place)).find((element) => element !== null && hanziIn(element) >= LEAST_HANZI)
  if (body) return linesOf(body)
  const content = new Readability(document.cloneNode(true)).parse()?.content
  return content ? linesOf(documentOf(`<div>${content}</div>`)) : []
}

/** The fields of Founder's record: 引题, 主题, 副题, author and date. */
function recordIn(markup: string): Omit<Told, 'paragraphs'> {
  const from = markup.search(RECORD_BEGIN)
  const to = from === -1 ? -1 : markup.indexOf(RECORD_END, from)
  const record = to === -1 ? '' : markup.slice(from, to)
  const field = (name: string): string => withoutTags(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(record)?.[1] ?? '')
  return { kicker: field('introtitle'), title: field('title'), subtitle: field('subtitle'), author: field('author'), date: field('date') }
}

function withoutTags(markup: string): string {
  return documentOf(`<p>${markup.replace(/<br\s*\/?>/gi, ' ')}</p>`).querySelector('p')?.textContent?.trim() ?? ''
}

function placed(document: PageDocument, part: keyof typeof PLACES): string {
  for (const place of PLACES[part]) {
    const text = document.querySelector(place)?.textContent?.trim()
    if (text) return text
  }
  return ''
}

function meta(document: PageDocument, part: keyof typeof META): string {
  for (const name of META[part]) {
    const content = document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content')?.trim()
    if (content) return content
  }
  return ''
}

function hanziIn(element: PageElement): number {
  return element.textContent?.match(/[\u4e00-\u9fff]/g)?.length ?? 0
}

/** The text of an element, a line for each of its blocks. */
function linesOf(root: PageNode): readonly string[] {
  let text = ''
  const walk = (node: PageNode): void => {
    if (node.nodeType === TEXT_NODE) text += (node.textContent ?? '').replace(/\s+/g, ' ')
    if ((node.nodeType !== ELEMENT_NODE && node.nodeType !== DOCUMENT_NODE) || DROPPED.has(node.nodeName.toUpperCase())) return
    const block = BLOCKS.has(node.nodeName.toUpperCase())
    if (block) text += '\n'
    if (CELLS.has(node.nodeName.toUpperCase())) text += ' '
    for (const child of Array.from(node.childNodes)) walk(child)
    if (block) text += '\n'
  }
  walk(root)
  return paragraphsOf(text)
}

/** How deep elements lie within elements, counted without recursion: a hostile page would overflow the stack. */
function depthOf(document: PageDocument): number {
  let deepest = 0
  let level: readonly PageElement[] = document.documentElement ? [document.documentElement] : []
  while (level.length > 0 && deepest <= DEEPEST) {
    deepest++
    level = level.flatMap((element) => Array.from(element.children))
  }
  return deepest
}

import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articlesOf } from '../../../src/ingest/articles.ts'
import type { Article } from '../../../src/facts/article.ts'
import { inReadingOrder } from '../../../src/ingest/formats/reading-order.ts'
import { compose } from '../../../src/ingest/formats/told.ts'
import { loadSegmenter } from '../../../src/text/segmenter.ts'
import { docx, pdf, readAll, rules, xlsx } from './files.ts'

const segmenter = loadSegmenter()

const BODY = ['3月5日，东湖县委书记李明到青山镇调研春耕生产。', '李明来到柳树村，走进田间地头，察看小麦长势，询问农资供应情况。']
const HEADLINE = '李明到青山镇调研春耕生产'

/** The articles of a file, with what each says of itself. */
async function articlesIn(file: string, bytes: Uint8Array): Promise<readonly Article[]> {
  const read = await readAll(file, bytes)
  return read.flatMap((each) => {
    if ('error' in each) throw each.error
    return articlesOf(each.source, rules, segmenter, each.outlines)
  })
}

function bodyOf({ blocks, text }: Article): readonly string[] {
  return blocks.filter(({ role }) => role === 'paragraph').map(({ start, end }) => text.slice(start, end))
}

describe('web pages', () => {
  const founder = `<html><head><title>东湖日报</title></head><body><div class="menu">首页 上一篇 下一篇</div>
    <!--enpproperty <articleid>1</articleid><date>2022-03-06 00:00:00:0</date><author>记者 王小红 通讯员 赵强</author><title>${HEADLINE}</title><subtitle>抢抓农时保丰收</subtitle><introtitle>县领导下基层</introtitle><nodename>要闻</nodename> /enpproperty-->
    <founder-content><!--enpcontent--><P>　　${BODY[0]}</P><P>　　${BODY[1]}</P><!--/enpcontent--></founder-content>
    <!-- <p>南山县十年前的一篇旧闻，写在注释里面，与本文毫无关系，不应当读进来。</p> --></body></html>`

  test('an article of an e-paper: 引题, 主题, 副题, author and date from its record, nothing out of comments or menus', async () => {
    const [article, ...others] = await articlesIn('content_1.htm', strToU8(founder))
    expect(others).toEqual([])
    expect(article).toMatchObject({ headline: HEADLINE, date: '2022-03-06', byline: ['王小红', '赵强'] })
    expect(article?.blocks.map(({ role }) => role)).toEqual(['kicker', 'headline', 'subhead', 'byline', 'paragraph', 'paragraph'])
    expect(bodyOf(article as Article)).toEqual(BODY)
    expect(article?.text).not.toMatch(/旧闻|上一篇/)
  })

  test('GBK without a charset', async () => {
    const gbk = Uint8Array.from([...strToU8('<html><body><h1>'), 0xb6, 0xab, 0xba, 0xfe, 0xcf, 0xd8, ...strToU8('</h1><div id="zoom"><p>'),
      ...Array.from({ length: 20 }, () => [0xb6, 0xab, 0xba, 0xfe]).flat(), ...strToU8('</p></div></body></html>')])
    const [read] = await readAll('a.html', gbk)
    expect(read).toMatchObject({ source: { encoding: 'gb18030' } })
    expect((await articlesIn('a.html', gbk))[0]).toMatchObject({ headline: '东湖县' })
  })

  test('a government site: title and date from its meta elements, the body by its place', async () => {
    const page = `<html><head><meta name="ArticleTitle" content="${HEADLINE}"><meta name="PubDate" content="2022-03-06 08:30"><title>x_东湖县人民政府</title></head>
      <body><nav>首页&gt;新闻</nav><div class="TRS_Editor"><p>${BODY[0]}<br>${BODY[1]}</p><script>var x = "不是正文"</script></div><div>分享到</div></body></html>`
    const [article] = await articlesIn('art_1.html', strToU8(page))
    expect(article).toMatchObject({ headline: HEADLINE, date: '2022-03-06' })
    expect(bodyOf(article as Article)).toEqual(BODY)
  })

  test('any other page, by what reads as its text', async () => {
    const long = Array.from({ length: 8 }, () => BODY.join('')).map((text) => `<p>${text}</p>`).join('')
    const [article] = await articlesIn('any.html', strToU8(`<html><head><title>${HEADLINE}</title></head><body><ul><li><a href="/">首页</a></li></ul><div class="c1">${long}</div></body></html>`))
    expect(article?.headline).toBe(HEADLINE)
    expect(bodyOf(article as Article)).toHaveLength(8)
  })

  test('a page that only lists articles gives none', async () => {
    expect(await readAll('node_2.htm', strToU8('<html><body><a href="content_1.htm">要闻</a></body></html>'))).toEqual([])
  })
})

describe('tables', () => {
  test('CSV with a Chinese header and line breaks inside a cell', async () => {
    const csv = `\ufeff标题,发布时间,作者,正文,链接\n${HEADLINE},2022/3/6,记者 王小红,"${BODY.join('\n')}",http://example.invalid/1\n另一篇,20220307,,"${BODY[0]}",\n`
    const articles = await articlesIn('县报.csv', strToU8(csv))
    expect(articles.map(({ headline, date }) => [headline, date])).toEqual([[HEADLINE, '2022-03-06'], ['另一篇', '2022-03-07']])
    expect(bodyOf(articles[0] as Article)).toEqual(BODY)
  })

  test('a workbook with an English header', async () => {
    const articles = await articlesIn('news.xlsx', xlsx([['Title', 'Date', 'Content'], [HEADLINE, '2022-03-06', BODY.join('\n')]]))
    expect(articles).toMatchObject([{ headline: HEADLINE, date: '2022-03-06' }])
  })

  test('JSON Lines; a broken line is a problem with its number, the others are read', async () => {
    const lines = [JSON.stringify({ title: HEADLINE, pubtime: '2022年3月6日', text: BODY.join('\n') }), '{"title": ', JSON.stringify({ 标题: '另一篇', 正文: BODY[0] })].join('\n')
    const read = await readAll('news.jsonl', strToU8(lines))
    expect(read).toMatchObject([{ file: 'news.jsonl:2', error: { what: { en: 'the line is no article' } } }, { source: { file: 'news.jsonl' } }])
    const [, page] = read
    if (!page || 'error' in page) throw new Error('no page')
    expect(articlesOf(page.source, rules, segmenter, page.outlines)).toMatchObject([{ headline: HEADLINE, date: '2022-03-06' }, { headline: '另一篇' }])
  })
})

describe('documents', () => {
  test('Word', async () => {
    const [article] = await articlesIn('a.docx', docx([HEADLINE, ...BODY]))
    expect(article?.headline).toBe(HEADLINE)
    expect(bodyOf(article as Article)).toEqual(BODY)
  })

  test('PDF in a font that is not embedded: columns in order, running heads and page numbers left out', async () => {
    const words = ['', '春耕', '夏种', '秋收']
    const page = (number: number): Parameters<typeof pdf>[0][number] => [
      { text: '东湖日报要闻版', x: 240, y: 810 },
      { text: `左栏${words[number]}第一行`, x: 50, y: 700 }, { text: `右栏${words[number]}第一行`, x: 320, y: 700 },
      { text: `左栏${words[number]}第二行`, x: 50, y: 684 }, { text: `右栏${words[number]}第二行`, x: 320, y: 684 },
      { text: `第${number}版`, x: 290, y: 30 },
    ]
    const [read] = await readAll('a.pdf', pdf([page(1), page(2), page(3)]))
    if (!read || 'error' in read) throw new Error('not read')
    expect(read.source.text.split('\n\n')[1]).toBe('左栏夏种第一行\n左栏夏种第二行\n右栏夏种第一行\n右栏夏种第二行')
  })

  test('an archive of all of these, names packed in GBK, leftovers of systems passed over', async () => {
    const zip = zipSync({ '2022/a.txt': strToU8([HEADLINE, ...BODY].join('\n')), 'b.docx': docx([HEADLINE, ...BODY]), '__MACOSX/._a.txt': strToU8('x'), 'page_files/style.css': strToU8('p{}'), 'c.doc': strToU8('x') })
    const read = await readAll('县报.zip', zip)
    expect(read.map((each) => ('error' in each ? `${each.file}: ${each.error.what.en}` : each.source.file)))
      .toEqual(['县报.zip/2022/a.txt', '县报.zip/b.docx', '县报.zip/c.doc: this old format cannot be read well'])
  })
})

test('whatever articles hold, each part stands where its outline says', () => {
  const part = fc.string({ unit: fc.constantFrom('东', '湖', '，', ' ', '\n', '<', '\u3000', 'a'), maxLength: 12 })
  fc.assert(fc.property(fc.array(fc.record({ title: part, author: part, paragraphs: fc.array(part, { maxLength: 4 }) }), { maxLength: 4 }), (articles) => {
    const { text, outlines } = compose(articles)
    for (const { start, end } of outlines.flatMap(({ blocks }) => blocks)) {
      expect(text.slice(start, end)).toMatch(/^\S(?:[^\n]*\S)?$/)
      expect(text[end]).toBe('\n')
    }
  }))
})

test('in reading order every run comes once', () => {
  const run = fc.record({ text: fc.constantFrom('甲', '乙丙', '丁'), x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 800 }), width: fc.integer({ min: 1, max: 300 }), height: fc.integer({ min: 6, max: 40 }) })
  fc.assert(fc.property(fc.array(run, { maxLength: 30 }), (runs) => {
    const letters = (lines: readonly string[]): string => lines.join('').replace(/\s/g, '').split('').sort().join('')
    expect(letters(inReadingOrder(runs))).toBe(letters(runs.map(({ text }) => text)))
  }))
})

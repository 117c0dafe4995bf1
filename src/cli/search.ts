import { kinds } from '../ontology/kinds.ts'
import type { SearchResult } from '../query/search.ts'
import { print, type Answer } from './answer.ts'
import { command } from './command.ts'
import type { Language } from './language.ts'
import { withWorkspace } from './lookup.ts'
import { limit, reading } from './options.ts'
import { plainEntity } from './plain.ts'
import { tableLines } from './terminal/table.ts'
import { counted, evidenceCountText, sourceText, wrapped } from './wording.ts'
import { visible } from './terminal/visible.ts'
import { cut } from './terminal/width.ts'

/** Columns of the text sought when it is told that nothing contains it. */
const WIDEST = 60

const WORDS = {
  entities: { zh: '名称', en: 'Names' },
  passages: { zh: '原文', en: 'Articles' },
  none: { zh: (text: string) => `没有找到“${text}”。`, en: (text: string) => `Nothing contains “${text}”.` },
} as const

export const search = command({
  name: 'search',
  summary: { zh: '在名称、别名和原文里查找', en: 'look for a text in names, aliases and articles' },
  positionals: { text: { type: 'text', placeholder: { zh: '文字', en: 'TEXT' }, about: { zh: '名称或原文中的任何一段文字', en: 'any part of a name or an article' } } },
  options: { kind: { type: 'kind', about: { zh: '只列这类实体', en: 'list only entities of this kind' } }, limit: { ...limit, default: 20 }, ...reading },
  examples: [
    { line: 'search 大云', zh: '名称或原文里有“大云”', en: 'names and articles with 大云' },
    { line: 'search 街道 --kind 地区 --format csv', zh: '所有街道，用 Excel 打开', en: 'all 街道, for Excel' },
  ],
  run: async ({ text, kind, limit: most, workspace, format }, io) => {
    const query = await import('../query/search.ts')
    print(io, format, answerOf(await withWorkspace(workspace, (opened) => query.search(opened, text, { kind, limit: most })), io.language))
    return 0
  },
})

function answerOf(result: SearchResult, language: Language): Answer {
  const { text, entities, passages } = result
  return {
    lines: (columns) => (entities.length + passages.length === 0 ? [WORDS.none[language](cut(visible(text), WIDEST))] : [...nameLines(result, columns, language), ...passageLines(result, columns, language)]),
    json: () => ({ text, entities: entities.map(plainEntity), passages: passages.map(({ article, excerpt, start, end }) => ({ excerpt, start, end, ...article })) }),
    csv: () => ({
      headings: ['sort', 'kind', 'name', 'aliases', 'id', 'evidence', 'text', 'headline', 'file', 'date'],
      rows: [
        ...entities.map(({ kind, name, aliases, id, evidenceCount }) =>
          [WORDS.entities[language], kinds[kind][language], name, aliases.join('；'), id, evidenceCount, null, null, null, null]),
        ...passages.map(({ article: { headline, file, date }, excerpt }) => [WORDS.passages[language], null, null, null, null, null, excerpt, headline, file, date]),
      ],
    }),
  }
}

function nameLines({ entities }: SearchResult, columns: number | null, language: Language): readonly string[] {
  if (entities.length === 0) return []
  const headings = [{ heading: '', flexible: true }, { heading: '' }, { heading: '', align: 'right' }, { heading: '', flexible: true }] as const
  const rows = entities.map(({ name, kind, evidenceCount, aliases }) => [name, kinds[kind][language], evidenceCountText(evidenceCount, language), aliases.join(' ')])
  const lines = tableLines(headings, rows, columns === null ? null : columns - 2).map((line) => `  ${line}`)
  return [counted(WORDS.entities[language], entities.length, language), ...lines, '']
}

function passageLines({ passages }: SearchResult, columns: number | null, language: Language): readonly string[] {
  if (passages.length === 0) return []
  const lines = passages.flatMap(({ excerpt, article }) => [...wrapped(visible(excerpt), '  ', columns), ...wrapped(`—— ${sourceText(article, language)}`, '  ', columns)])
  return [counted(WORDS.passages[language], passages.length, language), ...lines]
}

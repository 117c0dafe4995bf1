import { ZhengtuError } from '../errors.ts'
import type { Article } from '../facts/article.ts'
import type { ArticleFacts } from '../facts/fact.ts'
import { kinds } from '../ontology/kinds.ts'
import type { Candidate } from '../extract/reading.ts'
import { print, type Answer } from './answer.ts'
import { command } from './command.ts'
import type { Language } from './language.ts'
import { format } from './options.ts'
import { tableLines, type Column } from './terminal/table.ts'
import { counted, relationText } from './wording.ts'

const WORDS = {
  words: { zh: '分词', en: 'Words' },
  candidates: { zh: '候选（✓ 为选中）', en: 'Candidates (✓ chosen)' },
  entities: { zh: '实体', en: 'Entities' },
  relations: { zh: '关系', en: 'Relations' },
  indicators: { zh: '指标', en: 'Indicators' },
  none: { zh: '  没有', en: '  none' },
} as const

/** How a sentence was read. */
interface Explanation {
  readonly words: readonly string[]
  readonly candidates: readonly (Candidate & { readonly text: string; readonly chosen: boolean })[]
  readonly facts: ArticleFacts
}

export const explain = command({
  name: 'explain',
  summary: { zh: '一句话是怎样读的：分词、候选、取舍、关系框架', en: 'how a sentence is read: words, candidates, decision, frames' },
  positionals: { sentence: { type: 'text', placeholder: { zh: '句子', en: 'SENTENCE' }, about: { zh: '要解释的句子，放在引号里', en: 'the sentence, in quotes' } } },
  options: { format },
  examples: [{ line: 'explain "县委书记李明到东湖村调研"', zh: '看它怎样读出“李明 调研 东湖村”', en: 'see how 李明 inspects 东湖村 is found' }],
  run: async ({ sentence, format: form }, io) => {
    if (sentence.trim() === '') throw new ZhengtuError('usage', { zh: '句子是空的', en: 'the sentence is empty' })
    print(io, form, answerOf(await explanationOf(articleOf(sentence.trim())), io.language))
    return 0
  },
})

/** The sentence as an article of one paragraph. */
function articleOf(text: string): Article {
  const blocks = [{ role: 'paragraph', start: 0, end: text.length }] as const
  return { id: 'sentence', file: '', headline: '', byline: [], date: null, text, blocks, pieces: [{ at: 0, source: 0, length: text.length }] }
}

async function explanationOf(article: Article): Promise<Explanation> {
  const [{ pageOf }, { proposers }, { decide }, { extract }, { loadResources }] = await Promise.all([
    import('../extract/page.ts'),
    import('../extract/propose/index.ts'),
    import('../extract/decide.ts'),
    import('../extract/pipeline.ts'),
    import('../extract/resources.ts'),
  ])
  const resources = loadResources()
  const page = pageOf(article, resources)
  const candidates = proposers.flatMap((propose) => propose(page, resources)).toSorted((a, b) => a.start - b.start || b.end - a.end || b.score - a.score)
  const chosen = decide(candidates)
  const isChosen = (candidate: Candidate): boolean => chosen.some(({ kind, start, end }) => kind === candidate.kind && start === candidate.start && end === candidate.end)
  return {
    words: page.words.map(({ start, end }) => article.text.slice(start, end)),
    candidates: candidates.map((candidate) => ({ ...candidate, text: article.text.slice(candidate.start, candidate.end), chosen: isChosen(candidate) })),
    facts: extract(article, resources),
  }
}

function answerOf({ words, candidates, facts }: Explanation, language: Language): Answer {
  const nameOf = new Map(facts.entities.map(({ id, name }) => [id, name]))
  const ends = (id: string | null): string => (id === null ? '' : (nameOf.get(id) ?? ''))
  return {
    lines: (columns) => [
      WORDS.words[language], `  ${words.join(' / ')}`, '',
      ...part(WORDS.candidates[language], candidates.map(({ chosen, text, kind, score, proposer }) => [chosen ? '✓' : ' ', text, kinds[kind][language], score.toFixed(2), proposer]), columns, language),
      ...part(WORDS.entities[language], facts.entities.map(({ name, kind, aliases, code }) => ['', name, kinds[kind][language], code ?? '', aliases.join(' ')]), columns, language),
      ...part(WORDS.relations[language], facts.relations.map(({ subject, predicate, object, title, score, frame }) =>
        ['', `${ends(subject)} ${relationText(predicate, 'out', language)} ${ends(object)}`, title ?? '', score.toFixed(2), frame]), columns, language),
      ...part(WORDS.indicators[language], facts.indicators.map(({ subject, indicator, value, change, period }) =>
        ['', `${ends(subject)} ${indicator}`.trim(), value ?? '', change ?? '', period ?? '']), columns, language),
    ],
    json: () => ({ words, candidates, ...facts }),
    csv: () => ({
      headings: ['text', 'kind', 'start', 'end', 'score', 'proposer', 'chosen'],
      rows: candidates.map(({ text, kind, start, end, score, proposer, chosen }) => [text, kind, start, end, score, proposer, String(chosen)]),
    }),
  }
}

const COLUMNS: readonly Column[] = [{ heading: '' }, { heading: '', flexible: true }, { heading: '', flexible: true }, { heading: '' }, { heading: '', flexible: true }]

function part(heading: string, rows: readonly (readonly string[])[], columns: number | null, language: Language): readonly string[] {
  const lines = rows.length === 0 ? [WORDS.none[language]] : tableLines(COLUMNS, rows, columns)
  return [counted(heading, rows.length, language), ...lines, '']
}

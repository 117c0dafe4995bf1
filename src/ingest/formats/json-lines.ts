import { ZhengtuError } from '../../errors.ts'
import { decode } from '../decode.ts'
import { sourceOf, type ReadFile } from '../readers.ts'
import type { PageRules } from '../rules.ts'
import type { Problem } from '../sources.ts'
import { compose, type Told } from './told.ts'
import { refused } from './refusals.ts'
import { articleOf, fieldOf } from './table.ts'

/** An article a line, as a JSON object. A line that is none is a problem of its own, and the others are read all the same. */
export async function* readJsonLines(file: string, bytes: Uint8Array, rules: PageRules): AsyncGenerator<ReadFile | Problem, void> {
  const { text, encoding } = decode(file, bytes)
  const articles: Told[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const told = articleIn(line, rules)
    if (told) articles.push(told)
    else yield badLine(`${file}:${index + 1}`)
  }
  if (articles.length === 0) throw refused(file, 'noText')
  yield sourceOf(file, bytes, encoding, compose(articles))
}

function articleIn(line: string, rules: PageRules): Told | null {
  const record = parsed(line)
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return null
  return articleOf(new Map(Object.entries(record).flatMap(([key, value]) => {
    const field = fieldOf(key, rules)
    return field === null || (typeof value !== 'string' && typeof value !== 'number') ? [] : [[field, String(value)] as const]
  })))
}

/** The value of a line, or undefined if it is not JSON: the caller reports it. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined
    throw cause
  }
}

function badLine(where: string): Problem {
  return { file: where, error: new ZhengtuError('input', { zh: '这一行不是一篇文章', en: 'the line is no article' },
    { where, advice: { zh: '每行应是一个 JSON 对象，带“标题”和“正文”', en: 'each line should be a JSON object with title and body' } }) }
}

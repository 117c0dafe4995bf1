import type { Resources } from '../resources.ts'
import type { Gathering, Group } from './gathering.ts'

const SHORT_SCORE = 0.85
/** A short name keeps the first two characters of the trade name whole. */
const TRADE_NAME_CHARS = 2

/**
 * Short names of companies: the trade name without its area, then characters of the full name in their order
 * (浙江百康光学股份有限公司 → 百康光学; 内蒙古牧歌源牧业有限责任公司 → 牧歌源公司).
 */
export function joinCompanyShortNames(gathering: Gathering, resources: Resources): void {
  for (const group of gathering.groupsOf('company')) {
    for (const full of Array.from(group.names)) {
      const core = withoutArea(full, resources)
      if (core.length < 4) continue
      for (const start of occurrences(gathering, core.slice(0, TRADE_NAME_CHARS))) {
        const end = shortNameEnd(gathering.page.text, start, core)
        if (end - start >= 3) joinShortName(gathering, group, start, end)
      }
    }
  }
}

function occurrences(gathering: Gathering, word: string): readonly number[] {
  const found: number[] = []
  const { text } = gathering.page
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) found.push(at)
  return found
}

/** How far the text goes on with characters of `core` in their order. */
function shortNameEnd(text: string, start: number, core: string): number {
  let end = start
  let at = 0
  while (end < text.length) {
    const next = core.indexOf(text[end] ?? '', at)
    if (next === -1) break
    at = next + 1
    end++
  }
  return end
}

function joinShortName(gathering: Gathering, group: Group, start: number, end: number): void {
  const other = gathering.find('company', gathering.page.text.slice(start, end))
  if (other) {
    gathering.merge(group, other)
    return
  }
  if (gathering.isFree(start, end)) gathering.attach(group, { start, end, score: SHORT_SCORE, form: 'name', inside: false })
}

/** The company's name from its trade name on: without the area it begins with. */
export function withoutArea(name: string, resources: Resources): string {
  const end = resources.leadingArea(name)
  return end > 0 && name.length - end >= 4 ? name.slice(end) : name
}

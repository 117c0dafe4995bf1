import type { Gathering } from './gathering.ts'

const QUOTED = /\u201c([^\u201c\u201d]{3,})\u201d/
const QUOTED_SCORE = 0.8

/** The quotation inside a programme's name is a name of it too: 千万工程 of “千万工程”经验. */
export function joinQuoted(gathering: Gathering): void {
  for (const group of gathering.groupsOf('initiative')) {
    for (const { start, end } of Array.from(group.mentions)) {
      const match = QUOTED.exec(gathering.page.text.slice(start, end))
      if (!match || match[0].length === end - start) continue
      const from = start + match.index + 1
      const to = from + (match[1] ?? '').length
      const other = gathering.find('initiative', gathering.page.text.slice(from, to))
      if (other) gathering.merge(group, other)
      else gathering.attach(group, { start: from, end: to, score: QUOTED_SCORE, form: 'name', inside: true })
    }
  }
}

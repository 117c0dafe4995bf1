import { kinds, type Kind } from '../ontology/kinds.ts'
import { predicates, type Predicate } from '../ontology/predicates.ts'
import type { Side } from '../query/neighbours.ts'
import type { EvidenceRecord } from '../store/records.ts'
import type { Language } from './language.ts'
import { visible } from './terminal/visible.ts'
import { wrap } from './terminal/width.ts'

/** How entities, relations and evidence are put into words, the same in every command. */

const ARROWS = { out: '→', in: '←', both: '↔' } as const satisfies Record<Side, string>

const WORDS = {
  untitled: { zh: '无标题', en: 'untitled' },
} as const

/** 大云镇（地区） */
export function entityText({ name, kind }: { readonly name: string; readonly kind: Kind }, language: Language): string {
  return language === 'zh' ? `${visible(name)}（${kinds[kind].zh}）` : `${visible(name)} (${kinds[kind].en})`
}

/** → 调研 */
export function relationText(predicate: Predicate, side: Side, language: Language): string {
  return `${ARROWS[side]} ${predicates[predicate][language]}`
}

/** A heading with its count: → 调研（3） */
export function counted(heading: string, count: number, language: Language): string {
  return language === 'zh' ? `${heading}（${count}）` : `${heading} (${count})`
}

export function evidenceCountText(count: number, language: Language): string {
  const words = { zh: `${count} 条证据`, en: `${count} ${count === 1 ? 'sentence' : 'sentences'}` }
  return words[language]
}

/** Headline · file · date, if it has one, of what is quoted. */
export function sourceText({ headline, file, date }: Pick<EvidenceRecord, 'headline' | 'file' | 'date'>, language: Language): string {
  const title = headline === '' ? WORDS.untitled[language] : headline
  return visible([language === 'zh' ? `《${title}》` : title, file, ...(date === null ? [] : [date])].join(' · '))
}

/** The sentence and below it where it stands, indented and wrapped to the terminal. */
export function evidenceLines(evidence: Pick<EvidenceRecord, 'text' | 'headline' | 'file' | 'date'>, indent: string, columns: number | null, language: Language): readonly string[] {
  return [
    ...wrapped(visible(evidence.text), indent, columns),
    ...wrapped(`—— ${sourceText(evidence, language)}`, indent, columns),
  ]
}

/** The text in lines behind `indent`; one line where there is no terminal. */
export function wrapped(text: string, indent: string, columns: number | null): readonly string[] {
  return (columns === null ? [text] : wrap(text, columns - indent.length)).map((line) => indent + line)
}

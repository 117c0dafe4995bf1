import type { Kind } from '../../ontology/kinds.ts'
import type { Page } from '../reading.ts'

/** A stretch that names a group. */
export interface GroupMention {
  readonly start: number
  readonly end: number
  readonly score: number
  readonly form: 'name' | 'reference'
  readonly inside: boolean
}

/** Mentions that name one thing. `names` holds each form once, in the order of the article. */
export interface Group {
  readonly kind: Kind
  readonly names: Set<string>
  readonly mentions: GroupMention[]
  /** Those of the names that are only ways to call somebody: 王书记, 老徐. */
  readonly calls: Set<string>
  byline: boolean
}

/** The groups of an article while names are being brought together: the working state of gather. */
export class Gathering {
  readonly page: Page
  readonly #groups = new Map<string, Group>()
  /** The distinct values of #groups; null once they have changed. */
  #distinct: readonly Group[] | null = null
  readonly #covered: Uint8Array

  constructor(page: Page) {
    this.page = page
    this.#covered = new Uint8Array(page.text.length)
  }

  /** The groups, in the order in which they were first met. */
  get groups(): readonly Group[] {
    this.#distinct ??= Array.from(new Set(this.#groups.values()))
    return this.#distinct
  }

  groupsOf(kind: Kind): readonly Group[] {
    return this.groups.filter((group) => group.kind === kind)
  }

  /** The group of `kind` that has this name, if any. */
  find(kind: Kind, name: string): Group | undefined {
    return this.#groups.get(key(kind, name))
  }

  /** Adds a mention under its own text as name; makes the group if it is new. */
  add(kind: Kind, mention: GroupMention): Group {
    const name = nameOf(this.page.text, mention)
    const group = this.find(kind, name) ?? { kind, names: new Set<string>(), mentions: [], calls: new Set<string>(), byline: false }
    this.attach(group, mention)
    return group
  }

  /** Adds a mention of a known group. Names become aliases; references do not. */
  attach(group: Group, mention: GroupMention): void {
    if (mention.form === 'name') {
      const name = nameOf(this.page.text, mention)
      group.names.add(name)
      this.#call(group, name)
    }
    group.mentions.push(mention)
    this.#covered.fill(1, mention.start, mention.end)
  }

  /** Takes a group out, with its names: its mentions are to be given to others. */
  remove(group: Group): void {
    for (const name of group.names) if (this.#groups.get(key(group.kind, name)) === group) this.#groups.delete(key(group.kind, name))
  }

  /** Adds a mention whose name others share: it becomes an alias here, but does not lead to this group. */
  attachApart(group: Group, mention: GroupMention): void {
    const name = nameOf(this.page.text, mention)
    group.names.add(name)
    if (!group.mentions.some(({ start, end }) => end === mention.end && start <= mention.start)) group.mentions.push(mention)
  }

  /** Marks the mention [start, end) of a group as standing inside a longer name. */
  markInside(group: Group, start: number, end: number): void {
    const at = group.mentions.findIndex((mention) => mention.start === start && mention.end === end)
    const mention = group.mentions[at]
    if (mention) group.mentions[at] = { ...mention, inside: true }
  }

  /** Makes two groups one: the names and mentions of `from` go to `into`. */
  merge(into: Group, from: Group): void {
    if (into === from) return
    for (const name of from.names) {
      into.names.add(name)
      this.#call(into, name)
    }
    into.mentions.push(...from.mentions)
    for (const call of from.calls) into.calls.add(call)
  }

  /** From now on this name is that group's. */
  #call(group: Group, name: string): void {
    const known = key(group.kind, name)
    if (this.#groups.get(known) === group) return
    this.#groups.set(known, group)
    this.#distinct = null
  }

  /** True if no mention touches [start, end). */
  isFree(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.#covered[at] !== 0) return false
    return true
  }

  /** Every place where `word` stands on its own ground. */
  freeOccurrences(word: string): readonly number[] {
    const found: number[] = []
    for (let at = this.page.text.indexOf(word); at !== -1; at = this.page.text.indexOf(word, at + 1)) {
      if (this.isFree(at, at + word.length)) found.push(at)
    }
    return found
  }
}

/** The name a stretch gives: without the quotes that enclose the whole of it, without white space. */
export function nameOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const name = text.slice(start, end).replace(/\s+/g, '')
  return /^\u201c[^\u201c\u201d]*\u201d$/.test(name) ? name.slice(1, -1) : name
}

function key(kind: Kind, name: string): string {
  return `${kind}|${name.replace(/[\u201c\u201d"']/g, '')}`
}

import { isKind, type Kind } from '../../ontology/kinds.ts'
import { isPredicate, type Predicate } from '../../ontology/predicates.ts'
import type { Lexicon } from '../../text/lexicon.ts'

/** What a dropped subject or object may be: the latest of its sort that the passage is about. */
export const carries = ['leader', 'speaker', 'meeting', 'actor', 'company', 'place'] as const
export type Carry = (typeof carries)[number]

/** Where a slot's names stand, seen from the trigger: `follows` is after what fills the other slot, in any clause; `scope` is the rest of what a speaker says. */
export const positions = ['before', 'after', 'follows', 'peer', 'scope', 'carried'] as const
export type Position = (typeof positions)[number]

/**
 * How a frame finds its relations: `verb` by a trigger and slots, the others by the make-up of names and phrases
 * (place inside a name or at its head without its ending, names side by side, an organ's name that begins with another's, a post
 * next to a name or after a verb, a post whose title says that its holder was sent, a signature, an area right before its quoted programme, the body in a meeting's name); `going-on` where a demand runs on into the next sentence.
 */
export const forms = ['verb', 'inside', 'adjacent', 'prefix', 'post', 'named-post', 'sent-post', 'signed', 'bare-prefix', 'programme', 'going-on', 'convened'] as const
export type FrameForm = (typeof forms)[number]

/** One end of the relation. */
export interface Slot {
  readonly kinds: readonly Kind[]
  readonly at: Position
  /** Words one of which stands right before the names. */
  readonly marked: readonly string[]
  /** Words one of which follows the names at once. */
  readonly followed: readonly string[]
  /** Words that may not follow the names. */
  readonly unfollowed: readonly string[]
  /** Only names with one of these endings. */
  readonly endings: readonly string[]
  /** Most characters between the names and the trigger. */
  readonly gap: number
  /** What to take if the sentence names none. */
  readonly carry: Carry | null
}

/** A sentence that the frame must, or must not, read a relation from. */
export interface FrameExample {
  readonly text: string
  readonly subject: string | null
  readonly object: string | null
  readonly title: string | null
  readonly because: string | null
}

/** A way in which the genre states a relation, read from lexicon/frames/*.yaml. */
export interface Frame {
  readonly id: string
  readonly predicate: Predicate
  readonly form: FrameForm
  /** How often relations read by it are right, before distance and carrying. */
  readonly score: number
  readonly triggers: readonly string[]
  /** The trigger does not count next to these (regular expressions). */
  readonly unlessBefore: RegExp | null
  readonly unlessAfter: RegExp | null
  /** The sentence must also hold this (regular expression). */
  readonly needs: RegExp | null
  /** Only for people who are on a visit in this article. */
  readonly visit: boolean
  /** True if it also holds inside what somebody demands. */
  readonly demand: boolean
  readonly subject: Slot
  readonly object: Slot
  /** The names of the examples, by kind. */
  readonly cast: ReadonlyMap<string, Kind>
  readonly yes: readonly FrameExample[]
  readonly no: readonly FrameExample[]
}

const FRAME_KEYS = ['id', 'predicate', 'form', 'score', 'triggers', 'unlessBefore', 'unlessAfter', 'needs', 'visit', 'demand', 'subject', 'object', 'cast', 'yes', 'no']
const SLOT_KEYS = ['kinds', 'at', 'marked', 'followed', 'unfollowed', 'endings', 'gap', 'carry']
const EXAMPLE_KEYS = ['text', 'subject', 'object', 'title', 'because']
const DEFAULT_GAP = 14

type Raw = Readonly<Record<string, unknown>>

/** What is wrong with a frame record, in words; nothing if it is sound. Every frame carries at least two examples and a counter-example. */
export function frameFaults(raw: unknown): readonly string[] {
  if (typeof raw !== 'object' || raw === null) return ['a frame is a record']
  const frame = raw as Raw
  const faults = unknownKeys(frame, FRAME_KEYS, 'frame')
  const check = (fine: boolean, fault: string): void => { if (!fine) faults.push(fault) }
  check(typeof frame['id'] === 'string', 'id is missing')
  check(typeof frame['predicate'] === 'string' && isPredicate(frame['predicate']), `unknown predicate ${String(frame['predicate'])}`)
  check(String(frame['id']).startsWith(`${String(frame['predicate'])}.`), 'id does not begin with the predicate')
  check(typeof frame['score'] === 'number' && frame['score'] > 0 && frame['score'] <= 1, 'score is not in 0…1')
  check(frame['form'] === undefined || oneOf(forms, frame['form']), `unknown form ${String(frame['form'])}`)
  check(frame['form'] !== undefined || list(frame['triggers']).length > 0, 'no triggers')
  check(list(frame['yes']).length >= 2, 'fewer than two yes examples')
  check(list(frame['no']).length >= 1, 'no counter-example')
  faults.push(...slotFaults(frame['subject'], 'subject'), ...slotFaults(frame['object'], 'object'), ...castFaults(frame['cast']))
  faults.push(...[...list(frame['yes']), ...list(frame['no'])].flatMap((example) => unknownKeys(example as Raw, EXAMPLE_KEYS, 'example')))
  faults.push(...list(frame['yes']).flatMap((example) => exampleFaults(example as Raw, frame)))
  return faults
}

/** The compiled frames of the lexicon, ready to be matched. A bad one is a bug: the build has checked them. */
export function loadFrames(lexicon: Pick<Lexicon, 'frames'>): readonly Frame[] {
  return lexicon.frames.map((raw) => {
    const faults = frameFaults(raw)
    if (faults.length > 0) throw new Error(`frame ${String((raw as Raw)['id'])}: ${faults.join('; ')}`)
    return frameOf(raw as Raw)
  })
}

function frameOf(raw: Raw): Frame {
  return {
    id: raw['id'] as string,
    predicate: raw['predicate'] as Predicate,
    form: (raw['form'] ?? 'verb') as FrameForm,
    score: raw['score'] as number,
    triggers: strings(raw['triggers']),
    unlessBefore: pattern(raw['unlessBefore'], (source) => `(?:${source})$`),
    unlessAfter: pattern(raw['unlessAfter'], (source) => `^(?:${source})`),
    needs: pattern(raw['needs'], (source) => source),
    visit: raw['visit'] === true,
    demand: raw['demand'] === true,
    subject: slotOf(raw['subject'], 'before'),
    object: slotOf(raw['object'], 'after'),
    cast: castOf(raw['cast']),
    yes: list(raw['yes']).map((example) => exampleOf(example as Raw)),
    no: list(raw['no']).map((example) => exampleOf(example as Raw)),
  }
}

function slotOf(raw: unknown, at: Position): Slot {
  const slot = (raw ?? {}) as Raw
  return {
    kinds: strings(slot['kinds']) as readonly Kind[],
    at: (slot['at'] ?? at) as Position,
    marked: strings(slot['marked']),
    followed: strings(slot['followed']),
    unfollowed: strings(slot['unfollowed']),
    endings: strings(slot['endings']),
    gap: (slot['gap'] ?? DEFAULT_GAP) as number,
    carry: (slot['carry'] ?? null) as Carry | null,
  }
}

function exampleOf(raw: Raw): FrameExample {
  const field = (key: string): string | null => (typeof raw[key] === 'string' ? raw[key] : null)
  return { text: String(raw['text']), subject: field('subject'), object: field('object'), title: field('title'), because: field('because') }
}

function castOf(raw: unknown): ReadonlyMap<string, Kind> {
  return new Map(Object.entries(raw as Raw).flatMap(([kind, names]) => strings(names).map((name) => [name, kind as Kind] as const)))
}

function slotFaults(raw: unknown, which: string): string[] {
  if (typeof raw !== 'object' || raw === null) return [`${which} is missing`]
  const slot = raw as Raw
  const faults = unknownKeys(slot, SLOT_KEYS, which)
  const kinds = strings(slot['kinds'])
  if (kinds.length === 0 || !kinds.every(isKind)) faults.push(`${which}: kinds are missing or unknown`)
  if (slot['at'] !== undefined && !oneOf(positions, slot['at'])) faults.push(`${which}: unknown position ${JSON.stringify(slot['at'])}`)
  if (slot['carry'] !== undefined && !oneOf(carries, slot['carry'])) faults.push(`${which}: unknown carry ${JSON.stringify(slot['carry'])}`)
  return faults
}

function castFaults(raw: unknown): string[] {
  if (typeof raw !== 'object' || raw === null) return ['cast is missing']
  return Object.keys(raw).filter((kind) => !isKind(kind)).map((kind) => `cast: unknown kind ${kind}`)
}

function exampleFaults(example: Raw, frame: Raw): string[] {
  if (typeof frame['cast'] !== 'object' || frame['cast'] === null) return []
  const known = castOf(frame['cast'])
  return ['subject', 'object'].filter((end) => !known.has(String(example[end]))).map((end) => `yes "${String(example['text'])}": ${end} is not in the cast`)
}

function unknownKeys(record: Raw, known: readonly string[], which: string): string[] {
  return Object.keys(record).filter((key) => !known.includes(key)).map((key) => `${which}: unknown key ${key}`)
}

function oneOf(values: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && values.includes(value)
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function strings(value: unknown): readonly string[] {
  return list(value).map(String)
}

function pattern(value: unknown, wrap: (source: string) => string): RegExp | null {
  return typeof value === 'string' ? new RegExp(wrap(value)) : null
}

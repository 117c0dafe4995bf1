import type { Kind } from '../../ontology/kinds.ts'
import type { Lexicon } from '../../text/lexicon.ts'
import { Trie, wordTrie } from '../../text/trie.ts'
import { loadPostRules, type PostRules } from '../posts.ts'
import { loadFrames, type Frame } from './frames.ts'

/** A word that points at what the passage is about, unless these stand next to it. */
export interface Pointer {
  readonly to: 'meeting' | 'speaker' | 'leader'
  readonly unlessBefore: RegExp
  readonly unlessAfter: RegExp
}

/** A verb frame (an index into the frames), and how many characters its trigger takes. */
export interface VerbTrigger {
  readonly frame: number
  readonly length: number
}

/** What relations are read by: the frames and the words they turn on (lexicon/relate.yaml). */
export interface RelateRules {
  readonly frames: readonly Frame[]
  /** Those that no verb tells: by the make-up of names, and by posts. */
  readonly verbless: readonly Frame[]
  readonly posts: PostRules
  readonly triggers: ReadonlyMap<string, Trie<true>>
  /** By each trigger of a verb frame: the frames that read it, each with its own longest trigger that the word begins with. */
  readonly verbs: Trie<readonly VerbTrigger[]>
  /** The frames that put somebody on a visit. */
  readonly visits: ReadonlySet<string>
  readonly joints: ReadonlySet<string>
  /** Joints between two sides: 甲与乙签约. */
  readonly with: ReadonlySet<string>
  readonly postJoints: ReadonlySet<string>
  readonly suffixes: Trie<true>
  readonly modifiers: ReadonlySet<string>
  readonly holders: ReadonlySet<Kind>
  readonly pointers: Trie<Pointer>
  readonly notSubjectAfter: Trie<true>
  readonly notSubjectBefore: Trie<true>
  /** Words that make the name before them the one who goes, whatever stands before it: 由甲带队. */
  readonly leading: Trie<true>
  readonly negations: Trie<true>
  readonly cancels: RegExp
  readonly demand: Trie<true>
  readonly must: Trie<true>
  /** Right after a list of people: they only go along. */
  readonly goesAlong: RegExp
  /** Words between who goes along and who leads. */
  readonly companions: Trie<true>
  /** Words that pair two lists member by member. */
  readonly respectively: readonly string[]
  /** Levels below the county: a bare 镇 or 村 is the one named last. */
  readonly lowLevels: ReadonlySet<string>
  /** How the government of a level is called after its word. */
  readonly governments: readonly string[]
  /** An outer area right before a name, which hides the word of movement from it. */
  readonly outerArea: RegExp
}

interface RelateRecord {
  readonly joints: readonly string[]
  readonly with: readonly string[]
  readonly postJoints: readonly string[]
  readonly suffixes: readonly string[]
  readonly modifiers: readonly string[]
  readonly meeting: PointerRecord
  readonly leader: PointerRecord
  readonly speaker: PointerRecord
  readonly notSubjectAfter: readonly string[]
  readonly notSubjectBefore: readonly string[]
  readonly leading: readonly string[]
  readonly negations: readonly string[]
  readonly cancels: string
  readonly demand: readonly string[]
  readonly must: readonly string[]
  readonly companions: readonly string[]
  readonly goesAlong: string
  readonly respectively: readonly string[]
  readonly lowLevels: readonly string[]
  readonly governments: readonly string[]
  readonly outerArea: string
}

interface PointerRecord {
  readonly words: readonly string[]
  readonly unlessBefore: string
  readonly unlessAfter: string
}

/** Kinds that lie in places. */
const HOLDERS: ReadonlySet<Kind> = new Set(['place', 'site', 'company', 'organization'])

/** Reads relate.yaml, posts.yaml and the frames. */
export function loadRelateRules(lexicon: Lexicon): RelateRules {
  const record = lexicon.record('relate') as RelateRecord
  const frames = loadFrames(lexicon)
  return {
    frames,
    verbless: frames.filter(({ form }) => form !== 'verb'),
    posts: loadPostRules(lexicon),
    visits: new Set(frames.filter(({ predicate, visit, form }) => predicate === 'inspects' && form === 'verb' && !visit).map(({ id }) => id)),
    triggers: new Map(frames.map((frame) => [frame.id, wordTrie(frame.triggers)])),
    verbs: verbTriggers(frames),
    joints: new Set(record.joints),
    with: new Set(record.with),
    postJoints: new Set(record.postJoints.map((joint) => joint.trim())),
    suffixes: wordTrie(record.suffixes),
    modifiers: new Set(record.modifiers),
    holders: HOLDERS,
    pointers: new Trie([...pointersOf('meeting', record.meeting), ...pointersOf('leader', record.leader), ...pointersOf('speaker', record.speaker)]),
    notSubjectAfter: wordTrie(record.notSubjectAfter),
    notSubjectBefore: wordTrie(record.notSubjectBefore),
    leading: wordTrie(record.leading),
    negations: wordTrie(record.negations),
    cancels: new RegExp(record.cancels),
    demand: wordTrie(record.demand),
    must: wordTrie(record.must),
    companions: wordTrie(record.companions),
    goesAlong: new RegExp(`^(?:${record.goesAlong})`),
    respectively: record.respectively,
    lowLevels: new Set(record.lowLevels),
    governments: record.governments,
    outerArea: new RegExp(record.outerArea),
  }
}

/** One search finds the triggers of all frames: where the longest word of any ends, those of the others lie within it. */
function verbTriggers(frames: readonly Frame[]): Trie<readonly VerbTrigger[]> {
  const triggers = frames.map((frame) => (frame.form === 'verb' ? frame.triggers : []))
  return new Trie(Array.from(new Set(triggers.flat()), (word) => [word, triggers.flatMap((own, frame) => {
    const length = Math.max(0, ...own.map((trigger) => (word.startsWith(trigger) ? trigger.length : 0)))
    return length > 0 ? [{ frame, length }] : []
  })] as const))
}

function pointersOf(to: Pointer['to'], { words, unlessBefore, unlessAfter }: PointerRecord): readonly (readonly [string, Pointer])[] {
  const pointer = { to, unlessBefore: new RegExp(`(?:${unlessBefore})$`), unlessAfter: new RegExp(`^(?:${unlessAfter})`) }
  return words.map((word) => [word, pointer] as const)
}

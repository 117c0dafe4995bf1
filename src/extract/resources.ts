import { loadGazetteer, type Gazetteer } from '../text/gazetteer.ts'
import { loadLexicon, type Lexicon } from '../text/lexicon.ts'
import { loadSegmenter, type Segmenter } from '../text/segmenter.ts'
import { loadTagger, type Tagger } from '../text/tagger/tagger.ts'
import { wordTrie, type Trie } from '../text/trie.ts'
import { leadingArea, leadingBareArea, loadAreaRules, type AreaRules } from './areas.ts'
import { loadPointers, loadReferences, type References } from './gather/references.ts'
import { loadNaming, type Naming } from './naming.ts'
import { loadMeasureRules, type MeasureRules } from './measure/rules.ts'
import { loadPostRules, type PostRules } from './posts.ts'
import { loadHeads, type Heads } from './propose/compounds.ts'
import { loadNameRules, type NameRules } from './propose/person-names.ts'
import { loadQuoteRules, type QuoteRules } from './propose/quotes.ts'
import { loadRelateRules, type RelateRules } from './relate/rules.ts'
import { loadBoundaries, type Boundaries } from './walk.ts'

/** All that extraction knows, loaded once and handed on. */
export interface Resources {
  readonly lexicon: Lexicon
  readonly segmenter: Segmenter
  readonly gazetteer: Gazetteer
  readonly tagger: Tagger
  readonly regions: Trie<true>
  /** Counties that the segmenter reads in a joint and a level word. */
  readonly jointWords: ReadonlySet<string>
  readonly boundaries: Boundaries
  readonly areaRules: AreaRules
  readonly heads: Heads
  readonly quotes: QuoteRules
  readonly names: NameRules
  readonly posts: PostRules
  readonly relate: RelateRules
  readonly initiatives: Trie<true>
  readonly doctrines: Trie<true>
  readonly awardVerbs: Trie<true>
  readonly awardClosings: Trie<true>
  readonly awardEndings: Trie<true>
  readonly naming: Naming
  /** Expressions such as 我县 that name an area from within. */
  readonly pointers: ReadonlySet<string>
  readonly references: References
  readonly measures: MeasureRules
  /** [long, short] forms inside organ names, longest first: 发展和改革 → 发改. */
  readonly organShortForms: readonly (readonly [long: string, short: string])[]
  /** Any of the long ones: most names have none. */
  readonly organLongForms: RegExp
  /** Official names built another way round, and what to make of them: 政协…县委员会 → 县政协. */
  readonly organRewrites: readonly (readonly [pattern: RegExp, short: string])[]
  /** One-character level words, as they stand at the end of an area and at the start of a local organ's name. */
  readonly levelEndings: readonly string[]
  /** The length of the area with which a name begins, or 0. */
  leadingArea(name: string): number
}

/** Loads lexicon, gazetteer, models and the segmenter. Takes some tenths of a second, most of it the tagger's weights. */
export function loadResources(): Resources {
  const lexicon = loadLexicon()
  const areaRules = loadAreaRules(lexicon)
  const naming = loadNaming(lexicon)
  const gazetteer = loadGazetteer()
  return {
    lexicon,
    segmenter: loadSegmenter(),
    gazetteer,
    tagger: loadTagger(),
    regions: wordTrie(lexicon.list('regions')),
    jointWords: new Set(lexicon.list('joint-words')),
    boundaries: loadBoundaries(lexicon, naming),
    areaRules,
    heads: loadHeads(lexicon),
    quotes: loadQuoteRules(lexicon),
    names: loadNameRules(lexicon),
    posts: loadPostRules(lexicon),
    relate: loadRelateRules(lexicon),
    initiatives: wordTrie(lexicon.list('initiatives')),
    doctrines: wordTrie(lexicon.list('doctrines')),
    awardVerbs: wordTrie(lexicon.list('award-verbs')),
    awardClosings: wordTrie(lexicon.list('award-closings')),
    awardEndings: wordTrie(lexicon.list('award-endings')),
    naming,
    pointers: loadPointers(lexicon),
    references: loadReferences(lexicon),
    measures: loadMeasureRules(lexicon),
    levelEndings: lexicon.list('level-endings'),
    leadingArea: (name) => Math.max(leadingArea(name, areaRules), leadingBareArea(name, gazetteer)),
    organRewrites: lexicon.table('organ-rewrites').map(([pattern, short]) => [new RegExp(pattern ?? ''), short ?? ''] as const),
    organLongForms: new RegExp(lexicon.table('organ-short-forms').map(([long]) => long).join('|')),
    organShortForms: lexicon.table('organ-short-forms').map(([long, short]) => [long ?? '', short ?? ''] as const),
  }
}

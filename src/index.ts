/**
 * The library's face: the stages in the order of the flow. What comes out of one goes into the next; nothing is hidden between
 * them. `zhengtu build` is these calls in a row (src/cli/build.ts).
 */

export { ZhengtuError, type Bilingual, type ErrorCode } from './errors.ts'
export { type Progress, type ProgressListener } from './progress.ts'

export { kindNames, kinds, type Kind } from './ontology/kinds.ts'
export { predicateNames, predicates, type Predicate } from './ontology/predicates.ts'
export { directions, type Direction } from './ontology/directions.ts'

export { type Article, type Block, type Piece, type SourceFile } from './facts/article.ts'
export { type ArticleFacts, type Entity, type Evidence, type Indicator, type Mention, type PersonRole, type Relation } from './facts/fact.ts'
export { type Span } from './facts/span.ts'
export { isGrounded } from './facts/grounded.ts'
export { formatFacts, parseFacts, readFacts } from './facts/jsonl.ts'
export { score, type Figures, type Score } from './facts/score.ts'
export { parseGold, type GoldDocument } from './facts/scoring/gold.ts'

export { listSources, readSource, type Listed, type Problem } from './ingest/sources.ts'
export { decode } from './ingest/decode.ts'
export { articlesOf } from './ingest/articles.ts'
export { loadPageRules, type PageRules } from './ingest/rules.ts'

export { extract } from './extract/pipeline.ts'
export { loadResources, type Resources } from './extract/resources.ts'

export { WorkspaceBuilder, type Input } from './store/builder.ts'
export { type ExtractedArticle } from './store/prepared.ts'
export { openWorkspace, type Workspace } from './store/workspace.ts'
export { type ArticleRecord, type EntityRecord, type EvidenceRecord, type IndicatorRecord, type MentionRecord, type RelationRecord } from './store/records.ts'
export { resolve } from './resolve/resolve.ts'
export { loadNames } from './resolve/names.ts'
export { mapOf } from './graph/index.ts'

export { findEntity, nearestNames, type Found } from './query/names.ts'
export { neighboursOf, type Neighbour, type Neighbourhood, type NeighbourOptions, type Side } from './query/neighbours.ts'
export { pathsBetween, type Hop, type Paths } from './query/path.ts'
export { search, type Passage, type SearchResult } from './query/search.ts'
export { dossierOf, type Dossier } from './query/dossier.ts'
export { statsOf, type Stats } from './query/stats.ts'

export { exporters, exportPaths, writeExport } from './export/index.ts'
export { defaultOptions, type Exporter, type ExportFile, type ExportOptions } from './export/exporter.ts'
export { workspaceSource } from './export/workspace-source.ts'
export { writeViewer, type ViewerOptions } from './export/viewer.ts'
export { writeFileAtomic } from './files.ts'
export type { Sink } from './sink.ts'

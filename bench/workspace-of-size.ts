/** `npx tsx bench/workspace-of-size.ts FILE NODES EDGES` makes a workspace of that size, in a process of its own when a bench asks for it. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { create } from '../src/store/open.ts'
import { sampleGraph } from '../test/support/sample-graph.ts'
import { hanzi, seeded } from './graph-of-size.ts'

const ARTICLE_CHARS = 800
const DAY = '2021-12-13'

/** A workspace of a made-up news graph at `path`: as many articles as entities, a sentence behind each relation. */
export function workspaceOfSize(path: string, nodes: number, edges: number): void {
  execFileSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), path, String(nodes), String(edges)], { stdio: 'inherit' })
}

/** The name of entity number `index` of such a workspace. */
export function nameOf(index: number): string {
  return hanzi(3, seeded(index)) + index
}

function fill(path: string, nodes: number, edges: number): void {
  const database = create(path)
  for (const pragma of ['foreign_keys = OFF', 'journal_mode = OFF', 'synchronous = OFF']) database.pragma(pragma)
  const insert = (table: string, columns: string): ((...values: readonly (string | number | null)[]) => void) => {
    const statement = database.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.replaceAll(/[^,]+/g, '?')})`)
    return (...values) => { statement.run(...values) }
  }
  const { entities, relations } = sampleGraph(nodes, edges)
  const random = seeded(1)
  database.transaction(() => {
    const entity = insert('entity', 'id,kind,name,aliases,mention_count,evidence_count,degree')
    const name = insert('entity_name', 'name,entity')
    const mention = insert('mention', 'entity,article,start,"end",text,score')
    insert('input', 'id,file,sha256,version,problems')(1, 'archive.txt', '', '', '[]')
    insert('published', 'input')(1)
    insert('kept_source', 'id,input,file,sha256,encoding,text')(1, 1, 'archive.txt', '', 'utf-8', '')
    const article = insert('kept_article', 'id,source,input,ordinal,file,headline,byline,date,text,blocks,pieces,facts')
    entities.forEach(({ id, kind, mentionCount, evidenceCount }, index) => {
      entity(id, kind, nameOf(index), '[]', mentionCount, evidenceCount, 10)
      name(nameOf(index), id)
      article(`a${index}`, 1, 1, index, 'archive.txt', hanzi(12, random), '[]', DAY, hanzi(ARTICLE_CHARS, random), '[]', '[]', '{}')
      mention(id, `a${index}`, 0, 4, nameOf(index), 0.9)
    })
    const relation = insert('relation', 'id,subject,predicate,object,titles,score,weight,first_seen,last_seen')
    const evidence = insert('evidence', 'relation,article,frame,score,text,spans,start,"end"')
    relations.forEach(({ id, subject, predicate, object, score, weight }, index) => {
      relation(id, subject, predicate, object, '[]', score, weight, DAY, DAY)
      evidence(id, `a${index % nodes}`, 'sample', score, hanzi(40, random), '[[0,40]]', 0, 40)
    })
  })()
  database.close()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path = '', nodes, edges] = process.argv.slice(2)
  fill(path, Number(nodes), Number(edges))
}

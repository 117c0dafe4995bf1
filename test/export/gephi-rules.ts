import { SaxesParser, type SaxesTagNS } from 'saxes'

/** What Gephi would make of a GEXF file, and what it would say, drop or change on the way. */
export interface GephiImport {
  readonly nodes: ReadonlyMap<string, GephiElement>
  readonly edges: readonly GephiElement[]
  readonly warnings: readonly string[]
}

export interface GephiElement {
  readonly attributes: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
  readonly viz: Readonly<Record<string, Readonly<Record<string, string>>>>
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends Readonly<Record<string, infer V>> ? Record<string, V> : T[K] }

const builtIn = new Set(['id', 'label', 'timeset', 'weight'])
const scalar = ['integer', 'long', 'double', 'float', 'boolean', 'bigdecimal', 'biginteger', 'byte', 'char', 'short', 'string']
const types = new Set([...scalar, ...scalar.map((type) => `list${type}`)])
const known = new Set([
  'gexf', 'meta', 'creator', 'keywords', 'description', 'graph', 'attributes', 'attribute', 'default', 'options',
  'nodes', 'node', 'edges', 'edge', 'attvalues', 'attvalue', 'color', 'position', 'size',
])

/**
 * Imports `xml` by the rules of Gephi's ImporterGEXF, ImportContainerImpl and DefaultProcessor (read in their source of 2025-08).
 * Warnings are all that Gephi reports as INFO, WARNING or SEVERE, and what it loses without a word. Throws if the XML is not
 * well-formed.
 */
export function gephiImport(xml: string): GephiImport {
  const importer = new Importer()
  if (!xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>')) importer.warn('no UTF-8 declaration at the first byte')
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => importer.open(tag))
  parser.on('closetag', (tag) => importer.close(tag.local))
  parser.on('text', (text) => importer.text(text))
  parser.write(xml).close()
  return importer.finish()
}

class Importer {
  readonly warnings: string[] = []
  readonly #columns = { node: new Map<string, string>(), edge: new Map<string, string>() }
  readonly #nodes = new Map<string, GephiElement>()
  readonly #edges: GephiElement[] = []
  readonly #path: string[] = []
  #owner: 'node' | 'edge' = 'node'
  #default: string | undefined
  #current: Mutable<GephiElement> | null = null

  warn(message: string): void {
    this.warnings.push(message)
  }

  open(tag: SaxesTagNS): void {
    const given = Object.fromEntries(Object.values(tag.attributes).map(({ local, value }) => [local, value]))
    if (!known.has(tag.local)) this.warn(`<${tag.local}> is not read`)
    if (tag.local === 'graph') this.#graph(given)
    if (tag.local === 'attributes') this.#owner = given['class'] === 'edge' ? 'edge' : 'node'
    if (tag.local === 'attribute') this.#column(given)
    if (tag.local === 'node' || tag.local === 'edge') this.#begin(tag.local, given)
    if (tag.local === 'attvalue') this.#value(given)
    if (tag.local === 'color' || tag.local === 'position' || tag.local === 'size') this.#viz(tag.local, given)
    this.#path.push(tag.local)
  }

  close(local: string): void {
    this.#path.pop()
    if (local === 'node') this.#addNode()
    if (local === 'edge') this.#addEdge()
  }

  /** Gephi keeps the last piece of character data only: references cut a description short. */
  text(text: string): void {
    const inside = this.#path.at(-1) ?? ''
    if (inside === 'description' && /[&<>]/.test(text)) this.warn('the description holds & or <')
  }

  finish(): GephiImport {
    const positions = [...this.#nodes.values()].map(({ viz }) => viz['position'])
    if (positions.length > 1 && positions.every((at) => Number(at?.['x']) === 0 && Number(at?.['y']) === 0)) {
      this.warn('all positions are 0: Gephi scatters the nodes')
    }
    this.#checkEnds()
    return { nodes: this.#nodes, edges: this.#edges, warnings: this.warnings }
  }

  #graph(given: Record<string, string>): void {
    this.#default = given['defaultedgetype']
    if (given['mode'] !== undefined && given['mode'] !== 'static') this.warn('a dynamic graph: these rules know static ones')
  }

  #column({ id = '', type = '', title }: Record<string, string>): void {
    const columns = this.#columns[this.#owner]
    const key = id.trim().toLowerCase()
    if (builtIn.has(key)) this.warn(`column ${id} is built in`)
    if (columns.has(key)) this.warn(`column ${id} is declared twice, case aside`)
    if (!types.has(type)) this.warn(`column ${id} has the unknown type ${type}`)
    if (!title) this.warn(`column ${id} has no title`)
    columns.set(key, type)
  }

  #begin(owner: 'node' | 'edge', given: Record<string, string>): void {
    if (this.#current !== null) this.warn('nested elements are flattened')
    this.#owner = owner
    this.#current = { attributes: given, values: {}, viz: {} }
    for (const name of ['pid', 'start', 'end', 'timestamp']) if (name in given) this.warn(`${name} on a ${owner}`)
    if (!given['label']) this.warn(`${owner} ${given['id']} has no label`)
  }

  #value({ for: id = '', value = '' }: Record<string, string>): void {
    const key = id.trim().toLowerCase()
    const type = this.#columns[this.#owner].get(key)
    if (type === undefined) return this.warn(`a value for the undeclared column ${id}`)
    if (value === '') return this.warn(`an empty value for ${id}`)
    if (!fits(type, value)) return this.warn(`${value} is no ${type}`)
    if (this.#current) this.#current.values[key] = value
  }

  #viz(name: 'color' | 'position' | 'size', given: Record<string, string>): void {
    const numbers = { color: ['r', 'g', 'b'], position: ['x', 'y'], size: ['value'] }[name]
    const hex = name === 'color' && /^#[\da-fA-F]{6}$/.test(given['hex'] ?? '')
    const valid = hex || numbers.every((each) => given[each] !== undefined && given[each] !== '' && Number.isFinite(Number(given[each])))
    if (!valid || (name === 'color' && !hex && numbers.some((each) => !isChannel(given[each])))) this.warn(`viz:${name} cannot be read`)
    if (this.#owner === 'edge' && name !== 'color') this.warn(`viz:${name} on an edge is not read`)
    if (this.#current) this.#current.viz[name] = given
  }

  #addNode(): void {
    const node = this.#take()
    const id = node.attributes['id'] ?? ''
    if (id === '') this.warn('a node without id')
    if (this.#nodes.has(id)) this.warn(`node ${id} twice`)
    this.#nodes.set(id, node)
  }

  #addEdge(): void {
    const edge = this.#take()
    const type = edge.attributes['type'] ?? this.#default ?? 'undirected'
    if (type === 'mutual') this.warn('a mutual edge')
    const clash = this.#default !== undefined && type !== this.#default
    if (clash) return this.warn(`Bad edge type ${type}: edge ${edge.attributes['id']} ignored`)
    const weight = edge.attributes['weight']
    if (weight === undefined || !(Number(weight) > 0)) this.warn(`edge ${edge.attributes['id']} has no weight above 0`)
    this.#edges.push({ ...edge, attributes: { ...edge.attributes, type } })
  }

  #take(): GephiElement {
    const element = this.#current ?? { attributes: {}, values: {}, viz: {} }
    this.#current = null
    return element
  }

  #checkEnds(): void {
    const ids = new Set<string>()
    const triples = new Set<string>()
    for (const { attributes } of this.#edges) {
      const { id = '', source = '', target = '', kind = '', type } = attributes
      if (id !== '' && ids.has(id)) this.warn(`edge ${id} twice: dropped`)
      ids.add(id)
      for (const end of [source, target]) if (!this.#nodes.has(end)) this.warn(`unknown node ${end}`)
      const ends = type === 'undirected' ? [source, target].toSorted() : [source, target]
      const triple = JSON.stringify([...ends, kind])
      if (triples.has(triple)) this.warn(`two edges of kind ${kind} from ${source} to ${target}: merged`)
      triples.add(triple)
    }
  }
}

function isChannel(text: string | undefined): boolean {
  return text !== undefined && /^\d{1,3}$/.test(text) && Number(text) <= 255
}

function fits(type: string, value: string): boolean {
  if (type.startsWith('list')) return /^\[(?:"(?:[^"\\]|\\[^])*"(?:, (?!\])|(?=\])))*\]$/.test(value)
  if (['integer', 'long', 'short', 'byte'].includes(type)) return /^[+-]?\d+$/.test(value)
  if (['double', 'float'].includes(type)) return value.trim() !== '' && Number.isFinite(Number(value))
  if (type === 'boolean') return value === 'true' || value === 'false'
  return true
}

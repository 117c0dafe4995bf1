import type { GoldDocument, GoldEntity } from '../../src/facts/scoring/gold.ts'
import { drawer, type Draw } from './draw.ts'
import type { StandIns } from './stand-ins.ts'

/** A gold document with its text. */
export interface Sample {
  readonly gold: GoldDocument
  readonly text: string
}

/** Whether a place is a known region, or a division from province to county: it is real, and stays. */
export type IsReal = (place: string) => boolean

type Renaming = readonly [from: string, to: string]

/**
 * The sample with its invented names replaced by others of the same form and length, throughout its text and its gold. The same
 * sample always gets the same names; one name goes to one other, and no new one is in the text already.
 */
export function swapNames(sample: Sample, standIns: StandIns, isReal: IsReal): Sample {
  return renamed(sample, renamingsOf(sample, standIns, isReal))
}

/** What becomes of each invented name, of body, trade or person. */
export function renamingsOf({ gold, text }: Sample, standIns: StandIns, isReal: IsReal): ReadonlyMap<string, string> {
  const draw = drawer(gold.doc, text)
  const of = (kind: GoldEntity['kind']): readonly GoldEntity[] => gold.entities.filter((entity) => entity.kind === kind)
  return new Map([
    ...of('person').flatMap((person) => personRenamings(person, standIns, draw)),
    ...of('place').flatMap(({ name }) => placeRenamings(name, standIns, isReal, draw)),
    ...of('company').flatMap(({ name }) => tradeRenamings(name, standIns, draw)),
  ])
}

/** A person's name, and the other names that hold the surname (老徐). */
function personRenamings({ name, aliases }: GoldEntity, standIns: StandIns, draw: Draw): readonly Renaming[] {
  if (standIns.bySound.has(name) || name.includes('·')) {
    return [[name, name.split('·').map((part) => draw(part, standIns.soundNames)).join('·')]]
  }
  if (standIns.wordPersons.has(name)) return [[name, draw(name, standIns.words)]]
  const surname = standIns.surnames.find((each) => each.length === 2 && name.startsWith(each)) ?? name.slice(0, 1)
  const [, space = '', given = ''] = /^(\s*)(.*)$/u.exec(name.slice(surname.length)) ?? []
  const other = draw(surname, new Map([[surname.length, near(surname, standIns.surnames)]]))
  const to = other + space + draw(given, standIns.given)
  const nicknames = aliases.filter((alias) => alias.includes(surname))
  return [[name, to], ...nicknames.map((alias): Renaming => [alias, alias.replace(surname, other)])]
}

/** How far up and down the list of surnames a stand-in is looked for: rare ones are replaced by rare ones. */
const NEAR = 25

function near(surname: string, surnames: readonly string[]): readonly string[] {
  const same = surnames.filter((each) => each.length === surname.length)
  const at = same.indexOf(surname)
  return same.slice(Math.max(0, at - NEAR), at + NEAR).filter((each) => each !== surname)
}

/** The bodies in a place's name: two where a village follows its town. */
function placeRenamings(name: string, standIns: StandIns, isReal: IsReal, draw: Draw): readonly Renaming[] {
  const { body, ending } = standIns.place.exec(name)?.groups ?? {}
  if (body === undefined || ending === undefined || isReal(name)) return []
  const inner = innerPlace(name, standIns)
  if (inner) return inner.flatMap((each) => placeRenamings(each, standIns, isReal, draw))
  const plain = standIns.county.test(ending) ? standIns.countyBodies : standIns.villageBodies
  return [[body, draw(body, standIns.bySound.has(body) ? standIns.soundBodies : plain)]]
}

function innerPlace(name: string, { place }: StandIns): readonly string[] | null {
  for (let cut = 3; cut <= name.length - 3; cut += 1) {
    if (place.test(name.slice(0, cut)) && place.exec(name)?.groups?.['body']?.startsWith(name.slice(0, cut))) {
      return [name.slice(0, cut), name.slice(cut)]
    }
  }
  return null
}

function tradeRenamings(name: string, { trades, tradeNames }: StandIns, draw: Draw): readonly Renaming[] {
  return trades.filter((trade) => name.includes(trade)).map((trade) => [trade, draw(trade, tradeNames)])
}

/** The longest name first wherever one holds another. Names hold no character that means something in a pattern. */
function renamed({ gold, text }: Sample, renamings: ReadonlyMap<string, string>): Sample {
  const names = [...renamings.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  if (names.length === 0) return { gold, text }
  const pattern = new RegExp(names.join('|'), 'gu')
  const inText = (old: string): string => old.replaceAll(pattern, (name) => renamings.get(name) ?? name)
  const entities = gold.entities.map((entity) => ({ ...entity, name: inText(entity.name), aliases: entity.aliases.map(inText) }))
  return { gold: { ...gold, entities }, text: inText(text) }
}

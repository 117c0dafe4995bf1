import type { Coding } from '../../text/divisions.ts'
import type { Candidate, DraftEntity, Page, PlacedMention, Reading } from '../reading.ts'
import type { Resources } from '../resources.ts'
import { joinBareAreas } from './bare-areas.ts'
import { codesOf } from './codes.ts'
import { joinCompanyShortNames } from './companies.ts'
import { Gathering, type Group, type GroupMention } from './gathering.ts'
import { addInsideAreas } from './inside.ts'
import { joinOrganNames } from './organs.ts'
import { joinSurnames } from './persons.ts'
import { joinQuoted } from './quoted.ts'
import { splitNamesakes } from './namesakes.ts'
import { joinReferences } from './references.ts'
import { joinSuffixes } from './suffixes.ts'

/** The ways in which names of one article come together, in this order: each sees what the ones before it joined. */
const joiners: readonly ((gathering: Gathering, resources: Resources) => void)[] = [
  addInsideAreas,
  splitNamesakes,
  joinBareAreas,
  joinCompanyShortNames,
  joinOrganNames,
  joinQuoted,
  joinSuffixes,
  joinSurnames,
  joinReferences,
]

/** Brings the chosen names of an article together to its entities, with aliases and references. */
export function gather(page: Page, chosen: readonly Candidate[], resources: Resources): Reading {
  const gathering = new Gathering(page)
  for (const { kind, start, end, score, proposer } of chosen) {
    const group = gathering.add(kind, { start, end, score, form: 'name', inside: false })
    if (proposer === 'byline') group.byline = true
  }
  for (const join of joiners) join(gathering, resources)
  return readingOf(page, gathering.groups, codesOf(gathering.groupsOf('place'), page, resources), resources)
}

function readingOf(page: Page, groups: readonly Group[], codes: ReadonlyMap<Group, Coding>, resources: Resources): Reading {
  const firstStarts = new Map(groups.map((group) => [group, Math.min(...group.mentions.map(({ start }) => start))]))
  const ordered = Array.from(groups).sort((a, b) => (firstStarts.get(a) ?? 0) - (firstStarts.get(b) ?? 0))
  const entities = ordered.map((group, index) => entityOf(group, `e${index + 1}`, codes.get(group), resources))
  const mentions = ordered.flatMap((group, index) => group.mentions.map((mention) =>
    placed(mention, `e${index + 1}`, group)))
  return { ...page, entities, mentions: mentions.sort(byStart) }
}

function placed({ start, end, score, form, inside }: GroupMention, entity: string, { kind }: Group): PlacedMention {
  return { entity, kind, start, end, score, form, inside }
}

function entityOf(group: Group, id: string, coding: Coding | undefined, resources: Resources): DraftEntity {
  const names = Array.from(group.names).sort((a, b) => fullness(b, group, resources) - fullness(a, group, resources) || (a < b ? -1 : 1))
  return { id, kind: group.kind, name: names[0] ?? '', aliases: names.slice(1), code: coding?.code ?? null, candidates: coding?.candidates ?? [], role: group.byline ? 'byline' : null }
}

/** The fullest name is the longest that is no mere pointer (我县) and no way to call somebody (王书记). */
function fullness(name: string, { calls }: Group, resources: Resources): number {
  return resources.pointers.has(name) || calls.has(name) ? -name.length : name.length
}

function byStart(a: PlacedMention, b: PlacedMention): number {
  return a.start - b.start || b.end - a.end
}

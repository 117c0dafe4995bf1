import type { Kind } from '../../ontology/kinds.ts'
import type { Gathering, Group } from './gathering.ts'

/** A name that ends the longer one must itself be this long to be its short form. */
const SHORTEST: Partial<Record<Kind, number>> = { initiative: 4, event: 3, site: 4, organization: 4 }

/**
 * Joins a name with the longer one that it ends: “秋风”行动 with 打击治理电信网络诈骗“秋风”行动, 开工仪式 with 2023年…开工仪式.
 * If it ends two longer ones, it joins neither.
 */
export function joinSuffixes(gathering: Gathering): void {
  for (const [kind, shortest] of Object.entries(SHORTEST) as [Kind, number][]) {
    for (const group of gathering.groupsOf(kind)) {
      const owners = longerOnes(gathering, kind, group, shortest)
      const [owner] = owners
      if (owner && owners.length === 1) gathering.merge(owner, group)
    }
  }
}

function longerOnes(gathering: Gathering, kind: Kind, group: Group, shortest: number): readonly Group[] {
  const names = Array.from(group.names)
  if (names.some((name) => name.length < shortest)) return []
  return gathering.groupsOf(kind).filter((other) => other !== group &&
    names.every((name) => Array.from(other.names).some((longer) => longer.length > name.length && bare(longer).endsWith(bare(name)))))
}

function bare(name: string): string {
  return name.replace(/[\u201c\u201d]/g, '')
}

import type { PersonRole } from '../../src/facts/fact.ts'
import type { Kind } from '../../src/ontology/kinds.ts'

/** A made-up thing that articles name. */
export interface Thing {
  readonly kind: Kind
  readonly name: string
  readonly alias?: string
  readonly code?: string
  readonly role?: PersonRole
}

export type Role = 'leader' | 'companion' | 'reporter' | 'resident' | 'town' | 'organ' | 'team' | 'company' | 'site' | 'initiative' | 'event' | 'document'

/** Who and what may be named. `pick` prefers the head of each pool, as news does. */
export interface Cast {
  has(role: string): role is Role
  pick(role: Role): Thing
}

/** Names that break whatever pastes instead of binding or escaping. */
const hostile: readonly Thing[] = [
  { kind: 'company', name: '<script>alert(1)</script>公司', alias: "'; DROP TABLE entity; --" },
  { kind: 'company', name: '\u202e有限公司\u202c"引号"&\'撇号\'', alias: '=1+1' },
  { kind: 'company', name: '𠮷野\u0007家😀公司' },
]

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'
const given = '明华建国秀英志强丽芳海波文斌雪梅永福'
const land = '云溪东湖青山白石柳林桃源金沙银河龙泉凤鸣'

/** Pools for `pages` pages: a place or a person more for every few pages. */
export function castOf(pages: number, random: () => number): Cast {
  const pools = poolsOf(pages, random)
  return {
    has: (role): role is Role => Object.hasOwn(pools, role),
    pick: (role) => pools[role][Math.floor(random() ** 2 * pools[role].length)]!,
  }
}

function poolsOf(pages: number, random: () => number): Readonly<Record<Role, readonly Thing[]>> {
  const hanzi = (from: string): string => from[Math.floor(random() * from.length)]!
  const area = (): string => hanzi(land) + hanzi(land)
  const pool = (size: number, make: (index: number) => Thing): readonly Thing[] =>
    [...new Map(Array.from({ length: Math.ceil(size) }, (_, index) => make(index)).map((thing) => [`${thing.kind}|${thing.name}`, thing])).values()]
  const person = (role: PersonRole, first: string): Thing => ({ kind: 'person', name: first + hanzi(given) + hanzi(given), role })
  const officials = pool(4 + pages * 0.8, () => person('official', hanzi(surnames)))
  return {
    leader: officials.slice(0, Math.ceil(officials.length / 3)),
    companion: officials.slice(Math.ceil(officials.length / 3)),
    reporter: pool(2 + pages / 10, () => person('byline', '唐')),
    resident: pool(2 + pages / 2, () => person('private', '许')),
    town: pool(4 + pages / 4, (index) => ({ kind: 'place', name: `${area()}镇`, alias: '全镇', code: String(990101100 + index) })),
    organ: pool(4 + pages / 3, () => ({ kind: 'organization', name: `${area()}县${hanzi('农林水利教育')}业局` })),
    team: pool(3 + pages / 4, () => ({ kind: 'organization', name: `${area()}突击队` })),
    company: [...hostile, ...pool(3 + pages / 2, () => ({ kind: 'company', name: `${area()}${hanzi('光电纺织')}有限公司` }))],
    site: pool(4 + pages / 2, () => ({ kind: 'site', name: `${area()}${hanzi('产创景')}业园` })),
    initiative: pool(3 + pages / 4, () => ({ kind: 'initiative', name: `“${area()}”行动` })),
    event: pool(3 + pages / 2, () => ({ kind: 'event', name: `${area()}工作推进会` })),
    document: pool(3 + pages / 4, () => ({ kind: 'document', name: `《${area()}规划》` })),
  }
}

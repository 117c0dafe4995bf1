import type { Kind } from '../ontology/kinds.ts'
import type { Division } from '../text/gazetteer.ts'
import type { Home } from './home.ts'
import type { Names } from './names.ts'

/** A name taken apart: the area it belongs to, and what it is there, in its shortest regular form (发改局). */
export interface RegularForm {
  /** A division's code, the home's key, or `cn`. */
  readonly scope: string
  /** The last character of the area (县 in 嘉善县, in 县委 and in 县发改局), or nothing. */
  readonly level: string
  readonly body: string
}

/** The scope of what is the same everywhere in China. */
export const NATION = 'cn'
const LONGEST_AREA = 15
const PROVINCE_DIGITS = 2
const PREFECTURE_DIGITS = 4

/** A name as it is compared: without white space, quotes, brackets and the signs of a list, full-width letters as narrow ones. */
export function comparable(name: string): string {
  return name.normalize('NFKC').replace(/[\s"'(),\u3001\u00b7\u201c\u201d\u300a\u300b]/g, '')
}

/** A name in its regular form: 中共嘉善县委员会 and 县委 of Jiashan's paper are both 委 of 330421. */
export function regularForm(kind: Kind, name: string, home: Home, names: Names): RegularForm {
  const whole = comparable(name)
  for (const [before, after, short] of names.around) {
    const area = whole.startsWith(before) ? areaAt(whole.slice(before.length), home, names) : null
    const rest = area ? whole.slice(before.length + area.length) : ''
    if (area && rest.startsWith(after)) return { scope: area.scope, level: area.level, body: shortened(short + rest.slice(after.length), names) }
  }
  if (isNational(kind, whole, names)) return { scope: NATION, level: '', body: shortened(whole, names) }
  const area = areaAt(whole, home, names)
  return { scope: area?.scope ?? home.key, level: area?.level ?? '', body: shortened(whole.slice(area?.length ?? 0), names) }
}

/** True for what is the same in every county's paper. */
function isNational(kind: Kind, whole: string, { campaigns, national }: Names): boolean {
  return (kind === 'initiative' && campaigns.has(whole)) || national[kind]?.test(whole) === true
}

function shortened(body: string, { shortForms, endings }: Names): string {
  const middle = shortForms.reduce((text, [long, short]) => text.replaceAll(long, short), body)
  const ending = endings.find(([long]) => middle.endsWith(long))
  return ending ? middle.slice(0, -ending[0].length) + ending[1] : middle
}

interface LeadingArea {
  readonly length: number
  readonly scope: string
  readonly level: string
}

/** The area with which a name begins: a full name, or a level word. Null if there is none, or nothing follows it. */
function areaAt(name: string, home: Home, names: Names): LeadingArea | null {
  for (let length = Math.min(LONGEST_AREA, name.length - 1); length > 1; length--) {
    const scope = scopeNamed(name.slice(0, length), home, names)
    if (scope !== null) return { length, scope, level: name.slice(length - 1, length) }
  }
  return levelAt(name, home, names)
}

/** The code of an area by its full name: the one at home where several share it; null for a name that is no area's. */
function scopeNamed(name: string, home: Home, { gazetteer }: Names): string | null {
  if (name === home.key) return home.key
  const divisions = gazetteer.named(name)
  return divisions.length > 1 ? nearHome(divisions, home) : (divisions[0]?.code ?? null)
}

function nearHome(divisions: readonly Division[], { county, key }: Home): string {
  const near = county === null ? [] : divisions.filter(({ code }) => code.startsWith(county) || county.startsWith(code))
  return near.length === 1 ? (near[0]?.code ?? key) : key
}

/** 县 in 县委: the home county; 市 in a county's paper: its prefecture; 区 in a county's paper: its autonomous region. */
function levelAt(name: string, home: Home, names: Names): LeadingArea | null {
  if (names.notLevels.test(name)) return null
  const at = (words: readonly string[]): string | undefined => words.find((word) => name.startsWith(word) && name.length > word.length)
  const { province, prefecture, county } = names.levels
  const own = endingOf(home, names)
  const local = at(county)
  const upper = at(prefecture)
  const top = at(province) ?? (local !== undefined && province.some((word) => word.endsWith(local)) ? local : undefined)
  const leading = (word: string, scope: string): LeadingArea => ({ length: word.length, scope, level: word.slice(-1) })
  if (local !== undefined && (own === '' || local.endsWith(own))) return leading(local, home.key)
  if (upper !== undefined) return leading(upper, above(home, PREFECTURE_DIGITS, upper))
  if (top !== undefined) return leading(top, above(home, PROVINCE_DIGITS, top))
  return local === undefined ? null : leading(local, home.key)
}

/** The last character of the home county's name; nothing if it is not known. */
function endingOf({ county, key }: Home, { gazetteer, county: isCounty }: Names): string {
  const name = county === null ? key : (gazetteer.get(county)?.name ?? '')
  return isCounty.test(name) ? name.slice(-1) : ''
}

function above({ county, key }: Home, digits: number, level: string): string {
  return county?.slice(0, digits) ?? `${key}|${level.slice(-1)}`
}

/**
 * True if `short` abbreviates `long`: it begins and ends as `long` does, follows its order, and every word of two characters leaves at
 * least one behind (卫健局 of 卫生健康局; not 政府办 of 政府金融办). Words that names leave out whole do not count.
 */
export function abbreviates(short: string, long: string, { dropped, kept }: Names): boolean {
  if (kept.some((word) => long.includes(word) && !short.includes(word))) return false
  const full = dropped.reduce((text, word) => (short.includes(word) ? text : text.replaceAll(word, '')), long)
  if (short.length < 3 || short.length > full.length || short === long || short[0] !== full[0] || short.at(-1) !== full.at(-1)) return false
  let at = 0
  for (let index = 1; index < short.length; index++) {
    const next = full.indexOf(short[index] ?? '', at + 1)
    if (next === -1 || next - at > 2) return false
    at = next
  }
  return at === full.length - 1
}

/** A company's name taken apart. */
export interface CompanyForm {
  /** The code of the area it begins with; of several of that name the highest. */
  readonly area: string | null
  /** What stands between area and legal form: 百康光学. */
  readonly core: string
  readonly nature: string
  /** True for a registered name, with body and legal form. */
  readonly whole: boolean
}

/** 浙江百康光学股份有限公司 is 百康光学 of 33, a 股份有限公司. */
export function companyForm(name: string, { natures, gazetteer }: Names): CompanyForm {
  const text = comparable(name)
  const nature = natures.find((each) => text.endsWith(each)) ?? ''
  const body = text.slice(0, text.length - nature.length)
  const whole = nature.length > 2 && body.length >= 4
  for (let length = Math.min(LONGEST_AREA, body.length - 2); length > 1; length--) {
    const [area] = [...gazetteer.named(body.slice(0, length)), ...gazetteer.bare(body.slice(0, length))].map(({ code }) => code).sort((a, b) => a.length - b.length)
    if (area !== undefined) return { area, core: body.slice(length), nature, whole }
  }
  return { area: null, core: body, nature, whole }
}

/** True if `short` is a company's name cut down: the trade name (two characters at least) whole, then characters of the rest in their order. */
export function cutsDown(short: string, core: string): boolean {
  const TRADE_NAME = 2
  if (short.length < TRADE_NAME || short.length > core.length || short.slice(0, TRADE_NAME) !== core.slice(0, TRADE_NAME)) return false
  let at = TRADE_NAME - 1
  for (const char of short.slice(TRADE_NAME)) {
    at = core.indexOf(char, at + 1)
    if (at === -1) return false
  }
  return true
}

import type { Predicate } from '../../ontology/predicates.ts'
import type { DraftEntity, DraftRelation, PlacedMention, Reading } from '../reading.ts'
import { within } from '../within.ts'
import type { Frame, FrameForm } from './frames.ts'
import type { RelateRules } from './rules.ts'
import type { Scene } from './scene.ts'

/**
 * Relations that no verb of the sentence tells: an area inside a name, names side by side, an organ's name that begins with
 * another's, and demands that go on.
 */
export function nameRelations(scene: Scene, reading: Reading, rules: RelateRules): readonly DraftRelation[] {
  const found: DraftRelation[] = []
  if (scene.mentions.length === 0) return found
  for (const frame of rules.verbless) found.push(...(finders[frame.form]?.(frame, scene, reading, rules) ?? []))
  return found
}

type Finder = (frame: Frame, scene: Scene, reading: Reading, rules: RelateRules) => readonly DraftRelation[]

const finders: Partial<Record<FrameForm, Finder>> = { inside: insideNames, adjacent: adjacentNames, prefix: prefixedNames, 'bare-prefix': bareAreas, programme: namedProgrammes, 'going-on': demandsGoingOn, convened: conveners }

/** 嘉善县 inside 嘉善县第一人民医院: the holder lies in the innermost area. */
function insideNames(frame: Frame, scene: Scene, { mentions }: Reading): readonly DraftRelation[] {
  const areas = within(mentions, scene).filter(({ inside, kind }) => inside && kind === 'place')
  return areas.length === 0 ? [] : scene.mentions.flatMap((holder) => {
    const own = areas.findLast(({ start, end }) => start >= holder.start && end <= holder.end)
    return own ? relationsBetween(frame, scene, holder, [own]) : []
  })
}

/** 大云镇缪家村, 芒卡镇的茶厂: each name, or the area that it begins with (长治市武乡县公安局), lies in the area right before it. */
function adjacentNames(frame: Frame, scene: Scene, { mentions, entities }: Reading, rules: RelateRules): readonly DraftRelation[] {
  return scene.mentions.flatMap((inner, index) => {
    const outer = scene.mentions[index - 1]
    if (!outer || !rules.modifiers.has(scene.text.slice(outer.end, inner.start)) || contradicts(outer, inner, entities)) return []
    const own = outer.end === inner.start ? mentions.find(({ inside, kind, start }) => inside && kind === 'place' && start === inner.start) : undefined
    return relationsBetween(frame, scene, own ?? inner, [outer])
  })
}

/** True for 密山市 after 鸡东县: both are known divisions, and the one does not lie in the other. */
function contradicts(outer: PlacedMention, inner: PlacedMention, entities: readonly DraftEntity[]): boolean {
  const [above, below] = [outer, inner].map(({ entity }) => entities.find(({ id }) => id === entity)).map((entity) => (entity ? [...entity.candidates, ...(entity.code ? [entity.code] : [])] : []))
  if (!above?.length || !below?.length) return false
  return !above.some((code) => below.some((lower) => lower.length > code.length && lower.startsWith(code)))
}

/** 泉阳县“田长制”: a programme in quotation marks right after its area. */
function namedProgrammes(frame: Frame, scene: Scene): readonly DraftRelation[] {
  return scene.mentions.flatMap((programme, index) => {
    const owner = scene.mentions[index - 1]
    const quoted = scene.text[programme.start] === '\u201c'
    return owner && quoted && owner.end === programme.start ? relationsBetween(frame, scene, owner, [programme]) : []
  })
}

/** What is named while a speaker's demands go on from the sentence before. */
function demandsGoingOn(frame: Frame, scene: Scene): readonly DraftRelation[] {
  return scene.demands.filter(({ carried }) => carried).flatMap(({ start, end, speakers }) => scene.mentions
    .filter((mention) => mention.form === 'name' && frame.object.kinds.includes(mention.kind) && mention.start >= start && mention.end <= end)
    .flatMap((named) => speakers.filter(({ kind }) => frame.subject.kinds.includes(kind))
      .map((speaker) => relation(frame.predicate, frame, scene, speaker.entity, named.entity))))
}

/** 县政府 in 县政府第三十七次常务会议: whose meeting it is by its name. */
function conveners(frame: Frame, scene: Scene, { entities }: Reading): readonly DraftRelation[] {
  return scene.mentions.filter(({ kind, form }) => frame.object.kinds.includes(kind) && form === 'name').flatMap((meeting) => {
    const name = scene.text.slice(meeting.start, meeting.end)
    if (!frame.object.endings.some((ending) => name.endsWith(ending))) return []
    const body = entities.find((each) => frame.subject.kinds.includes(each.kind) && isCalled(each, (alias) => name.includes(alias)))
    return body ? [relation(frame.predicate, frame, scene, body.id, meeting.entity)] : []
  })
}

/** 嘉善经济开发区: the zone's name begins with the bare name of an area of the article. */
function bareAreas(frame: Frame, scene: Scene, { entities }: Reading): readonly DraftRelation[] {
  return scene.mentions.filter(({ kind, form }) => frame.subject.kinds.includes(kind) && form === 'name').flatMap((zone) => {
    const name = scene.text.slice(zone.start, zone.end)
    if (!frame.subject.endings.some((ending) => name.endsWith(ending))) return []
    const area = entities.find((each) => each.kind === 'place' && isCalled(each, (alias) => isBareHead(alias, name)))
    return area ? [relation(frame.predicate, frame, scene, zone.entity, area.id)] : []
  })
}

/** True if `name` begins with the area's name less its last character (县, 市), perhaps after a province. */
function isBareHead(area: string, name: string): boolean {
  return area.length >= 3 && !name.includes(area) && isNear(name.indexOf(area.slice(0, -1)))
}

/** At the head of a name, or right after a province: 河北滏南经济开发区. */
function isNear(at: number): boolean {
  return at === 0 || at === 2 || at === 3
}

/** 县委办公室 begins with 县委: it is a part of it. */
function prefixedNames(frame: Frame, scene: Scene, { entities }: Reading): readonly DraftRelation[] {
  return scene.mentions.filter(({ kind, form }) => kind === 'organization' && form === 'name').flatMap((part) => {
    const text = scene.text.slice(part.start, part.end)
    const whole = entities.find((each) => each.kind === 'organization' && each.id !== part.entity && isCalled(each, (name) => text.startsWith(name) && text.length > name.length))
    return whole ? [relation(frame.predicate, frame, scene, part.entity, whole.id)] : []
  })
}

function isCalled({ name, aliases }: DraftEntity, fits: (name: string) => boolean): boolean {
  return fits(name) || aliases.some(fits)
}

function relationsBetween(frame: Frame, scene: Scene, inner: PlacedMention, outers: readonly PlacedMention[]): readonly DraftRelation[] {
  return outers.filter((outer) => outer.entity !== inner.entity && frame.subject.kinds.includes(inner.kind) && frame.object.kinds.includes(outer.kind))
    .map((outer) => relation(frame.predicate, frame, scene, inner.entity, outer.entity))
}

function relation(predicate: Predicate, frame: Frame, scene: Scene, subject: string, object: string): DraftRelation {
  return { subject, predicate, object, title: null, score: frame.score, frame: frame.id, evidence: { start: scene.start, end: scene.end } }
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openGraph } from '../../viz/src/data/graph.ts'
import { framing, toMap, toScreen, zoomed } from '../../viz/src/map/camera.ts'
import { kindColour, mix, palettes } from '../../viz/src/map/colours.ts'
import { edgeUnder, nodeUnder } from '../../viz/src/map/hit.ts'
import { placeLabels, takenBy, type LabelWish } from '../../viz/src/map/labels.ts'
import { paintGraph, paintLabels, type Projection } from '../../viz/src/map/paint.ts'
import { escapeXml, svgPen, type Pen } from '../../viz/src/map/pen.ts'
import { label, sceneOf } from '../../viz/src/map/scene.ts'
import { REACH, shapeOf, shapes } from '../../viz/src/map/shapes.ts'
import { nodeTowards } from '../../viz/src/map/step.ts'
import { shownBy } from '../../viz/src/state/shown.ts'
import { FIRST_VIEW } from '../../viz/src/state/view.ts'
import { kindNames, kinds } from '../../src/ontology/kinds.ts'
import { sampleFile } from './sample.ts'

const size = { width: 800, height: 600 }
const graph = openGraph(sampleFile())
const scene = sceneOf(graph, shownBy(graph, FIRST_VIEW), FIRST_VIEW, palettes.light)
const projection: Projection = { camera: framing(scene.nodes, size, 1), size, world: graph.world }
const screen: Pen = { line() {}, shape() {}, arrow() {}, text() {}, measure: (text, style) => text.length * style.size }

describe('camera', () => {
  const number = fc.double({ min: -1000, max: 1000, noNaN: true })
  const camera = fc.record({ x: number, y: number, span: fc.double({ min: 0.1, max: 5000, noNaN: true }) })

  test('the way to the screen and back ends where it began', () => {
    fc.assert(fc.property(camera, number, number, (each, x, y) => {
      const [left, top] = toScreen(each, size, x, y)
      const [mapX, mapY] = toMap(each, size, left, top)
      expect(mapX).toBeCloseTo(x, 5)
      expect(mapY).toBeCloseTo(y, 5)
    }))
  })

  test('zooming holds the point under the pointer', () => {
    fc.assert(fc.property(camera, fc.double({ min: 0.2, max: 5, noNaN: true }), fc.nat(800), fc.nat(600), (each, factor, left, top) => {
      const [x, y] = toMap(each, size, left, top)
      const [newLeft, newTop] = toScreen(zoomed(each, size, factor, left, top), size, x, y)
      expect(newLeft).toBeCloseTo(left, 4)
      expect(newTop).toBeCloseTo(top, 4)
    }))
  })

  test('framing shows every point', () => {
    fc.assert(fc.property(fc.array(fc.record({ x: number, y: number }), { minLength: 1 }), fc.constantFrom(size, { width: 390, height: 700 }), (points, picture) => {
      const each = framing(points, picture, 1)
      for (const { x, y } of points) {
        const [left, top] = toScreen(each, picture, x, y)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBeLessThanOrEqual(picture.width)
        expect(top).toBeGreaterThanOrEqual(0)
        expect(top).toBeLessThanOrEqual(picture.height)
      }
    }))
  })
})

test('labels lie on no other label, on no node, and inside the picture', () => {
  const wish: fc.Arbitrary<LabelWish> = fc.record({
    key: fc.nat(), text: fc.constant('名'), x: fc.integer({ min: -50, max: 850 }), y: fc.integer({ min: -50, max: 650 }), radius: fc.integer({ min: 3, max: 20 }),
    width: fc.integer({ min: 10, max: 200 }), height: fc.constant(16), leftFirst: fc.boolean(),
  })
  fc.assert(fc.property(fc.uniqueArray(wish, { maxLength: 60, selector: ({ key }) => key }), (wishes) => {
    const boxes = placeLabels(wishes, takenBy(wishes), size).map(({ key, left, middle }) => {
      const { width = 0, height = 0 } = wishes.find((each) => each.key === key) ?? {}
      return { left, top: middle - height / 2, right: left + width, bottom: middle + height / 2 }
    })
    boxes.forEach((box, index) => {
      expect(box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height).toBe(true)
      for (const other of boxes.slice(index + 1)) expect(meet(box, other)).toBe(false)
      for (const { x, y, radius } of wishes) expect(meet(box, { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius })).toBe(false)
    })
  }))
})

function meet(a: { left: number; top: number; right: number; bottom: number }, b: typeof a): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

describe('shapes', () => {
  test('every kind has one of its own', () => {
    expect(new Set(kindNames.map((kind) => shapeOf(kind))).size).toBe(kindNames.length)
  })

  test('none reaches farther than the triangle that the card draws', () => {
    for (const shape of Object.values(shapes)) if (shape.form !== 'circle') for (const [x, y] of shape.points) expect(Math.hypot(x, y)).toBeLessThanOrEqual(REACH)
  })

  test('corners run against the clock, so that the shader knows inside from outside', () => {
    for (const shape of Object.values(shapes)) {
      if (shape.form === 'circle') continue
      const area = shape.points.reduce((sum, [x, y], index) => {
        const [nextX, nextY] = shape.points[(index + 1) % shape.points.length] ?? [0, 0]
        return sum + x * nextY - nextX * y
      }, 0)
      expect(area).toBeGreaterThan(0)
    }
  })
})

describe('colours', () => {
  test('mixing ends at both ends', () => {
    expect(mix('#102030', '#ffffff', 0)).toBe('#102030')
    expect(mix('#102030', '#ffffff', 1)).toBe('#ffffff')
  })

  test('every kind stands out from the paper, light and dark', () => {
    for (const palette of Object.values(palettes)) for (const kind of kindNames) expect(contrast(kindColour(kind, palette), palette.paper)).toBeGreaterThanOrEqual(3)
  })

  test('text stands out from the paper by 4.5 to 1', () => {
    for (const palette of Object.values(palettes)) for (const colour of [palette.ink, palette.quiet, palette.accent]) expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(4.5)
  })
})

function contrast(a: string, b: string): number {
  const light = (colour: string): number => [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0)
  const [darker = 0, lighter = 0] = [light(a), light(b)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

describe('the scene', () => {
  test.for([['\u202e名\u0000字\n', '名字'], ['长'.repeat(100), `${'长'.repeat(15)}…`], ['👨‍👩', '👨👩'], ['', '']])('%j is labelled %j', ([name = '', want = '']) => {
    expect(label(name)).toBe(want)
  })

  test('relations between the same two nodes bend apart', () => {
    const relation = { id: 'r', subject: 0, predicate: 'inspects' as const, object: 1, titles: [], score: 1, evidence: [{ article: 0, start: 0, end: 1, score: 1, title: null, frame: '', spans: [] }] }
    const both = openGraph({ ...sampleFile(), relations: [relation, { ...relation, id: 's', predicate: 'attends' }, { ...relation, id: 't', subject: 1, object: 0 }] })
    const bends = sceneOf(both, shownBy(both, FIRST_VIEW), FIRST_VIEW, palettes.light).edges.map(({ bend, source }) => (source === 0 ? bend : -bend))
    expect(new Set(bends).size).toBe(3)
  })

  test('a chosen node makes its neighbours near and the rest faint', () => {
    const chosen = graph.nodes.findIndex(({ name }) => name === '解红梅')
    const { nodes } = sceneOf(graph, shownBy(graph, FIRST_VIEW), { ...FIRST_VIEW, selected: { node: chosen } }, palettes.light)
    expect(nodes.filter(({ emphasis }) => emphasis === 'chosen').map(({ label: name }) => name)).toEqual(['解红梅'])
    expect(nodes.filter(({ emphasis }) => emphasis === 'near').map(({ label: name }) => name)).toEqual(['大云镇'])
    expect(nodes.filter(({ emphasis }) => emphasis === 'faint')).toHaveLength(10)
  })

  test('every kind has its colour in the scene', () => {
    for (const node of scene.nodes) expect(node.colour).toBe(kinds[node.kind].colour)
  })
})

test('what is under the pointer is what is drawn there', () => {
  for (const node of scene.nodes) {
    const [left, top] = toScreen(projection.camera, size, node.x, node.y)
    expect(nodeUnder(scene, projection, left, top)).toBe(node.key)
  }
  const [edge] = scene.edges
  const [from, to] = [scene.nodes.find(({ key }) => key === edge?.source), scene.nodes.find(({ key }) => key === edge?.target)]
  if (!edge || !from || !to) throw new Error('the sample has no edge')
  const [left, top] = toScreen(projection.camera, size, from.x * 0.6 + to.x * 0.4, from.y * 0.6 + to.y * 0.4)
  expect(edgeUnder({ ...scene, edges: [edge] }, projection, left, top)).toBe(edge.key)
  expect(edgeUnder(scene, projection, 1, 1)).toBeNull()
})

test('arrow keys lead to a node in their direction', () => {
  for (const node of scene.nodes) {
    const right = scene.nodes.find(({ key }) => key === nodeTowards(scene, node.key, 'right'))
    if (right) expect(right.x).toBeGreaterThan(node.x)
  }
  expect(nodeTowards(scene, null, 'up')).not.toBeNull()
})

test('SVG is well-formed whatever the names', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const pen = svgPen(screen)
    pen.text(text, 0, 0, { size: 12, bold: false, colour: '#000000', halo: '#ffffff' })
    expect(pen.markup()).toMatch(/^<text [^<>]*>[^<>]*<\/text>$/s)
    expect(encodeURIComponent(escapeXml(text))).toBeTypeOf('string') // throws for half a surrogate pair
  }))
})

test('the drawing holds every node, edge and name that has a place', () => {
  const pen = svgPen(screen)
  paintGraph(pen, scene, projection)
  paintLabels(pen, scene, projection, null)
  const markup = pen.markup()
  expect(markup.match(/<path d="M[^"]*Q/g)).toHaveLength(scene.edges.length)
  expect(markup.match(/<text /g)?.length).toBeGreaterThan(8)
})

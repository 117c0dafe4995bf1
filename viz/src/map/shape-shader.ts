import { REACH, shapeNames, shapes, type Point, type Shape } from './shapes.ts'

/** A triangle around each node, large enough for every shape; `v_at` runs in units of the node's radius. */
export const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_at;
varying float v_shape;
varying float v_pixel;
const float bias = 255.0 / 254.0;
void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  vec2 corner = vec2(cos(a_angle), sin(a_angle)) * ${(REACH * 2).toFixed(2)};
  gl_Position = vec4((u_matrix * vec3(a_position + corner * radius, 1)).xy, 0, 1);
  v_at = corner;
  v_shape = a_shape;
  v_pixel = u_correctionRatio * 2.0 / radius;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`

/** Written from the table of shapes, so that WebGL, canvas and SVG draw the same outlines. */
export const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_at;
varying float v_shape;
varying float v_pixel;
float outside(vec2 p) {
  float a = -9.0; float b = -9.0; float d;
  ${shapeNames.map((name, index) => `if (v_shape < ${index}.5) { ${distance(shapes[name])} }`).join('\n  ')}
  return 1.0;
}
void main() {
  float d = outside(v_at);
  #ifdef PICKING_MODE
  gl_FragColor = d > 0.0 ? vec4(0.0) : v_color;
  #else
  gl_FragColor = mix(v_color, vec4(0.0), smoothstep(-v_pixel, 0.0, d));
  #endif
}
`

/** GLSL that returns how far `p` lies outside a shape (negative: inside), in units of the radius. */
function distance(shape: Shape): string {
  if (shape.form === 'circle') return 'return length(p) - 1.0;'
  if (shape.form === 'convex') return `${sides(shape.points).map((side) => `a = max(a, ${side});`).join(' ')} return a;`
  // A point is in a five-pointed star if at most one of the five lines through its tips has it outside.
  const lines = sides(everySecondTip(shape.points))
  return `${lines.map((side) => `d = ${side}; b = max(b, min(a, d)); a = max(a, d);`).join(' ')} return b;`
}

function everySecondTip(points: readonly Point[]): readonly Point[] {
  const tips = points.filter((_, index) => index % 2 === 0)
  return tips.map((_, index) => tips[(index * 2) % tips.length] ?? [0, 0])
}

function sides(points: readonly Point[]): readonly string[] {
  return points.map(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [0, 0]
    const length = Math.hypot(nextX - x, nextY - y)
    const normal: Point = [(nextY - y) / length, (x - nextX) / length]
    return `dot(p, vec2(${glsl(normal[0])}, ${glsl(normal[1])})) - ${glsl(normal[0] * x + normal[1] * y)}`
  })
}

function glsl(value: number): string {
  return value.toFixed(4)
}

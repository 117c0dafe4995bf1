type Channels = readonly [number, number, number]
type Matrix = readonly [Channels, Channels, Channels]

/** How a colour reaches eyes that lack one kind of cone: Machado, Oliveira and Fernandes 2009, severity 1, on linear sRGB. */
export const visions = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
} as const satisfies Record<string, Matrix>

export type Vision = keyof typeof visions

/** Contrast of two colours (#rrggbb) as WCAG 2 counts it: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Distance of two colours in OKLab for one kind of vision; 0.02 is about what eyes just tell apart side by side. */
export function distance(a: string, b: string, vision: Vision): number {
  const [x, y] = [a, b].map((colour) => oklab(times(visions[vision], linear(colour)).map((c) => Math.min(1, Math.max(0, c)))))
  return Math.hypot(...x!.map((value, index) => value - y![index]!))
}

function linear(colour: string): Channels {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function luminance(colour: string): number {
  const [r, g, b] = linear(colour)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function times(matrix: Matrix, [r, g, b]: Channels): readonly number[] {
  return matrix.map(([x, y, z]) => x * r + y * g + z * b)
}

function oklab(rgb: readonly number[]): readonly number[] {
  const cones = times(
    [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]],
    rgb as unknown as Channels,
  ).map(Math.cbrt)
  return times(
    [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]],
    cones as unknown as Channels,
  )
}

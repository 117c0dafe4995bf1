/** [start, end): UTF-16 offsets, half-open. In facts they count in the decoded source file. */
export type Span = readonly [start: number, end: number]

/** The text under `spans`, joined in their order. */
export function textUnder(source: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => source.slice(start, end)).join('')
}

/** True if the two stretches share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

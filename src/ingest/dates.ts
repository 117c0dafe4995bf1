const IN_NAME = /(?:^|[^0-9])((?:19|20)\d\d)[-_.\u5e74\/]?(0[1-9]|1[0-2])[-_.\u6708\/]?(0[1-9]|[12]\d|3[01])(?:[^0-9]|$)/
const IN_LINE = /((?:19|20)\d\d)\u5e74(\d{1,2})\u6708(\d{1,2})\u65e5/

/** The date (YYYY-MM-DD) that a file's name or one of the page's first lines gives in full, or null. Nothing is guessed. */
export function dateOf(file: string, firstLines: readonly string[]): string | null {
  const match = IN_NAME.exec(file) ?? firstLines.filter((line) => line.length < 40).map((line) => IN_LINE.exec(line)).find((found) => found !== null)
  if (!match) return null
  const [, year, month, day] = match
  return `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
}

export type Language = 'zh' | 'en'

export const languages: readonly Language[] = ['zh', 'en']

/** The language asked for by `--lang`, found before anything is parsed, so that parsing itself can speak it. Chinese if none is. */
export function languageOf(args: readonly string[]): Language {
  const end = args.indexOf('--')
  const options = end < 0 ? args : args.slice(0, end)
  const english = options.some((arg, index) => arg === '--lang=en' || (arg === 'en' && options[index - 1] === '--lang'))
  return english ? 'en' : 'zh'
}

/** The number with its thousands parted, the same on every machine. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

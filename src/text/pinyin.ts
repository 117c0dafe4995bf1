import { pinyin } from 'pinyin-pro'

/** Spells a name: lower case, no tones, a space between syllables ("da yun zhen"); empty if it has no Chinese character. */
export type Speller = (name: string, isPerson: boolean) => string

const CHINESE = /\p{Script=Han}/u

/**
 * A speller. A person's name begins with a surname, and surnames have readings of their own. `readings` are [name, pinyin] rows
 * of names that are read unlike their characters (lexicon/readings.tsv); inside longer names they count as well.
 */
export function createSpeller(readings: readonly (readonly string[])[]): Speller {
  const known = new Map(readings.map(([name = '', spelled = '']) => [name, spelled]))
  const longestFirst = [...known.keys()].sort((a, b) => b.length - a.length)
  const parts = longestFirst.length === 0 ? null : new RegExp(`(${longestFirst.join('|')})`, 'u')
  return (name, isPerson) => {
    if (!CHINESE.test(name)) return ''
    if (isPerson) return spell(name, 'head')
    const pieces = parts === null ? [name] : name.split(parts)
    return pieces.map((piece) => known.get(piece) ?? spell(piece, 'off')).filter((piece) => piece !== '').join(' ')
  }
}

function spell(text: string, surname: 'head' | 'off'): string {
  if (text.trim() === '') return ''
  return pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive', surname }).join(' ').toLowerCase().replace(/\s+/g, ' ').trim()
}

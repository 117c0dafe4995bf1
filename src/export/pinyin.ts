import { pinyin } from 'pinyin-pro'

/** A name's pinyin without tones, a space between syllables: "da yun zhen". A person's surname is read as surnames are (解 xie). */
export function spell(name: string, isPerson: boolean): string {
  return pinyin(name, { toneType: 'none', v: true, nonZh: 'consecutive', surname: isPerson ? 'head' : 'off' })
}

import { normalise } from '../normalise.ts'

/** What stands before the first and after the last character. */
export const EDGE = 0

/** Classes of characters, as far as boundaries of names depend on them. */
const HANZI = 1
const OTHER = 6
const CLASSES: readonly (readonly [id: number, members: RegExp])[] = [
  [HANZI, /[\u3400-\u9fff]/],
  [2, /[0-9]/],
  [3, /[a-z]/],
  [4, /[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343\u4e07\u4ebf\u4e24\u3007]/],
  [5, /\s/],
  [7, /\u300a/],
  [8, /\u300b/],
  [9, /[\u201c"]/],
  [10, /\u201d/],
  [11, /[(\u3010[]/],
  [12, /[)\u3011\]]/],
  [13, /\u3001/],
  [14, /,/],
  [15, /[\u3002!?;:\u2026]/],
  [16, /[\u00b7.-]/],
]
export const OPENING_TITLE = 0x300a
export const CLOSING_TITLE = 0x300b

/** Tables over UTF-16 units: the folded character and its class. */
export interface Characters {
  /** One form for variants: full width to ASCII, capitals to small letters, every digit to 0. */
  readonly folded: Uint16Array
  /** The class (0…31) of a folded character. */
  readonly classes: Uint8Array
}

/** Builds the tables; takes some milliseconds. */
export function characterTables(): Characters {
  const folded = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
  const classes = new Uint8Array(0x10000).fill(OTHER)
  for (let code = 1; code < 0x10000; code++) {
    if (code >= 0x3400 && code <= 0x9fff) classes[code] = HANZI
    else folded[code] = normalise(String.fromCharCode(code)).toLowerCase().replace(/[0-9]/, '0').charCodeAt(0)
  }
  for (let code = 1; code < 0x10000; code++) {
    if (code > 0x7f && (code < 0x2000 || code > 0x30ff) && code !== 0xb7 && !(code >= 0x4e00 && code <= 0x9fff)) continue
    const character = String.fromCharCode(code)
    for (const [id, members] of CLASSES) if (members.test(character)) classes[code] = id
  }
  classes[EDGE] = 0
  return { folded, classes }
}

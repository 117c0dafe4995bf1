/**
 * Characters that would act on a terminal instead of being seen: controls, and the marks that turn the direction of
 * writing. A name from a newspaper must not be able to clear the screen or to show itself as another name.
 */
// oxlint-disable-next-line no-control-regex
const ACTING = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** The text on one line with every acting character written as its code, `<U+202E>`; line ends and tabs become spaces. */
export function visible(text: string): string {
  return text.replace(/\r\n|[\n\r\t]/g, ' ').replace(ACTING, (character) => `<U+${hexadecimal(character)}>`)
}

/** The same for JSON, whose own escapes can say it. */
export function escapedInJson(json: string): string {
  return json.replace(ACTING, (character) => (character === '\n' ? character : `\\u${hexadecimal(character).toLowerCase()}`))
}

function hexadecimal(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}

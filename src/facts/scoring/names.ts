/** A name as it is compared: full and half width, case, quotes, the form of brackets and white space aside. */
export function normaliseName(name: string): string {
  return name.normalize('NFKC').replaceAll(/[\s"'“”‘’「」『』《》〈〉]/g, '').toLowerCase()
}

/** Name and aliases as they are compared. */
export function namesOf({ name, aliases }: { readonly name: string; readonly aliases: readonly string[] }): Set<string> {
  return new Set([name, ...aliases].map(normaliseName).filter((each) => each !== ''))
}

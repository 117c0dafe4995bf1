/** True for a workspace on PostgreSQL. */
export function isPostgres(workspace: string): boolean {
  return /^postgres(ql)?:\/\//.test(workspace)
}

/** The schema that holds a workspace: `?schema=`, or zhengtu. Throws TypeError for what is no address. */
export function schemaOf(url: string): string {
  return new URL(url).searchParams.get('schema') ?? 'zhengtu'
}

/** The address for the client, which does not know our own parameter. */
export function clientAddress(url: string): string {
  const address = new URL(url)
  address.searchParams.delete('schema')
  return address.href
}

/** The address as messages show it: without user and password. */
export function shownAddress(url: string): string {
  if (!URL.canParse(url)) return 'postgres://…'
  const { protocol, host, pathname, searchParams } = new URL(url)
  const schema = searchParams.get('schema')
  return `${protocol}//${host}${pathname}${schema === null ? '' : `?schema=${schema}`}`
}

/** Hands a file to the user. The address of the blob is given back once the browser has taken it. */
export function download(page: Document, name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = page.createElement('a')
  link.href = url
  link.download = name
  link.click()
  window.setTimeout(() => { URL.revokeObjectURL(url) }, 60_000)
}

import type { Snapshot } from '../../../src/facts/viewer-file.ts'

/**
 * This page as a file again, with a story inside: what the viewer drew is left out, the scripts, the data and their policy are as they
 * were. The story is JSON without a single `<`, so that no note can end the element it stands in.
 */
export function pageWithStory(page: Document, story: readonly Snapshot[]): string {
  const copy = page.documentElement.cloneNode(true) as HTMLElement
  copy.removeAttribute('style')
  delete copy.dataset['theme']
  copy.querySelector('#app')?.replaceChildren()
  const slot = copy.querySelector('#zhengtu-story')
  if (slot) slot.textContent = JSON.stringify(story).replaceAll('<', '\\u003c')
  return `<!doctype html>\n${copy.outerHTML}\n`
}

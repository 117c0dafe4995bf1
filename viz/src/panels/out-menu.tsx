import { nodeOf } from '../data/graph.ts'
import type { MapView } from '../map/map-view.ts'
import { pngPicture, svgPicture, type Caption } from '../map/picture.ts'
import type { Scene } from '../map/scene.ts'
import { download } from '../out/download.ts'
import { outFiles } from '../out/files.ts'
import { useViewer } from './context.ts'
import { Menu } from './menu.tsx'

/** Everything that can be taken away: the picture, the data of what is shown, the page on paper. */
export function OutMenu({ map, scene }: { readonly map: () => MapView | null; readonly scene: Scene }) {
  const { graph, view, shown, say, total } = useViewer()
  const [centre] = view.centres
  const caption: Caption = {
    title: centre === undefined ? say('product') : say('around', { names: nodeOf(graph, centre).name.slice(0, 40) }),
    source: `${say('shownCount', { nodes: shown.nodes.size, all: total, relations: shown.relations.length })} · ${say('disclaimer')}`,
    lang: view.lang,
  }
  const name = `zhengtu-${centre === undefined ? 'map' : nodeOf(graph, centre).id}`
  const svg = (): void => {
    const projection = map()?.projection()
    if (projection) download(document, `${name}.svg`, new Blob([svgPicture(scene, projection, caption)], { type: 'image/svg+xml' }))
  }
  const png = async (): Promise<void> => {
    const projection = map()?.projection()
    if (projection) download(document, `${name}.png`, await pngPicture(scene, projection, caption))
  }
  return (
    <Menu label={say('takeAway')}>
      <button type="button" onClick={() => { void png() }}>{say('png')}</button>
      <button type="button" onClick={svg}>{say('svg')}</button>
      <hr />
      {outFiles(graph, shown, view).map((file) => (
        <button key={file.name} type="button" onClick={() => { download(document, file.name, new Blob([file.text()], { type: file.type })) }}>{file.title[view.lang]}</button>
      ))}
      <hr />
      <button type="button" onClick={() => { window.print() }}>{say('print')}</button>
    </Menu>
  )
}

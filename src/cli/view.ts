import { command } from './command.ts'
import { tell } from './io.ts'
import { withWorkspace } from './lookup.ts'
import { workspace } from './options.ts'

export const view = command({
  name: 'view',
  summary: { zh: '在浏览器里打开查看器（只在本机）', en: 'open the viewer in the browser, served to this machine only' },
  positionals: {},
  options: {
    port: { type: 'count', about: { zh: '端口；不写则任取一个空闲的', en: 'port; any free one if none is given' } },
    'no-open': { type: 'flag', about: { zh: '只提供网址，不打开浏览器', en: 'only serve, do not open a browser' } },
    workspace,
  },
  examples: [
    { line: 'view', zh: '打开浏览器；按 Ctrl+C 结束', en: 'opens the browser; Ctrl+C ends it' },
    { line: 'view --port 8080 --no-open', zh: '固定端口，自己打开', en: 'on a fixed port, to open yourself' },
  ],
  run: async ({ port, 'no-open': closed, workspace: path }, io) => {
    const [{ serveViewer }, { viewerSite }, { viewerOptions }] = await Promise.all([
      import('../serve/viewer-server.ts'), import('../export/viewer-site.ts'), import('./viewer-page.ts'),
    ])
    await withWorkspace(path, async (opened) => {
      const site = viewerSite(opened, viewerOptions(io.language))
      const html = site.page()
      const running = await serveViewer({ page: () => html, part: (part, query) => site.part(part, query), port: port ?? 0 })
      io.out(`${running.url}\n`)
      tell(io, { zh: '按 Ctrl+C 结束。', en: 'Ctrl+C ends it.' })
      if (!closed) {
        const { default: open } = await import('open')
        await open(running.url)
      }
      await io.interrupted()
      await running.close()
    })
    return 0
  },
})

import { createHash } from 'node:crypto'
import { defineConfig, type Plugin, type Rolldown } from 'vite'

/**
 * Makes dist/viewer/template.html: script and style stand inside the page, and its Content-Security-Policy lets nothing else run
 * and nothing be fetched. The data is put in later, by src/export/viewer.ts.
 */
function singlePage(): Plugin {
  return {
    name: 'single-page',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') throw new Error('the build gave no index.html')
      const script = sole(bundle, 'chunk', '.js').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
      const style = sole(bundle, 'asset', '.css')
      const html = String(page.source)
        .replace(/\s*<script type="module"[^>]*><\/script>/, '')
        .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
        .replace('<!--policy-->', () => `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">`)
        .replace('<!--style-->', () => `<style>${style}</style>`)
        .replace('<!--script-->', () => `<script type="module">${script}</script>`)
      for (const name of Object.keys(bundle)) delete bundle[name]
      this.emitFile({ type: 'asset', fileName: 'template.html', source: html })
    },
  }
}

function sole(bundle: Rolldown.OutputBundle, type: 'chunk' | 'asset', extension: string): string {
  const found = Object.values(bundle).filter((output) => output.type === type && output.fileName.endsWith(extension))
  const [output] = found
  if (!output || found.length > 1) throw new Error(`expected one ${extension} file, got ${found.length}`)
  return (output.type === 'chunk' ? output.code : String(output.source)).trim()
}

function policy(script: string, style: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return [
    "default-src 'none'", `script-src ${hash(script)}`, `style-src ${hash(style)}`,
    'img-src data: blob:', "base-uri 'none'", "form-action 'none'",
  ].join('; ')
}

export default defineConfig({
  root: 'viz',
  plugins: [singlePage()],
  build: {
    outDir: '../dist/viewer',
    emptyOutDir: true,
    target: ['chrome110', 'firefox115', 'safari16.4'],
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})

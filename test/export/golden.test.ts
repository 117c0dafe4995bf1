import { expect, test } from 'vitest'
import { exporters } from '../../src/export/index.ts'
import { gexf } from '../../src/export/gexf.ts'
import { sample } from './sample.ts'
import { written } from './written.ts'

/** Files for eyes: open them, Gephi and a spreadsheet included, when they change. */
const files = exporters.flatMap((exporter) => exporter.files.map(({ name }) => ({ exporter, name })))

test.for(files)('$name of the sample is as it was', async ({ exporter, name }) => {
  await expect(written(exporter, sample, {}, name)).toMatchFileSnapshot(`../golden/export/${name}`)
})

test('GEXF 1.2 of the sample is as it was', async () => {
  await expect(written(gexf, sample, { gexfVersion: '1.2', lang: 'en' })).toMatchFileSnapshot('../golden/export/graph-1.2.gexf')
})

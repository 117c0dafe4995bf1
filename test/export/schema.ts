import { readFileSync } from 'node:fs'
import { validateXML, type XMLFileInfo } from 'xmllint-wasm'

const [gexf, dynamics, viz] = ['gexf.rng', 'dynamics.rng', 'viz.rng'].map((fileName): XMLFileInfo => ({
  fileName,
  contents: readFileSync(new URL(`../fixtures/gexf-1.3/${fileName}`, import.meta.url), 'utf8'),
})) as [XMLFileInfo, XMLFileInfo, XMLFileInfo]

/** What the RELAX NG schema of GEXF 1.3 has against `xml`; empty if it is valid. */
export async function schemaErrors(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml, schema: gexf, preload: [dynamics, viz], extension: 'relaxng', maxMemoryPages: 4096 })
  return errors.map(({ message }) => message)
}

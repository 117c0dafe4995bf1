import { expect, test } from 'vitest'
import * as zhengtu from '../src/index.ts'

test('the library shows these names and no others', () =>
  expect(Object.keys(zhengtu).toSorted()).toEqual([
    'WorkspaceBuilder', 'ZhengtuError', 'articlesOf', 'decode', 'defaultOptions', 'directions', 'dossierOf', 'exportPaths', 'exporters', 'extract',
    'findEntity', 'formatFacts', 'isGrounded', 'kindNames', 'kinds', 'listSources', 'loadNames', 'loadPageRules', 'loadResources', 'mapOf',
    'nearestNames', 'neighboursOf', 'openWorkspace', 'parseFacts', 'parseGold', 'pathsBetween', 'predicateNames', 'predicates', 'readFacts',
    'readSource', 'resolve', 'score', 'search', 'statsOf', 'workspaceSource', 'writeExport', 'writeFileAtomic', 'writeViewer',
  ]))

test('its stages fit together: from a page to an answer', () => {
  const source = zhengtu.decode('page.txt', new TextEncoder().encode('李明到东湖村调研\n\n3月1日,青山县委书记李明到东湖村调研。\n'))
  const resources = zhengtu.loadResources()
  const articles = zhengtu.articlesOf(source, zhengtu.loadPageRules(resources.lexicon), resources.segmenter)
  const facts = articles.map((article) => zhengtu.extract(article, resources))
  expect(facts.flatMap(({ entities }) => entities.map(({ name }) => name))).toContain('李明')
  expect(zhengtu.resolve(facts, zhengtu.loadNames()).map(({ name }) => name)).toContain('东湖村')
})

import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WorkspaceBuilder } from '../../src/store/builder.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { oneArticle, resolved } from './articles.ts'
import { temporaryFolder } from './folder.ts'

const folder = temporaryFolder()

/** Names and posts as nobody would wish them: quotes, SQL, tags, direction marks, control characters, rare hanzi, very long. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom('"', "'", '`', "';--", '<script>', '\u202e倒写\u202c', '\u0000', 'a\u0000b', '\ufeff', '𠮷𬭳', '\u{1d800} ', '\uff21\u0301', '\r\n\t', '%_*?', '{"a":[', '张'.repeat(10_000)),
).filter((text) => text.trim() !== '')

test('what is kept comes back to the letter', () => {
  let runs = 0
  fc.assert(fc.property(hostile, hostile, hostile, hostile, (name, alias, title, around) => {
    const path = join(folder, `${(runs += 1)}.sqlite`)
    const text = `${around}${name}任${title}于县委。${around}`
    const sentence = `${name}任${title}于县委。`
    const { source, articles } = oneArticle(`${around}.txt`, text, {
      entities: [['e1', 'person', name, { aliases: [alias] }], ['e2', 'organization', '县委']],
      relations: [['e1', 'holds_post', 'e2', sentence, { title, frame: alias }]],
      indicators: [['e2', title, sentence]],
    })
    const { article } = articles[0]!
    const builder = WorkspaceBuilder.begin(path)
    builder.saveSource(source, articles)
    expect(Array.from(builder.facts())).toEqual(articles.map(({ facts }) => facts))
    builder.saveResolution([resolved('p1', 'person', name, [`${article.id}/e1`], { aliases: [alias] }), resolved('o1', 'organization', '县委', [`${article.id}/e2`])])
    builder.finish()
    const workspace = openWorkspace(path)
    const { pieces: _pieces, ...kept } = article
    expect(workspace.source(source.file)).toEqual(source)
    expect([...workspace.articles()]).toEqual([kept])
    expect(workspace.entitiesNamed(alias)).toContainEqual(expect.objectContaining({ id: 'p1', name, aliases: [alias] }))
    expect(workspace.entitiesContaining(name).map(({ id }) => id)).toContain('p1')
    expect(workspace.articlesContaining(sentence, 1).map(({ id }) => id)).toEqual([article.id])
    expect(workspace.relationsOf('p1')).toMatchObject([{ titles: [title] }])
    expect([...workspace.evidence()]).toMatchObject([{ title, frame: alias, text: sentence, file: source.file, headline: article.headline }])
    expect(workspace.indicatorsOf('o1')).toMatchObject([{ indicator: title, text: sentence }])
    workspace.close()
  }), { numRuns: 60 })
})

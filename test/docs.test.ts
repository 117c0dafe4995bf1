import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commands } from '../src/cli/commands.ts'
import { parse } from '../src/cli/parse.ts'
import type { Io } from '../src/cli/io.ts'

const readmes = ['README.md', 'README.zh.md'] as const
const texts = Object.fromEntries(readmes.map((file) => [file, readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')])) as Record<(typeof readmes)[number], string>
const scripts = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { scripts: Record<string, string> }).scripts

describe.each(readmes)('%s', (file) => {
  const text = texts[file]

  test.each(commands.map(({ name }) => name))('mentions %s', (name) => expect(text).toMatch(new RegExp(`\`${name}[ \`]`)))

  test('shows only calls that the parser takes', async () => {
    const calls = callsIn(text)
    expect(calls.length).toBeGreaterThan(5)
    for (const args of calls) await expect(parse(args, commands, silent), args.join(' ')).resolves.toHaveProperty('command')
  })

  test('names only scripts of package.json', () => {
    for (const [, name = ''] of text.matchAll(/npm run (?:-s )?([\w:]+)/g)) expect(scripts).toHaveProperty(name)
  })

  test('links only to files that exist', () => {
    const targets = [...text.matchAll(/\]\(([^)#]+)\)/g)].flatMap(([, target = '']) => (target.startsWith('https://') ? [] : [target]))
    for (const target of targets) expect(existsSync(new URL(`../${target}`, import.meta.url)), target).toBe(true)
  })

  test('has a place for the quality figures', () => expect(text).toContain('<!-- eval -->'))
})

test('both READMEs show the same calls', () => {
  const shape = (text: string): readonly (string | undefined)[] => callsIn(text).map(([command]) => command)
  expect(shape(texts['README.md'])).toEqual(shape(texts['README.zh.md']))
})

test.each(commands.map((command) => [command.name, command] as const))('the examples of %s are calls that the parser takes', async (_name, command) => {
  expect(command.examples.length).toBeGreaterThan(0)
  for (const { line } of command.examples) {
    const call = await parse(wordsOf(line), commands, silent)
    expect(call).toHaveProperty('command.name', command.name)
  }
})

const silent: Io = { stdin: (async function* () {})(), out: () => {}, err: () => {}, columns: null, progress: false, language: 'en', interrupted: async () => {}, invocation: 'zhengtu' }

/** What follows `zhengtu --` in the code of a README, comments aside. */
function callsIn(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(/npm run -s zhengtu -- ([^\n`]*)/g)]
    .map(([, line = '']) => wordsOf(line.replace(/\s+#.*$/, '')))
    .filter(([first = '']) => /^[a-z]/.test(first))
}

function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare)
}

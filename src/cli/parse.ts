import yargs, { type Argv, type Options } from 'yargs'
import { ZhengtuError } from '../errors.ts'
import type { Command, Parameter } from './command.ts'
import type { Io } from './io.ts'
import { languages, type Language } from './language.ts'
import { version } from './version.ts'
import { read } from './values.ts'
import { yargsTexts } from './yargs-texts.ts'

/** What a call asks for: a text to print (help, version), or a command with its values read. */
export type Call = { readonly print: string } | { readonly command: Command; readonly values: Readonly<Record<string, unknown>> }

const TEXTS = {
  usage: { zh: '政图 zhengtu：读县域政务新闻，连成有出处的知识图谱', en: 'zhengtu: reads county-government news and links it into a graph in which every edge opens its sentence' },
  language: { zh: '界面语言', en: 'language of the interface' },
  epilogue: {
    zh: '先用 build 做图谱，再用 view 看，或用 neighbors 问。某个命令怎么用：zhengtu 命令 --help',
    en: 'First build the graph, then view it, or ask it with neighbors. How a command is used: zhengtu COMMAND --help',
  },
  advice: { zh: '用法见 zhengtu --help，或 zhengtu 命令 --help', en: 'see zhengtu --help, or zhengtu COMMAND --help' },
} as const

/** Widest help text, so that lines stay readable on a wide screen. */
const WIDEST_HELP = 100
const PIPE_HELP = 80

/**
 * Opens a word that the parser must not take for an option: it drops a lone dash, and does not give commands what follows `--`.
 * No argument of a process can hold this character.
 */
const WORD_MARK = '\u0000'

/** Reads the arguments of a call. Throws ZhengtuError `usage`, in the user's language, for what no command takes. */
export async function parse(args: readonly string[], commands: readonly Command[], io: Io): Promise<Call> {
  const parser = commands.reduce((all, each) => withCommand(all, each, io.language), base(io))
  let printed = ''
  try {
    await parser.parseAsync(args.length === 0 ? ['--help'] : markedWords(args), {}, (_error: unknown, _values: unknown, output: string) => { printed = output })
  } catch (thrown) {
    if (thrown instanceof Chosen) return thrown
    throw thrown
  }
  return { print: `${printed}\n` }
}

/** Thrown once a command's values are read: the parser would go on to write the help of the command, a quarter of the time of a short call. */
class Chosen {
  readonly command: Command
  readonly values: Readonly<Record<string, unknown>>

  constructor(command: Command, values: Readonly<Record<string, unknown>>) {
    this.command = command
    this.values = values
  }
}

function base(io: Io): Argv {
  const { language } = io
  return yargs()
    .scriptName('zhengtu')
    .usage(TEXTS.usage[language])
    .locale('en')
    .updateStrings(yargsTexts(language) as Record<string, string>)
    .parserConfiguration({ 'parse-numbers': false, 'parse-positional-numbers': false, 'dot-notation': false, 'camel-case-expansion': false, 'boolean-negation': false })
    .option('lang', { choices: languages, default: language, describe: TEXTS.language[language], requiresArg: true, global: true })
    .help('help').alias('help', 'h')
    .version(version())
    .demandCommand(1)
    .recommendCommands()
    .strict()
    .exitProcess(false)
    .showHelpOnFail(false)
    .epilogue(TEXTS.epilogue[language])
    .wrap(Math.min(io.columns ?? PIPE_HELP, WIDEST_HELP))
    .fail((message, error) => {
      throw error instanceof ZhengtuError ? error : misused(message ?? error.message)
    })
}

function withCommand(parser: Argv, command: Command, language: Language): Argv {
  return parser.command(
    usageOf(command, language),
    command.summary[language],
    (own) => describe(own, command, language),
    (argv) => { throw new Chosen(command, valuesOf(command, argv, language)) },
  )
}

/** `neighbors <NAME>`: required in <>, optional in [], several with two dots. */
function usageOf({ name, positionals }: Command, language: Language): string {
  const words = Object.entries(positionals).map(([key, parameter]) => {
    const word = wordOf(key, parameter, language) + (parameter.type === 'texts' ? '..' : '')
    return parameter.optional ? `[${word}]` : `<${word}>`
  })
  return [name, ...words].join(' ')
}

function wordOf(key: string, { placeholder }: Parameter, language: Language): string {
  return placeholder?.[language] ?? key
}

function describe(parser: Argv, command: Command, language: Language): Argv {
  for (const [key, parameter] of Object.entries(command.positionals)) {
    parser.positional(wordOf(key, parameter, language), { describe: parameter.about[language] })
  }
  for (const [key, parameter] of Object.entries(command.options)) parser.option(key, optionOf(parameter, language))
  for (const { line, [language]: about } of command.examples) parser.example(`zhengtu ${line}`, about)
  return parser.usage(`zhengtu ${usageOf(command, language)}\n\n${command.summary[language]}`).epilogue('')
}

function optionOf(parameter: Parameter, language: Language): Options {
  return {
    describe: parameter.about[language],
    ...(parameter.type === 'flag' ? { boolean: true } : { requiresArg: true }),
    ...(parameter.default === undefined ? {} : { default: String(parameter.default) }),
    ...(parameter.choices === undefined ? {} : { choices: parameter.choices }),
    ...(parameter.short === undefined ? {} : { alias: parameter.short }),
  }
}

function valuesOf({ positionals, options }: Command, argv: Readonly<Record<string, unknown>>, language: Language): Readonly<Record<string, unknown>> {
  return Object.fromEntries([
    ...Object.entries(positionals).map(([key, parameter]) => [key, read(key, parameter, unmarked(argv[wordOf(key, parameter, language)]))]),
    ...Object.entries(options).map(([key, parameter]) => [key, read(key, parameter, argv[key])]),
  ])
}

/** The parser's words about a call that is wrong, already in the user's language. */
function misused(message: string): ZhengtuError {
  const line = message.replaceAll(WORD_MARK, '').replace(/\s+/g, ' ').trim()
  return new ZhengtuError('usage', { zh: line, en: line }, { advice: TEXTS.advice })
}

function markedWords(args: readonly string[]): string[] {
  const end = args.indexOf('--') < 0 ? args.length : args.indexOf('--')
  return [...args.slice(0, end).map((arg) => (arg === '-' ? WORD_MARK + arg : arg)), ...args.slice(end + 1).map((arg) => WORD_MARK + arg)]
}

function unmarked(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map(unmarked)
  return typeof raw === 'string' && raw.startsWith(WORD_MARK) ? raw.slice(WORD_MARK.length) : raw
}

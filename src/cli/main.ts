#!/usr/bin/env node
import type { Io } from './io.ts'
import { languageOf } from './language.ts'
import { run } from './run.ts'

const args = process.argv.slice(2)

const io: Io = {
  stdin: process.stdin,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  columns: process.stdout.isTTY ? process.stdout.columns : null,
  progress: process.stderr.isTTY,
  language: languageOf(args),
  interrupted: () => new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve())
  }),
  invocation: process.env['npm_lifecycle_event'] === undefined ? 'zhengtu' : 'npm run -s zhengtu --',
}

// `zhengtu … | head` closes the pipe when it has enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await run(args, io)

import { commands } from './commands.ts'
import { report } from './fault.ts'
import type { Io } from './io.ts'
import { parse } from './parse.ts'

/** Runs one call, `args` being what follows `zhengtu`, and gives its exit code: 0, 1 for a failure, 2 for a wrong call. Never throws. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const call = await parse(args, commands, io)
    if ('command' in call) return await call.command.run(call.values, io)
    io.out(call.print)
    return 0
  } catch (fault) {
    return report(io, fault)
  }
}

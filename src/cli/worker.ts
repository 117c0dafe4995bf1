import { command } from './command.ts'
import { report } from './fault.ts'
import { tell, type Io } from './io.ts'

/** How long a worker rests when nothing waits, in milliseconds. */
const REST = 500

export const worker = command({
  name: 'worker',
  summary: { zh: '替 build --enqueue 抽取（多台机器）', en: 'extract for build --enqueue, on any machine' },
  positionals: {},
  options: {
    workspace: { type: 'text', default: '', about: { zh: 'postgres://用户:密码@主机/数据库', en: 'postgres://user:password@host/database' } },
    'until-empty': { type: 'flag', about: { zh: '没有文章等待时结束', en: 'end when nothing waits' } },
  },
  examples: [
    { line: 'worker --workspace postgres://zhengtu@db/news', zh: '一直等活；按 Ctrl+C 结束', en: 'waits for work; Ctrl+C ends it' },
    { line: 'worker --workspace postgres://zhengtu@db/news --until-empty', zh: '做完就结束，适合 Slurm', en: 'ends when all is done, for Slurm' },
  ],
  run: ({ workspace, 'until-empty': untilEmpty }, io) => work(workspace, untilEmpty, io),
})

async function work(workspace: string, untilEmpty: boolean, io: Io): Promise<number> {
  const [{ openQueue }, { extractorVersion }, { taskExtractor }, { setTimeout }] = await Promise.all([
    import('../store/postgres/queue.ts'), import('./extraction/version.ts'), import('./extraction/task.ts'), import('node:timers/promises'),
  ])
  const queue = await openQueue(workspace, extractorVersion())
  const extractor = taskExtractor()
  let isInterrupted = false
  if (!untilEmpty) void io.interrupted().then(() => { isInterrupted = true })
  let done = 0
  try {
    for (;;) {
      const task = await queue.take()
      if (task) {
        const fault = await extractor.attempt(queue, task)
        if (fault) report(io, fault)
        else done += 1
        await setTimeout(0)
      } else if (isInterrupted || (untilEmpty && queue.isEmpty())) break
      else if ((await queue.rescue()) === 0) await setTimeout(REST)
      if (isInterrupted) break
    }
  } finally {
    extractor.close()
    queue.close()
  }
  tell(io, { zh: `抽取了 ${done} 个文件。`, en: `${done} files extracted.` })
  return 0
}

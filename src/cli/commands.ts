import type { Command } from './command.ts'
import { build } from './build.ts'
import { evaluate } from './eval.ts'
import { check } from './check.ts'
import { explain } from './explain.ts'
import { exportGraph } from './export.ts'
import { extract } from './extract.ts'
import { neighbors } from './neighbors.ts'
import { ontology } from './ontology.ts'
import { path } from './path.ts'
import { search } from './search.ts'
import { show } from './show.ts'
import { stats } from './stats.ts'
import { view } from './view.ts'
import { worker } from './worker.ts'

/** The commands, in the order of the help. A new one is a file and a line here. */
export const commands: readonly Command[] = [build, view, neighbors, path, search, show, stats, exportGraph, extract, explain, check, ontology, evaluate, worker]

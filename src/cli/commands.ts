import type { Command } from './command.ts'
import { ontology } from './ontology.ts'

/** The commands, in the order of the help. A new one is a file and a line here. */
export const commands: readonly Command[] = [ontology]

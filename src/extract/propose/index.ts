import type { Candidate, Page } from '../reading.ts'
import type { Resources } from '../resources.ts'
import { proposeAreas } from './areas.ts'
import { proposeCompounds } from './compounds.ts'
import { proposeDocuments } from './documents.ts'
import { proposeInitiatives } from './initiatives.ts'
import { proposeAwards } from './awards.ts'
import { proposeBylines } from './bylines.ts'
import { proposeNameLists } from './name-lists.ts'
import { proposeBeforePost, proposeSpeakers, proposeTitled } from './persons.ts'
import { proposePostOrgans } from './post-organs.ts'
import { proposeQuotes } from './quotes.ts'
import { proposeTagged } from './tagged.ts'

/** Gives scored guesses; the decision is made once for the article. */
export type Proposer = (page: Page, resources: Resources) => readonly Candidate[]

/** Everything that guesses names. A new one is a file and a line here. */
export const proposers: readonly Proposer[] = [
  proposeAreas,
  proposeCompounds,
  proposeDocuments,
  proposeQuotes,
  proposeInitiatives,
  proposeAwards,
  proposePostOrgans,
  proposeTitled,
  proposeBeforePost,
  proposeSpeakers,
  proposeNameLists,
  proposeBylines,
  proposeTagged,
]

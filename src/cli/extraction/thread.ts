import { parentPort } from 'node:worker_threads'
import type { Listed } from '../../ingest/sources.ts'
import { loadInputExtractor } from './extract-input.ts'

/** A thread of the pool: a file comes in, what came out of it goes back. What it throws is a bug and ends it. */
const extractInput = loadInputExtractor()
parentPort?.on('message', (listed: Listed) => {
  void extractInput(listed).then((extracted) => parentPort?.postMessage(extracted, []))
})

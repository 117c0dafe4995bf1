import type { Instance } from './dataset.ts'
import { opinionOf, train, type Task, type TrainingOptions } from './train.ts'
import type { TrainedNetwork } from './network.ts'

const TEACHERS = 3
const TEACHER: TrainingOptions = { epochs: 8, averaged: 3, dropout: { features: 0.5, units: 0.3 }, rates: { rows: 0.03, layers: 0.02 }, seed: 11 }
const STUDENT: TrainingOptions = { ...TEACHER, epochs: 10, averaged: 4, seed: 1 }
/** The head that learns from the sentences of the other corpora too, as its teachers tag them. */
const STUDENT_TASK = 0

/**
 * Trains teachers that differ in their random numbers, has them tag all sentences, and trains one network on what they
 * think on average, mixed with the corpora: as good as a committee, at the price of one.
 */
export function distil(tasks: readonly Task[], features: number, report: (line: string) => void): TrainedNetwork {
  const jobs = [
    ...tasks.flatMap(({ instances }, task) => instances.map((instance) => ({ instance, task }))),
    ...tasks.flatMap(({ instances }, task) => (task === STUDENT_TASK ? [] : instances.map((instance) => ({ instance: { ...instance, states: null }, task: STUDENT_TASK })))),
  ]
  const opinions: (Float32Array | null)[] = jobs.map(() => null)
  for (let number = 0; number < TEACHERS; number++) {
    report(`teacher ${number + 1}`)
    const network = train(tasks, features, { ...TEACHER, seed: TEACHER.seed + number }, report)
    jobs.forEach(({ instance, task }, index) => {
      const opinion = opinionOf(network, instance, task).map((share) => share / TEACHERS)
      const sum = opinions[index]
      if (sum) opinion.forEach((share, at) => { sum[at]! += share })
      else opinions[index] = opinion
    })
  }
  report('student')
  const taught: Instance[][] = tasks.map(() => [])
  jobs.forEach(({ instance, task }, index) => taught[task]!.push({ ...instance, opinion: opinions[index]! }))
  return train(tasks.map((task, index) => ({ ...task, instances: taught[index]! })), features, STUDENT, report)
}

/** What a stage tells while it works. The library never prints; a listener given by the caller does. */
export interface Progress {
  readonly stage: 'read' | 'extract' | 'store' | 'resolve' | 'graph' | 'export'
  readonly done: number
  readonly total: number
  /** What is being worked on, for instance a file's path. */
  readonly item?: string
}

export type ProgressListener = (progress: Progress) => void

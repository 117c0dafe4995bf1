/** Where a writer puts its text, piece by piece: a file, an answer on the network, a part of a page. */
export interface Sink {
  write(chunk: string): void
}

/**
 * The inner loops of the tagger, in AssemblyScript with SIMD, built by `npm run kernel` into dist/tagger.wasm. For each
 * character the rows of its patterns are added (8 bit), a hidden layer looks at five of them and at the mean
 * over the text, a second one gives a score for every state; then forward and backward sums over the states.
 */
// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
export { placeModel, placeMoves, placeText, placeScratch } from './memory'
// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
export { score } from './layers'
// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
export { doubt, openFrom, sureFrom, sum } from './chain'

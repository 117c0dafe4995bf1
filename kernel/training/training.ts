/** The inner loops of training, in AssemblyScript with SIMD, built by `npm run kernel` into dist/training.wasm. */
// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
export { placeActivity, placeHead, placeLayers, placeSentence, setDropout } from './memory'
// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
export { seed, step } from './vectors'
// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
export { forward } from './forward'
// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
export { chain } from './chain'
// oxlint-disable-next-line import/extensions -- the compiler of AssemblyScript adds it
export { backward } from './backward'

/** The part of WebAssembly that is used; Node has it, its types do not. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => Memory
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: { readonly env: { readonly memory: Memory } }) => { readonly exports: unknown }
}

export interface Memory {
  readonly buffer: ArrayBuffer
}

const PAGE_BYTES = 0x10000
/** Addresses from here on hold arrays; the kernel's own tables lie below. */
const FIRST_BYTE = 0x10000

/** The arrays that a kernel works on. */
export type Numbers = Uint32Array | Int32Array | Int16Array | Int8Array | Float32Array

/** Copies arrays into one WebAssembly memory; says where each begins and gives a view of it. */
export function layOut<T extends Record<string, Numbers>>(arrays: T): { readonly memory: Memory, readonly at: Record<keyof T, number>, readonly views: T } {
  const at: Record<string, number> = {}
  let bytes = FIRST_BYTE
  for (const [name, array] of Object.entries(arrays)) {
    at[name] = bytes
    bytes += Math.ceil(array.byteLength / 64) * 64 + 64
  }
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) })
  const views: Record<string, Numbers> = {}
  for (const [name, array] of Object.entries(arrays)) {
    const build = array.constructor as new (buffer: ArrayBuffer, offset: number, length: number) => Numbers
    const view = new build(memory.buffer, at[name] as number, array.length)
    view.set(array)
    views[name] = view
  }
  return { memory, at: at as Record<keyof T, number>, views: views as T }
}

/** The functions of a compiled kernel, on `memory`. */
export function instantiate(code: Uint8Array, memory: Memory): unknown {
  return new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } }).exports
}

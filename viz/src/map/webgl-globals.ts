/*
 * Sigma reads constants of these two classes while it is imported and throws where a browser without WebGL lacks them.
 * Imported before it, this lets the import pass; whether WebGL works is asked later, of a canvas.
 */
for (const name of ['WebGLRenderingContext', 'WebGL2RenderingContext']) {
  if (!Reflect.has(globalThis, name)) Reflect.set(globalThis, name, {})
}

/*
 * Sigma reads constants of these two classes while it is imported and throws where a browser without WebGL lacks them.
 * Imported before it, this lets the import pass; whether WebGL works is asked later, of a canvas.
 */
const globals: { WebGLRenderingContext?: unknown; WebGL2RenderingContext?: unknown } = globalThis
globals.WebGLRenderingContext ??= class {}
globals.WebGL2RenderingContext ??= class {}

export {}

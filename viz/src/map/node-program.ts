import './webgl-globals.ts'
import { NodeProgram, type ProgramDefinition, type InstancedProgramDefinition, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { FRAGMENT_SHADER, VERTEX_SHADER } from './shape-shader.ts'

/** What a node needs beyond Sigma's own attributes: the number of its shape in `shapeNames`. */
export interface ShapedNode extends NodeDisplayData {
  readonly shape: number
}

const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const
type Uniform = (typeof UNIFORMS)[number]

/** Sigma's node program for the eight shapes of the ontology: one triangle a node, cut out by the fragment shader. */
export class ShapeProgram extends NodeProgram<Uniform> {
  override getDefinition(): ProgramDefinition<Uniform> | InstancedProgramDefinition<Uniform> {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_shape', size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    }
  }

  override processVisibleItem(nodeIndex: number, offset: number, data: NodeDisplayData): void {
    const { array } = this
    array[offset] = data.x
    array[offset + 1] = data.y
    array[offset + 2] = data.size
    array[offset + 3] = floatColor(data.color)
    array[offset + 4] = nodeIndex
    array[offset + 5] = (data as ShapedNode).shape
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio)
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio)
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix)
  }
}

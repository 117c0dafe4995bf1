/** Which way an indicator moved. */
export const directions = {
  up: { zh: '上升', en: 'up' },
  down: { zh: '下降', en: 'down' },
  flat: { zh: '持平', en: 'flat' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>

export type Direction = keyof typeof directions

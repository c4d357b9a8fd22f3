import type { AnyRegister } from './register.ts'

/**
 * Whether the matters of a register lie in villages: what people live through, what villages themselves register, what is counted by village. A plan, a
 * permit or an officer is the township's, and nobody is asked for a village.
 */
export const liesInVillages = ({ area, reads, figures = {} }: Pick<AnyRegister, 'area' | 'reads' | 'figures'>): boolean =>
  ['disputes', 'safety', 'publicity'].includes(area) ||
  Object.values(reads).includes('village') ||
  Object.values(figures).some((figure) => 'by' in figure && figure.by?.includes('village'))

import type { AnyRegister } from './register.ts'

type Seen = Pick<AnyRegister, 'area' | 'reads' | 'figures'>

/** Whether the matters of a register happen in villages: what people live through, and what is counted by village. */
export const happensInVillages = ({ area, figures = {} }: Omit<Seen, 'reads'>): boolean =>
  ['disputes', 'safety', 'publicity'].includes(area) ||
  Object.values(figures).some((figure) => 'by' in figure && figure.by?.includes('village'))

/**
 * Whether the matters of a register can lie in villages: those that happen there, and what villages register for themselves beside the township (a contract
 * may be either's). A plan, a permit or an officer is the township's, and nobody is asked for a village.
 */
export const liesInVillages = (register: Seen): boolean => happensInVillages(register) || Object.values(register.reads).includes('village')

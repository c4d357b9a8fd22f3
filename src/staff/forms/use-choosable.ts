import type { Field } from '../../kernel/field.ts'
import { useRegisters } from '../app/menu.tsx'

/** Whether the person can choose anything in a field: a link into a register of which he reads no record would find nothing, whatever he typed. */
export function useChoosable(): (field: Field) => boolean {
  const { data } = useRegisters()
  return (field) => {
    if (!data || (field.kind !== 'link' && field.kind !== 'links')) return true
    const reach = data.find(({ id }) => id === field.register)?.reach
    return reach !== undefined && reach !== 'totals'
  }
}

import { type Face, type FieldOf, type InputProps, listOf, type OutputProps } from './face.ts'
import { UnitNames, UnitSelect } from './unit.tsx'

const UnitsInput = ({ field, value, ...props }: InputProps<FieldOf<'units'>>) => (
  <UnitSelect {...props} value={listOf(value)} several max={field.max} />
)
const UnitsOutput = ({ value }: OutputProps<FieldOf<'units'>>) => <UnitNames codes={listOf(value)} />

/** Several units of the tree, stored by their codes. */
export const units: Face<FieldOf<'units'>> = { Input: UnitsInput, Output: UnitsOutput }

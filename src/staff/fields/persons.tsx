import { type Face, type FieldOf, type InputProps, listOf, type OutputProps } from './face.ts'
import { PeopleNames, PeopleSelect } from './people.tsx'

const PersonsInput = ({ field, value, ...props }: InputProps<FieldOf<'persons'>>) => (
  <PeopleSelect {...props} value={listOf(value)} several max={field.max} />
)
const PersonsOutput = ({ value }: OutputProps<FieldOf<'persons'>>) => <PeopleNames ids={listOf(value)} />

/** Several persons of the directory. */
export const persons: Face<FieldOf<'persons'>> = { Input: PersonsInput, Output: PersonsOutput }

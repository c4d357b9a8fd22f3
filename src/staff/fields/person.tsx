import { type Face, type FieldOf, type InputProps, listOf, type OutputProps, textOf } from './face.ts'
import { PeopleNames, PeopleSelect } from './people.tsx'

const PersonInput = ({ value, ...props }: InputProps<FieldOf<'person'>>) => (
  <PeopleSelect {...props} value={textOf(value) || undefined} several={false} />
)
const PersonOutput = ({ value }: OutputProps<FieldOf<'person'>>) => <PeopleNames ids={listOf(value)} />

/** One person of the directory. */
export const person: Face<FieldOf<'person'>> = { Input: PersonInput, Output: PersonOutput }

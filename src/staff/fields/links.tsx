import { type Face, type FieldOf, type InputProps, listOf, type OutputProps } from './face.ts'
import { RecordLinks, RecordSelect } from './record-select.tsx'

const LinksInput = ({ field, value, ...props }: InputProps<FieldOf<'links'>>) => (
  <RecordSelect {...props} register={field.register} value={listOf(value)} several />
)
const LinksOutput = ({ field, value }: OutputProps<FieldOf<'links'>>) => <RecordLinks register={field.register} ids={listOf(value)} />

/** Points to several records of another register. */
export const links: Face<FieldOf<'links'>> = { Input: LinksInput, Output: LinksOutput }

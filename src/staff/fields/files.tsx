import { type Face, type FieldOf, type InputProps, listOf, type OutputProps } from './face.ts'
import { FileLinks, FileList } from './file-list.tsx'

const FilesInput = ({ field, id, value, onChange, describedBy }: InputProps<FieldOf<'files'>>) => (
  <FileList id={id} value={listOf(value)} onChange={onChange} max={field.max} describedBy={describedBy} />
)
const FilesOutput = ({ value }: OutputProps<FieldOf<'files'>>) => <FileLinks digests={listOf(value)} />

/** Attachments, stored by digest. */
export const files: Face<FieldOf<'files'>> = { Input: FilesInput, Output: FilesOutput, grouped: () => true }

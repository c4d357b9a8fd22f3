import { person } from '../../../kernel/field.ts'
import { FieldRow } from '../../forms/field-row.tsx'
import type { CommonPartProps } from './common-part.ts'

const who = person('人员')

/** The person to whom the matter goes, or who may read it. */
export function PersonPart({ input, onChange, problems }: CommonPartProps) {
  return (
    <div className="grid">
      <FieldRow
        field={who}
        path="person"
        value={input.person}
        needed
        problems={problems}
        onChange={(value) => onChange({ person: value })}
      />
    </div>
  )
}

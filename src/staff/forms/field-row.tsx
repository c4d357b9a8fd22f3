import type { Problem } from '../../kernel/problem/problem.ts'
import type { RowProps } from '../fields/face.ts'
import { faceOf } from '../fields/faces.tsx'

/** The id of the control at a path: `parties[0].name` → `f-parties-0-name`. */
export const controlId = (path: string): string => `f-${path.replace(/\W+/g, '-')}`

const below = (path: string, problem: Problem): boolean =>
  problem.field !== undefined && (problem.field.startsWith(`${path}[`) || problem.field.startsWith(`${path}.`))

/** One field of a form: its name, help, control, and beside it whatever was refused there. */
export function FieldRow({ field, path, value, onChange, needed, problems }: RowProps) {
  const face = faceOf(field)
  const id = controlId(path)
  const own = problems.filter((problem) => problem.field === path)
  const describedBy = [field.help ? `${id}-help` : '', own.length > 0 ? `${id}-fault` : ''].filter(Boolean).join(' ') || undefined
  const name = (
    <>
      {field.name}
      {needed ? <span className="needed">{needed === 'one' ? '（至少填一项）' : '（必填）'}</span> : null}
    </>
  )
  const control = (
    <face.Input
      field={field}
      id={id}
      path={path}
      value={value}
      onChange={onChange}
      invalid={own.length > 0}
      describedBy={describedBy}
      needed={needed === true}
      problems={problems.filter((problem) => below(path, problem))}
    />
  )
  const notes = (
    <>
      {field.help ? (
        <p className="help" id={`${id}-help`}>
          {field.help}
        </p>
      ) : null}
      <Faults id={`${id}-fault`} problems={own} />
    </>
  )
  const look = `field kind-${field.kind}${own.length > 0 ? ' faulty' : ''}`
  if (face.grouped?.(field, needed === true))
    return (
      <fieldset className={look} aria-describedby={describedBy}>
        <legend>{name}</legend>
        {control}
        {notes}
      </fieldset>
    )
  return (
    <div className={look}>
      <label htmlFor={id}>{name}</label>
      {control}
      {notes}
    </div>
  )
}

/** An empty field needs no advice beside it. */
const empty = 'MF-FLD-002'

/** What was refused at one control, with what to do. */
export function Faults({ id, problems }: { id: string; problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <p className="fault" id={id}>
      {problems.map((problem) => (problem.code === empty ? problem.message : `${problem.message}${problem.next}`)).join(' ')}
    </p>
  )
}

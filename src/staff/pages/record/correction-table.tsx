import type { Values } from '../../../kernel/condition.ts'
import type { Correction } from '../../../kernel/event.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { EventSeen } from '../../api/types.ts'
import { fieldsNamed } from '../../app/definitions.ts'
import { dayInWords } from '../../fields/date.tsx'
import { Shown } from '../../fields/faces.tsx'

/** A proposed correction, field by field and step by step: as it stands and as it is to be. */
type Props = { register: AnyRegister; pending: Correction; values: Values; events: readonly EventSeen[] }

export function CorrectionTable({ register, pending, values, events }: Props) {
  const moved = events.filter(({ version }) => pending.days?.[version] !== undefined)
  return (
    <div className="scroll">
      <table className="correction">
        <caption>更正理由：{pending.reason}</caption>
        <thead>
          <tr>
            <th scope="col">栏目</th>
            <th scope="col">原值</th>
            <th scope="col">更正为</th>
          </tr>
        </thead>
        <tbody>
          {fieldsNamed(register.fields, Object.keys(pending.set)).map(([name, field]) => (
            <tr key={name}>
              <th scope="row">{field.name}</th>
              <td data-name="原值">
                <Shown field={field} value={values[name]} />
              </td>
              <td data-name="更正为">
                <Shown field={field} value={pending.set[name]} />
              </td>
            </tr>
          ))}
          {moved.map(({ version, stepName, effectiveOn }) => (
            <tr key={version}>
              <th scope="row">“{stepName}”的办理日期</th>
              <td data-name="原值">{dayInWords(effectiveOn)}</td>
              <td data-name="更正为">{dayInWords(pending.days?.[version] ?? '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {moved.length > 0 ? <p className="quiet">批准以后，与这些环节有关的时限按更正后的日期重新计算。</p> : null}
      {pending.breaks?.length ? (
        <>
          <p>
            <b>更正以后，办过的环节有 {pending.breaks.length} 处不再符合要求。</b>请核实事实；确属事实的，批准后照实记载，并按规定补救。
          </p>
          <ul className="tight">
            {pending.breaks.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}

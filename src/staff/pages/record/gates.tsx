import { Link } from '@tanstack/react-router'
import { cite } from '../../../law/statute.ts'
import { decisionGates, type Gate } from '../../../registers/decisions/decision-gates.ts'
import type { RecordView } from '../../api/types.ts'
import './gates.css'

const standings: Readonly<Record<Gate['standing'], string>> = {
  done: '已完成',
  waived: '认定不适用',
  now: '正在办理',
  ahead: '还没有办',
  notNeeded: '本事项不要求',
}

/** The statutory steps of a major decision as one line: fulfilled or missing, why, and what to do now. */
export function Gates({ view: { record, steps } }: { view: RecordView }) {
  if (!record.values.initiatedOn) return null
  const gates = decisionGates({ state: record.state, values: record.values, possible: steps })
  return (
    <section aria-labelledby="gates-title" className="gates">
      <h2 id="gates-title">法定程序</h2>
      <ol>
        {gates.map((gate) => (
          <li key={gate.id} className={gate.standing}>
            <One gate={gate} register={record.register} id={record.id} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function One({ gate: { name, law, standing, on, shortened, missing, steps }, register, id }: { gate: Gate; register: string; id: string }) {
  return (
    <>
      <h3>{name}</h3>
      <p className="standing">
        {standings[standing]}
        {on ? ` ${on}` : ''}
      </p>
      {shortened.map((why) => (
        <p key={why} className="shortened">
          {why}
        </p>
      ))}
      {missing.map(({ message, next }) => (
        <p key={message}>
          {message}
          <span className="quiet">{next}</span>
        </p>
      ))}
      {steps.map(({ step, name: stepName }) => (
        <Link key={step} to="/r/$register/$id/do/$step" params={{ register, id, step }}>
          {stepName}
        </Link>
      ))}
      <span className="law">{cite(law)}</span>
    </>
  )
}

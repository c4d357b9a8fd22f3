import { Link } from '@tanstack/react-router'
import type { AnyRegister, Step } from '../../../kernel/register.ts'
import { nextStep, openProposals } from '../../../kernel/step/next-step.ts'
import type { PossibleStep } from '../../../kernel/step/possible-steps.ts'
import { cite } from '../../../law/statute.ts'
import type { RecordView } from '../../api/types.ts'
import { dayInWords } from '../../fields/date.tsx'
import { reportRegister } from '../reports/report.ts'

/** What can be done now, and what cannot, with the reason before the click. */
export function Steps({ register, view }: { register: AnyRegister; view: RecordView }) {
  const { record, steps } = view
  const allowed = steps.filter((one) => one.allowed)
  const refused = steps.filter(({ allowed: may, step, problem }) => !may && !leftToPublic(register, step) && problem?.code !== elsewhere)
  const usual = nextStep(register, record.state)?.id
  const stands = register.standing?.includes(record.state) ?? false
  const onward = ({ step }: PossibleStep) => !stands && leadsOn(register.steps[step], record.state)
  const others = steps.find(({ step, allowed: may, problem }) => step === usual && !may && problem?.code === anothers)
  const trail = [...view.events]
    .sort((a, b) => a.version - b.version)
    .map(({ step, effectiveOn, actor }) => ({ step, on: effectiveOn, actor: typeof actor === 'string' ? actor : actor.id }))
  const [proposal = null] = openProposals(register, { state: record.state, trail })
  const answering = proposal && steps.filter(({ step }) => proposal.answers.some(({ id }) => id === step))
  const led = allowed.find(({ step }) => step === usual) ?? (others ? undefined : allowed.find(onward))
  const answer = answering?.find(({ allowed: may }) => may) ?? (led?.step === proposal?.asked.id ? undefined : led)
  const ahead = answer?.step
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title" tabIndex={-1}>
        可以办理
      </h2>
      {allowed.length === 0 ? <p className="quiet">现在没有您可以办理的环节。</p> : null}
      {proposal && answering ? (
        <p className="quiet">
          “{proposal.asked.step.name}”已于 {dayInWords(proposal.on)} 办理，等待{[...new Set(answering.map(({ by }) => by))].join('或者')}
          办理
          {answering.map(({ name }) => `“${name}”`).join('或者')}。
        </p>
      ) : null}
      <div className="row">
        {allowed
          .filter(({ step }) => !isWriting(register, step))
          .map(({ step, name }) => (
            <Link
              key={step}
              to="/r/$register/$id/do/$step"
              params={{ register: register.id, id: record.id, step }}
              className={step === ahead ? 'button primary' : 'button'}
            >
              {name}
            </Link>
          ))}
      </div>
      {others && !answering?.includes(others) ? (
        <p className="quiet next">
          下一步通常是“{others.name}”，由{others.by}办理。
        </p>
      ) : null}
      {refused.length > 0 ? (
        <details className="refused">
          <summary>暂不能办理的 {refused.length} 个环节，看原因</summary>
          <ul>
            {refused.map((one) => (
              <Refused key={one.step} one={one} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

/** The code of what waits for somebody in another post: nothing else stands out then, for what is left to this person leads elsewhere (息诉 while an opinion is awaited). */
const anothers = 'MF-PER-001'

/** The code of what this person may do, but on another part of the page (文书差异说明, the editor of a report). */
const elsewhere = 'MF-STP-008'

/** The text of a report is written on its own page, which the links above lead to. */
const isWriting = (register: AnyRegister, step: string): boolean => register.id === reportRegister && step === 'write'

/** What citizens do on the portal is nothing that anybody here waits to be allowed. */
const leftToPublic = (register: AnyRegister, id: string): boolean => register.steps[id]?.by.includes('public') ?? false

/** The step by which the matter usually goes on stands out, else (unless that waits for another post) the first that moves it on; never a way back, which asks for a reason, and none where the matter simply stands. */
const leadsOn = (step: Step | undefined, state: string): boolean => step?.to !== undefined && step.to !== state && step.reason !== 'needed'

function Refused({ one: { name, problem, by } }: { one: PossibleStep }) {
  const reasons = problem ? (problem.details ?? [problem]) : []
  return (
    <li>
      <b>{name}</b> <span className="quiet">（由{by}办理）</span>
      {reasons.map((reason) => (
        <p key={`${reason.code}${reason.message}`}>
          {reason.message}
          {reason.next}
          {reason.law ? <span className="law">依据：{cite(reason.law)}</span> : null}
        </p>
      ))}
    </li>
  )
}

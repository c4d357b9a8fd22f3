import { getRouteApi, Link } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { useState } from 'react'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { PossibleStep } from '../../../kernel/step/possible-steps.ts'
import type { RecordView } from '../../api/types.ts'
import { findRegister } from '../../app/definitions.ts'
import { useSession } from '../../app/session-context.ts'
import { useTitle } from '../../app/title.ts'
import { Crumbs } from '../crumbs.tsx'
import { NotFound } from '../not-found.tsx'
import { useRecord } from '../use-record.ts'
import { Waiting } from '../waiting.tsx'
import { Answering } from './answering.tsx'
import { ClausePart } from './clause-part.tsx'
import { alike, type ClauseOpinions, opinionsByClause, unanswered } from './opinions.ts'
import './opinions.css'

const route = getRouteApi('/r/$register/$id/opinions')

/** 意见答复: comments by clause; those alike are answered together; nothing is published before each has its answer. */
export function OpinionsPage() {
  const { register: registerId, id } = route.useParams()
  const register = findRegister(registerId)
  const seen = useRecord(registerId, id)
  useTitle('意见答复')
  if (!register?.steps.answer || !register.fields.comments) return <NotFound />
  return <Waiting on={seen}>{(view) => <Whole key={view.record.version} register={register} view={view} />}</Waiting>
}

function Whole({ register, view }: { register: AnyRegister; view: RecordView }) {
  const { record, steps } = view
  const groups = opinionsByClause(record.values)
  const open = unanswered(groups)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const may = steps.find(({ step }) => step === 'answer')?.allowed === true
  const [waiting, setWaiting] = useState(false)
  const shown = waiting ? groups.map((group) => ({ ...group, opinions: group.opinions.filter(({ answer }) => answer === null) })) : groups
  const toggle = (no: string) => setChosen((before) => (before.includes(no) ? before.filter((one) => one !== no) : [...before, no]))
  const first = open.find(({ no }) => no === chosen[0])
  const near = first ? alike(first, open).filter(({ no }) => !chosen.includes(no)) : []
  return (
    <>
      <Crumbs register={register} record={record} />
      <h1>
        意见答复 <small>{record.title}</small>
      </h1>
      <Standing register={register} view={view} groups={groups} left={open.length} />
      <Checkbox checked={waiting} onChange={() => setWaiting(!waiting)}>
        只看待答复的
      </Checkbox>
      {shown.map((group) => (
        <ClausePart key={group.no} group={group} chosen={chosen} onToggle={may ? toggle : undefined} />
      ))}
      {may && open.length > 0 && chosen.length === 0 ? <p className="answering unchosen">勾选上面的意见，在这里一并答复。</p> : null}
      {may && chosen.length > 0 ? (
        <Answering
          register={register.id}
          record={record}
          chosen={chosen}
          near={near.length}
          onNear={() => setChosen([...chosen, ...near.map(({ no }) => no)])}
        />
      ) : null}
    </>
  )
}

type StandingProps = { register: AnyRegister; view: RecordView; groups: readonly ClauseOpinions[]; left: number }

/** How many wait for an answer, until when comments come, and what leads on. */
function Standing({ register, view: { record, steps }, groups, left }: StandingProps) {
  const { today } = useSession()
  const { consultTo, summarisedOn } = record.values
  const total = groups.reduce((sum, { opinions }) => sum + opinions.length, 0)
  const last = typeof consultTo === 'string' ? consultTo : ''
  const summarise = steps.find(({ step }) => step === 'summarise')
  return (
    <div className="note standing">
      <p>
        收到 {total} 条，已答复 {total - left} 条，<b>还有 {left} 条没有答复</b>。
        {summarisedOn
          ? '采纳情况已经公布。'
          : today <= last
            ? `征求意见到 ${last} 截止，之前还会收到新的意见。`
            : `征求意见已于 ${last} 截止。`}
      </p>
      {summarise ? <Next register={register} id={record.id} summarise={summarise} waits={left > 0 || today <= last} /> : null}
    </div>
  )
}

type NextProps = { register: AnyRegister; id: string; summarise: PossibleStep; waits: boolean }

function Next({ register, id, summarise: { step, name, allowed, problem }, waits }: NextProps) {
  if (!allowed || waits)
    return (
      <p className="quiet">
        每条都答复、期限届满后，才能“{name}”并在门户公布采纳情况。
        {problem ? `${problem.message}${problem.next}` : ''}
      </p>
    )
  return (
    <p>
      <Link className="button primary" to="/r/$register/$id/do/$step" params={{ register: register.id, id, step }}>
        {name}，公布采纳情况
      </Link>
    </p>
  )
}

import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Values } from '../../../kernel/condition.ts'
import { allowedNames } from '../../../kernel/permission.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { RecordView } from '../../api/types.ts'
import { findRegister } from '../../app/definitions.ts'
import { useSession } from '../../app/session-context.ts'
import { useTitle } from '../../app/title.ts'
import { PlaceContext } from '../../fields/face.ts'
import { Crumbs } from '../crumbs.tsx'
import { NotFound } from '../not-found.tsx'
import { commonNames } from '../steps/common-names.ts'
import { useRecord } from '../use-record.ts'
import { Waiting } from '../waiting.tsx'
import { Clocks } from './clocks.tsx'
import { Contents } from './contents.tsx'
import { CorrectionTable } from './correction-table.tsx'
import { Facts } from './facts.tsx'
import { Gates } from './gates.tsx'
import { Papers } from './papers.tsx'
import { Readings } from './readings.tsx'
import { RecordHead } from './record-head.tsx'
import { Relations } from './relations.tsx'
import { Reveal } from './reveal.tsx'
import { Steps } from './steps.tsx'
import { TaskLinks } from './task-links.tsx'
import { Timeline } from './timeline.tsx'

const route = getRouteApi('/r/$register/$id')

const sections = [
  { id: 'steps-title', name: '可以办理' },
  { id: 'clocks-title', name: '时限' },
  { id: 'facts-title', name: '记录内容' },
  { id: 'papers-title', name: '文书与附件' },
  { id: 'relations-title', name: '关联记录' },
  { id: 'timeline-title', name: '经过' },
  { id: 'readings-title', name: '谁看过' },
]

/** One record: what is known, what can be done, what has happened. */
export function RecordPage() {
  const { register: registerId, id } = route.useParams()
  const register = findRegister(registerId)
  const seen = useRecord(registerId, id)
  if (!register) return <NotFound />
  return (
    <>
      <Crumbs register={register} />
      <Waiting on={seen}>{(view) => <Whole key={view.record.id} register={register} view={view} />}</Waiting>
    </>
  )
}

/** The way on for whoever approves it; whoever asked for it is told who that is; for anybody else the form says so. */
function Deciding({ register, record }: { register: AnyRegister; record: RecordView['record'] }) {
  const { actor } = useSession()
  if (record.pending?.by === actor.id) return <p>等{allowedNames(register.approvers)}批准或者退回；申请人不能批准自己的更正。</p>
  return (
    <p className="actions">
      {(['approveCorrection', 'rejectCorrection'] as const).map((step) => (
        <Link key={step} className="button" to="/r/$register/$id/do/$step" params={{ register: register.id, id: record.id, step }}>
          {commonNames[step]}
        </Link>
      ))}
    </p>
  )
}

function Whole({ register, view }: { register: AnyRegister; view: RecordView }) {
  const { record } = view
  useTitle(record.code)
  const [revealed, setRevealed] = useState<{ version: number; values: Values } | null>(null)
  const open = revealed?.version === record.version ? revealed.values : null
  return (
    <PlaceContext value={{ unit: record.unit.code, register: register.id, names: view.names }}>
      <RecordHead register={register} record={record} label={view.label?.name} />
      <TaskLinks register={register} view={view} />
      {register.id === 'decision' ? <Gates view={view} /> : null}
      {record.pending ? (
        <section className="note" aria-label="等待批准的更正">
          <h2>等待批准的更正</h2>
          <CorrectionTable register={register} pending={record.pending} values={record.values} events={view.events} />
          <Deciding register={register} record={record} />
        </section>
      ) : null}
      <div className="with-contents">
        <Contents entries={sections} marker={record.version} />
        <div className="columns">
          <div>
            <Steps register={register} view={view} />
            <Clocks register={register.id} record={record.id} clocks={view.clocks} />
            {record.masked ? (
              <Reveal
                register={register.id}
                id={record.id}
                open={open !== null}
                onShown={(values) => setRevealed({ version: record.version, values })}
              />
            ) : null}
            <Facts register={register} events={view.events} values={open ?? record.values} />
          </div>
          <div>
            <Papers register={register} view={view} />
            <Relations linked={view.linked} links={record.links} />
            <Timeline register={register} events={view.events} />
            <Readings readings={view.readings} />
          </div>
        </div>
      </div>
    </PlaceContext>
  )
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { type AlarmSeen, fetchAlarms, markLine } from '../../api/audit.ts'
import { isRefusal, orThrow } from '../../api/call.ts'
import { moment } from '../../app/moments.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { Waiting } from '../waiting.tsx'
import { objectInWords } from './words.ts'

const markNames: Readonly<Record<string, string>> = { seen: '已知悉', harmless: '正常情况', followed: '已移交核查' }

type Props = { auditor: boolean; onPerson: (person: string) => void }

/** What the rules found worth a look, newest first, with what was made of it. The ones without a mark come first to the eye. */
export function AlarmsPart({ auditor, onPerson }: Props) {
  const found = useQuery({ queryKey: ['audit', 'alarms'], queryFn: () => orThrow(fetchAlarms()), refetchInterval: 60_000 })
  return (
    <section aria-label="告警">
      <h2>告警</h2>
      <Waiting on={found}>
        {(alarms) =>
          alarms.length === 0 ? (
            <p className="empty">没有告警。</p>
          ) : (
            <ul className="alarms">
              {alarms.map((alarm) => (
                <Alarm key={alarm.id} alarm={alarm} auditor={auditor} onPerson={onPerson} />
              ))}
            </ul>
          )
        }
      </Waiting>
    </section>
  )
}

function Alarm({ alarm, auditor, onPerson }: { alarm: AlarmSeen } & Props) {
  const [marking, setMarking] = useState(false)
  const { id, at, reason, object = '', detail, marks } = alarm
  const person = object.startsWith('person/') ? object.slice('person/'.length) : null
  return (
    <li className={marks.length > 0 ? 'marked' : undefined}>
      <div>
        <b>{reason}</b> <span className="quiet">{moment(at)}</span>
        <p>
          {objectInWords(alarm)}
          {detail?.count ? `，${detail.count} 次` : ''}
        </p>
        {marks.map((mark) => (
          <p key={mark.id} className="quiet">
            {markNames[String(mark.detail?.mark)] ?? '标记'}：{mark.actorName}，{moment(mark.at)}
            {mark.reason ? `——${mark.reason}` : ''}
          </p>
        ))}
      </div>
      {auditor ? (
        <div className="row">
          {person ? (
            <Button size="small" onClick={() => onPerson(person)} aria-label={`查看${person}的记录`}>
              查看此人记录
            </Button>
          ) : null}
          <Button size="small" aria-expanded={marking} onClick={() => setMarking(!marking)}>
            标记
          </Button>
        </div>
      ) : null}
      {marking ? <Marking id={id} onDone={() => setMarking(false)} /> : null}
    </li>
  )
}

function Marking({ id, onDone }: { id: number; onDone: () => void }) {
  const client = useQueryClient()
  const [mark, setMark] = useState('seen')
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await markLine(id, mark, note)
    if (isRefusal(answer)) return setRefusal(answer)
    await client.invalidateQueries({ queryKey: ['audit'] })
    onDone()
  }
  return (
    <form className="row marking" onSubmit={submit}>
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      <Select
        aria-label="标记为"
        className="mark"
        value={mark}
        options={Object.entries(markNames).map(([value, label]) => ({ value, label }))}
        onChange={setMark}
      />
      <Input
        aria-label="说明"
        className="purpose"
        placeholder="说明（可不填）"
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="primary" htmlType="submit">
        记下
      </Button>
    </form>
  )
}

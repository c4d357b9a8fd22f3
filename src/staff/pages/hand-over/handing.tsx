import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { person as personField } from '../../../kernel/field.ts'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { isRefusal } from '../../api/call.ts'
import { type HandedMatter, type HandOverSheet, handOver } from '../../api/desk.ts'
import { dayInWords } from '../../fields/date.tsx'
import { textOf } from '../../fields/face.ts'
import { PeopleSelect } from '../../fields/people.tsx'
import { FieldRow } from '../../forms/field-row.tsx'
import { ProblemAlert } from '../../forms/problem-alert.tsx'

const everyone = personField('全部交给', { help: '先统一选一人，再改个别事项的接手人' })

/** To whom each matter goes, and what became of it: one choice for all, exceptions in the rows, a result for every row. */
export function Handing({ sheet: { person, matters } }: { sheet: HandOverSheet }) {
  const client = useQueryClient()
  const [all, setAll] = useState('')
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({})
  const [reason, setReason] = useState('工作交接')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [results, setResults] = useState<Readonly<Record<string, Problem | 'done'>>>({})
  const successor = (id: string): string => own[id] ?? all
  const chosen = matters.filter(({ id }) => successor(id) !== '' && successor(id) !== person.id)
  const give = async () => {
    setBusy(true)
    const answer = await handOver(
      chosen.map(({ register, id, version }) => ({ register, id, version, to: successor(id) })),
      reason,
    )
    setBusy(false)
    setRefusal(isRefusal(answer) ? answer : null)
    if (isRefusal(answer)) return
    setResults(Object.fromEntries(answer.results.map(({ id, problem }) => [id, problem ?? 'done'])))
    void client.invalidateQueries({ queryKey: ['desk'] })
  }
  const done = Object.values(results).filter((one) => one === 'done').length
  return (
    <>
      <div className="grid no-print">
        <FieldRow field={everyone} path="all" value={all} needed={false} problems={[]} onChange={(next) => setAll(textOf(next))} />
        <div className="field">
          <label htmlFor="f-reason">移交说明</label>
          <Input id="f-reason" value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
        </div>
      </div>
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      {Object.keys(results).length > 0 ? (
        <p className="note" role="status">
          已移交 {done} 件{done < Object.keys(results).length ? `，${Object.keys(results).length - done} 件没有移交，原因见各行` : ''}
          。接手人在工作台确认接收后，交接完成。
        </p>
      ) : null}
      <div className="scroll">
        <table className="hand-over">
          <thead>
            <tr>
              <th scope="col">事项</th>
              <th scope="col">现在</th>
              <th scope="col">时限</th>
              <th scope="col">尚缺材料</th>
              <th scope="col">接手人</th>
            </tr>
          </thead>
          <tbody>
            {matters.map((matter) => (
              <Row
                key={matter.id}
                matter={matter}
                value={successor(matter.id)}
                result={results[matter.id]}
                onChange={(to) => setOwn({ ...own, [matter.id]: to })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="submit no-print">
        <Popconfirm
          title={`移交 ${chosen.length} 件事项？`}
          description="移交后由接手人办理；每件都会留痕。"
          okText="移交"
          cancelText="再看看"
          disabled={chosen.length === 0}
          onConfirm={give}
        >
          <Button type="primary" size="large" loading={busy} disabled={chosen.length === 0}>
            移交 {chosen.length} 件
          </Button>
        </Popconfirm>
      </div>
    </>
  )
}

type RowProps = { matter: HandedMatter; value: string; result: Problem | 'done' | undefined; onChange: (to: string) => void }

function Row({ matter, value, result, onChange }: RowProps) {
  const { register, registerName, id, code, title, stateName, next, pending, clocks, gaps } = matter
  return (
    <tr>
      <th scope="row">
        <Link to="/r/$register/$id" params={{ register, id }}>
          {title || code}
        </Link>
        <br />
        <span className="quiet">
          {registerName} · {code}
        </span>
      </th>
      <td data-name="现在">
        <span className="state">{stateName}</span>
        {next ? <div className="quiet">下一步：{next}</div> : null}
        {pending ? <div className="quiet">有待批更正</div> : null}
      </td>
      <td data-name="时限" className={clocks.length === 0 ? 'vacant' : undefined}>
        {clocks.length === 0 ? <span className="quiet">没有在走的时限</span> : null}
        {clocks.map(({ name, dueLegal, paused, late }) => (
          <div key={name} className={late ? 'fault' : ''}>
            {name} {dayInWords(dueLegal)}
            {paused ? '（中止）' : late ? '（已逾期）' : ''}
          </div>
        ))}
      </td>
      <td data-name="尚缺" className={gaps.length === 0 ? 'vacant' : undefined}>
        {gaps.length === 0 ? <span className="quiet">没有</span> : null}
        {gaps.map(({ step, missing }) => (
          <div key={step}>
            <span className="quiet">{step}：</span>
            {missing.join('、')}
          </div>
        ))}
      </td>
      <td data-name="接手人">
        {result === 'done' ? (
          <b>已移交</b>
        ) : (
          <PeopleSelect
            id={`f-to-${id}`}
            label={`${title || code}的接手人`}
            value={value || undefined}
            several={false}
            needed={false}
            invalid={result !== undefined}
            describedBy={undefined}
            onChange={(to) => onChange(textOf(to))}
          />
        )}
        {result !== undefined && result !== 'done' ? (
          <p className="fault">
            {result.message} {result.next}
          </p>
        ) : null}
      </td>
    </tr>
  )
}

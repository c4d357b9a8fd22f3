import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { isRefusal, orThrow } from '../../api/call.ts'
import { fetchRecords } from '../../api/records.ts'
import { draftReport } from '../../api/reports.ts'
import { findRegister } from '../../app/definitions.ts'
import { useSession } from '../../app/session-context.ts'
import { useTitle } from '../../app/title.ts'
import { useUnits } from '../../app/units.ts'
import { textOf } from '../../fields/face.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { Waiting } from '../waiting.tsx'
import { reportRegister } from './report.ts'

/** The yearly reports that I may see, and the start of a new one. */
export function ReportsPage() {
  useTitle('年度报告')
  const register = findRegister(reportRegister)
  const query = { page: 1, size: 50, sort: '-reportYear' }
  const found = useQuery({ queryKey: ['records', reportRegister, query], queryFn: () => orThrow(fetchRecords(reportRegister, query)) })
  return (
    <>
      <h1>年度报告</h1>
      <p className="quiet about">{register?.about}</p>
      <Drafting />
      <Waiting on={found}>
        {({ rows }) => (
          <ul className="cards">
            {rows.map((row) => (
              <li key={row.id}>
                <Link to="/reports/$id" params={{ id: row.id }}>
                  {row.unit.name} {textOf(row.values.reportYear)} 年
                </Link>
                <span className="quiet">{row.code}</span>
                <span className="state">{register?.states[row.state] ?? row.state}</span>
              </li>
            ))}
          </ul>
        )}
      </Waiting>
    </>
  )
}

/** Somebody wrote on the text since it was drafted. */
const writtenOn = 'MF-RPT-005'

function Drafting() {
  const { actor, today } = useSession()
  const client = useQueryClient()
  const navigate = useNavigate()
  const units = useUnits().filter(({ kind }) => kind !== 'village' && kind !== 'office')
  const [chosen, setChosen] = useState<string>()
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(Number(today.slice(5, 7)) < 7 ? thisYear - 1 : thisYear)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const unit = chosen ?? units.find(({ code }) => code === actor.appointments[0]?.unit.code)?.code ?? units[0]?.code ?? ''
  const draft = async (overwrite: boolean) => {
    setBusy(true)
    const answer = await draftReport({ unit, year, ...(overwrite ? { overwrite } : {}) })
    setBusy(false)
    setRefusal(isRefusal(answer) ? answer : null)
    if (isRefusal(answer)) return
    await client.invalidateQueries()
    await navigate({ to: '/reports/$id', params: { id: answer.id } })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    return draft(false)
  }
  return (
    <form className="note" onSubmit={submit}>
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      {refusal?.code === writtenOn ? (
        <p className="row">
          <Button danger disabled={busy} onClick={() => draft(true)}>
            覆盖改过的正文，重新起草
          </Button>
          <Button onClick={() => setRefusal(null)}>不覆盖</Button>
        </p>
      ) : null}
      <div className="row">
        <label htmlFor="report-unit">单位</label>
        <Select
          id="report-unit"
          className="select"
          value={unit || undefined}
          options={units.map(({ code, shortName }) => ({ value: code, label: shortName }))}
          onChange={(code) => {
            setChosen(code)
            setRefusal(null)
          }}
        />
        <label htmlFor="report-year">年度</label>
        <Select
          id="report-year"
          className="year"
          value={year}
          options={[thisYear, thisYear - 1, thisYear - 2].map((one) => ({ value: one, label: `${one}年` }))}
          onChange={(one) => {
            setYear(one)
            setRefusal(null)
          }}
        />
        <Button type="primary" htmlType="submit" loading={busy} disabled={unit === ''}>
          按台账起草
        </Button>
      </div>
    </form>
  )
}

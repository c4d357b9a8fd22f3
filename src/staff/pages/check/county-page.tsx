import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { orThrow } from '../../api/call.ts'
import { fetchCountyChecks } from '../../api/checks.ts'
import { useSession } from '../../app/session-context.ts'
import { useTitle } from '../../app/title.ts'
import { Waiting } from '../waiting.tsx'
import { CheckLinks } from './check-page.tsx'
import { CountyTable } from './county-table.tsx'
import './check.css'

/** 各单位报告校核: the reports on record of a year, unit by unit: what is missing, late, or shared with another. In the order of the units. */
export function CountyPage() {
  useTitle('各单位报告校核')
  const { today } = useSession()
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(thisYear - 1)
  const found = useQuery({ queryKey: ['county-checks', year], queryFn: () => orThrow(fetchCountyChecks(year)) })
  return (
    <>
      <div className="head">
        <h1>各单位报告校核</h1>
        <CheckLinks />
      </div>
      <p className="quiet about">
        您看得到的单位在册的年度报告：法定四部分缺哪一部分，是否按时报送和公开，与哪一份报告有相同的段落。按单位次序排列，不作排名。
      </p>
      <div className="row">
        <label htmlFor="county-year">报告年度</label>
        <Select
          id="county-year"
          className="year"
          value={year}
          options={[0, 1, 2, 3].map((back) => ({ value: thisYear - back, label: `${thisYear - back}年` }))}
          onChange={setYear}
        />
      </div>
      <Waiting on={found}>{(checks) => <CountyTable checks={checks} />}</Waiting>
    </>
  )
}

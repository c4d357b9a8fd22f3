import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { person as personField } from '../../../kernel/field.ts'
import { orThrow } from '../../api/call.ts'
import { fetchHandOver, type HandOverSheet, handOverAddress } from '../../api/desk.ts'
import { useSession } from '../../app/session-context.ts'
import { useTitle } from '../../app/title.ts'
import { dayInWords } from '../../fields/date.tsx'
import { textOf } from '../../fields/face.ts'
import { useDrafts } from '../../forms/drafts/use-drafts.ts'
import { FieldRow } from '../../forms/field-row.tsx'
import { Waiting } from '../waiting.tsx'
import { Handing } from './handing.tsx'

const whose = personField('移交人', { help: '默认是您本人；代人办理交接的，选择离岗的人' })

/** 工作交接: what somebody leaves behind, to whom each matter goes, and the sheet that both sign. */
export function HandOverPage() {
  useTitle('工作交接')
  const { actor } = useSession()
  const [person, setPerson] = useState(actor.id)
  const asked = useQuery({ queryKey: ['hand-over', person], queryFn: () => orThrow(fetchHandOver(person)) })
  return (
    <>
      <div className="head">
        <h1>工作交接</h1>
        <div className="row no-print">
          <Button onClick={() => window.print()}>打印交接单</Button>
          <a className="button" href={handOverAddress(person, 'docx')} download>
            下载 docx
          </a>
          <a className="button" href={handOverAddress(person, 'xlsx')} download>
            下载 xlsx
          </a>
        </div>
      </div>
      <p className="quiet about no-print">
        离岗、调整分工时，把未办结的事项连同时限和尚缺的材料一次交清。每件事项各自留痕；接手人在工作台确认接收。
      </p>
      <div className="grid no-print">
        <FieldRow
          field={whose}
          path="person"
          value={person}
          needed
          problems={[]}
          onChange={(next) => setPerson(textOf(next) || actor.id)}
        />
      </div>
      <Waiting on={asked}>{(sheet) => <Sheet key={sheet.person.id} sheet={sheet} />}</Waiting>
    </>
  )
}

function Sheet({ sheet }: { sheet: HandOverSheet }) {
  const { actor } = useSession()
  const drafts = useDrafts()
  const { person, day, matters, waiting, corrections } = sheet
  const late = matters.filter(({ clocks }) => clocks.some((clock) => clock.late)).length
  const gaps = matters.filter((matter) => matter.gaps.length > 0).length
  return (
    <>
      <h2>
        {person.name}{' '}
        <small>
          {person.unit.name} · {dayInWords(day)}
        </small>
      </h2>
      <ul className="counts">
        <Count number={matters.length} name="未办结事项" />
        <Count number={late} name="其中已逾期" look="late" />
        <Count number={gaps} name="尚缺材料" look="soon" />
        <Count number={waiting} name="等其岗位办理" />
        <Count number={corrections} name="等其批准的更正" />
        {person.id === actor.id ? <Count number={drafts.length} name="本机草稿" /> : null}
      </ul>
      {waiting > 0 ? <p className="quiet">等其岗位办理的事项随岗位走，由接任该岗位的人在工作台看到，不必逐件移交。</p> : null}
      {matters.length === 0 ? <p className="empty">没有未办结的事项，不需要移交。</p> : <Handing sheet={sheet} />}
      <div className="signatures" aria-hidden="true">
        {['移交人', '接手人', '监交人'].map((who) => (
          <p key={who}>{who}（签名）：　　　　　　　　年　　月　　日</p>
        ))}
      </div>
    </>
  )
}

const Count = ({ number, name, look = '' }: { number: number; name: string; look?: string }) => (
  <li className={number > 0 ? look : ''}>
    <span>
      <b>{number}</b> {name}
    </span>
  </li>
)

import { useQuery } from '@tanstack/react-query'
import { Button, Input, Pagination, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { auditKinds, auditOutcomes } from '../../../kernel/audit.ts'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { type AuditAsked, auditFile, fetchAudit } from '../../api/audit.ts'
import { orThrow } from '../../api/call.ts'
import { fetchFile } from '../../api/download.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { Waiting } from '../waiting.tsx'
import { LinesTable } from './lines-table.tsx'

type Props = { asked: AuditAsked; onAsk: (asked: AuditAsked) => void }

/** The lines, cut by person, kind, outcome, day and object; the cut stands in the address. */
export function LinesPart({ asked, onAsk }: Props) {
  const found = useQuery({ queryKey: ['audit', 'lines', asked], queryFn: () => orThrow(fetchAudit(asked)) })
  return (
    <section aria-label="审计记录">
      <h2>审计记录</h2>
      <Cutting key={JSON.stringify(asked)} asked={asked} onAsk={onAsk} />
      <Waiting on={found}>
        {({ lines, total }) => (
          <>
            <LinesTable lines={lines} total={total} onPerson={(person) => onAsk({ person })} />
            <Pagination
              current={asked.page ?? 1}
              pageSize={50}
              total={total}
              hideOnSinglePage
              showSizeChanger={false}
              onChange={(page) => onAsk({ ...asked, page })}
            />
          </>
        )}
      </Waiting>
    </section>
  )
}

const options = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }))

function Cutting({ asked, onAsk }: Props) {
  const [cut, setCut] = useState<AuditAsked>({ ...asked, page: undefined })
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAsk(cut)
  }
  const typed = (name: keyof AuditAsked) => ({
    id: `audit-${name}`,
    value: cut[name] ?? '',
    onChange: (event: { target: { value: string } }) => setCut({ ...cut, [name]: event.target.value.trim() || undefined }),
  })
  const chosen = (name: 'kind' | 'outcome', names: Readonly<Record<string, string>>) => ({
    id: `audit-${name}`,
    className: 'select',
    value: cut[name],
    allowClear: true,
    placeholder: '全部',
    options: options(names),
    onChange: (value?: string) => setCut({ ...cut, [name]: value }),
  })
  return (
    <form className="audit-cut" onSubmit={submit} aria-label="筛选审计记录">
      <Labelled name="person" label="人员（姓名）" field={<Input {...typed('person')} allowClear />} />
      <Labelled name="kind" label="种类" field={<Select {...chosen('kind', auditKinds)} showSearch={{ optionFilterProp: 'label' }} />} />
      <Labelled name="outcome" label="结果" field={<Select {...chosen('outcome', auditOutcomes)} />} />
      <Labelled name="from" label="起" field={<Input type="date" {...typed('from')} />} />
      <Labelled name="to" label="止" field={<Input type="date" {...typed('to')} />} />
      <Labelled name="object" label="对象" field={<Input {...typed('object')} placeholder="台账/编号" allowClear />} />
      <div className="row">
        <Button type="primary" htmlType="submit">
          查询
        </Button>
        <Button onClick={() => onAsk({})}>全部</Button>
        <Button onClick={async () => setRefusal(await fetchFile(auditFile(cut)))}>导出</Button>
      </div>
      {refusal ? <ProblemAlert problem={refusal} /> : null}
    </form>
  )
}

const Labelled = ({ name, label, field }: { name: string; label: string; field: React.ReactNode }) => (
  <div>
    <label htmlFor={`audit-${name}`}>{label}</label>
    {field}
  </div>
)

import { useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { type Imported, importRecords, templateAddress } from '../../api/records.ts'
import { useSession } from '../../app/session-context.ts'
import { useUnits } from '../../app/units.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'

/** Template, file, result: all rows are taken or none, and a refused file comes back with a remark on every wrong row. */
export function ImportPanel({ register }: { register: string }) {
  const { actor } = useSession()
  const client = useQueryClient()
  const units = useUnits().filter(({ kind }) => kind !== 'village' && kind !== 'office')
  const [chosen, setChosen] = useState<string>()
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Imported | null>(null)
  const unit = chosen ?? units.find(({ code }) => code === actor.appointments[0]?.unit.code)?.code ?? units[0]?.code
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    if (!(file instanceof File)) return
    setBusy(true)
    setOutcome(await importRecords(register, { unit: unit ?? '', file }))
    setBusy(false)
    await client.invalidateQueries()
  }
  return (
    <form className="note" onSubmit={submit}>
      <p>
        请用<a href={templateAddress(register)}>本台账的模板</a>填写。有一行不能接受，整份文件都不写入。
      </p>
      <div className="row">
        <label htmlFor="import-unit">单位</label>
        <Select
          id="import-unit"
          className="select"
          value={unit}
          options={units.map(({ code, shortName }) => ({ value: code, label: shortName }))}
          onChange={setChosen}
        />
        <label className="button">
          {name || '选择文件'}
          <input
            id="import-file"
            name="file"
            type="file"
            required
            accept=".xlsx"
            className="picker"
            onChange={(event) => setName(event.target.files?.[0]?.name ?? '')}
          />
        </label>
        <Button type="primary" htmlType="submit" loading={busy}>
          导入
        </Button>
      </div>
      {outcome ? <Result outcome={outcome} /> : null}
    </form>
  )
}

function Result({ outcome }: { outcome: Imported }) {
  if ('rows' in outcome) return <p role="status">已导入 {outcome.rows} 条。</p>
  return (
    <>
      <ProblemAlert problem={outcome.problem} />
      {outcome.rejected ? (
        <p>
          <a href={outcome.rejected} download>
            下载退回文件
          </a>
        </p>
      ) : null}
    </>
  )
}

import { Button, Input, Radio } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../../kernel/problem.ts'
import { fetchFile } from '../../api/download.ts'
import { exportAddress, type ListQuery } from '../../api/records.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'

/** Asks what an export is for and in which form it comes. A refusal (or that it waits for approval) is told here, and nothing typed is lost. */
export function ExportPanel({ register, asked }: { register: string; asked: ListQuery }) {
  const [reason, setReason] = useState('')
  const [as, setAs] = useState<'xlsx' | 'csv'>('xlsx')
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<Problem | 'done' | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const { page: _, size: __, sums: ___, ...cut } = asked
    setTold((await fetchFile(exportAddress(register, cut, { reason: reason.trim(), as }))) ?? 'done')
    setBusy(false)
  }
  return (
    <form className="note" onSubmit={submit} aria-label="导出">
      <p>按当前筛选条件和所选的列导出；个人信息按规定遮盖，敏感个人信息不导出；导出会留痕。</p>
      <div className="row">
        <label htmlFor="asking">导出用途</label>
        <Input
          id="asking"
          className="purpose"
          required
          minLength={4}
          maxLength={100}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Radio.Group
          aria-label="格式"
          value={as}
          onChange={(event) => setAs(event.target.value)}
          options={[
            { value: 'xlsx', label: 'Excel（xlsx）' },
            { value: 'csv', label: 'CSV' },
          ]}
        />
        <Button type="primary" htmlType="submit" loading={busy}>
          导出表格
        </Button>
      </div>
      {told === 'done' ? <p role="status">已导出，请在浏览器的下载中查看。</p> : told ? <ProblemAlert problem={told} /> : null}
    </form>
  )
}

import { Button, Input, Radio } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { hasSecrets } from '../../../kernel/privacy/mask.ts'
import type { Problem } from '../../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import { cite } from '../../../law/statute.ts'
import { fetchFile } from '../../api/download.ts'
import { exportAddress, type ListQuery } from '../../api/records.ts'
import { FaultAt, PlainForm } from '../../forms/plain-form.tsx'
import { ProblemAlert } from '../../forms/problem-alert.tsx'

type Said = { readonly reason: string; readonly recipient: string; readonly basis: string }

/**
 * Asks what an export is for, where personal data are in the register also whom it goes to and on which basis, and in which form it comes. A refusal (or
 * that it waits for approval) is told here, and nothing typed is lost.
 */
export function ExportPanel({ register, asked }: { register: AnyRegister; asked: ListQuery }) {
  const personal = hasSecrets(register.fields)
  // Known to the system: on which article the register keeps personal data at all. Another basis is written in its place.
  const [said, setSaid] = useState<Said>({ reason: '', recipient: '', basis: register.privacy ? cite(register.privacy.basis) : '' })
  const [as, setAs] = useState<'xlsx' | 'csv'>('xlsx')
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<Problem | 'done' | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const { page: _, size: __, sums: ___, ...cut } = asked
    const { reason, recipient, basis } = said
    const why = { reason: reason.trim(), ...(personal ? { recipient: recipient.trim(), basis: basis.trim() } : {}) }
    setTold((await fetchFile(exportAddress(register.id, cut, { ...why, as }))) ?? 'done')
    setBusy(false)
  }
  const line = (name: keyof Said, label: string, more: { hint?: string; min?: number } = {}) => (
    <Line label={label} {...more} value={said[name]} onChange={(value) => setSaid({ ...said, [name]: value })} />
  )
  return (
    <PlainForm className="note" onSubmit={submit} aria-label="导出">
      <p>按当前筛选条件和所选的列导出；个人信息按规定遮盖，敏感个人信息不导出；导出会留痕。</p>
      {line('reason', '导出用途', { min: 4 })}
      {personal ? line('recipient', '接收方', { hint: '如 本单位、县司法局' }) : null}
      {personal ? line('basis', '依据', { hint: '法律条文，或者本人单独同意' }) : null}
      <div className="row">
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
    </PlainForm>
  )
}

type LineProps = { label: string; hint?: string; min?: number; value: string; onChange: (value: string) => void }

function Line({ label, hint, min = 1, value, onChange }: LineProps) {
  const id = useId()
  return (
    <div className="row">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        className="purpose"
        required
        minLength={min}
        maxLength={100}
        placeholder={hint}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <FaultAt id={id} />
    </div>
  )
}

import { Button, Checkbox, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { CheckOptions } from '../../api/checks.ts'
import { useSession } from '../../app/session-context.ts'
import { useUnits } from '../../app/units.ts'
import { textFile } from './result-head.tsx'
import { useDropped } from './use-dropped.ts'

type Props = { options: CheckOptions; onOptions: (next: CheckOptions) => void; busy: boolean; onCheck: (file: File) => void }

/** Paste or choose; everything else is optional. A file is checked as soon as it is there. */
export function CheckForm({ options, onOptions, busy, onCheck }: Props) {
  const [text, setText] = useState('')
  useDropped((file) => void (busy || onCheck(file)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onCheck(textFile('粘贴的文字', text))
  }
  return (
    <form className="check-form" onSubmit={submit}>
      <label htmlFor="check-text">报告正文</label>
      <Input.TextArea
        id="check-text"
        rows={10}
        value={text}
        placeholder="把报告正文粘贴到这里，或者把文件拖到这里"
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={busy} disabled={text.trim() === ''}>
          校核
        </Button>
        <label className="button">
          选择文件
          <input
            type="file"
            accept=".txt,.html,.htm,.docx,.pdf"
            className="picker"
            disabled={busy}
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) onCheck(file)
              event.target.value = ''
            }}
          />
        </label>
        <span className="quiet">txt、html、docx、pdf，不超过 50MB。不保存。</span>
        {busy ? <span role="status">正在校核…</span> : null}
      </div>
      <Options options={options} onOptions={onOptions} />
    </form>
  )
}

function Options({ options, onOptions }: Pick<Props, 'options' | 'onOptions'>) {
  const { today } = useSession()
  const units = useUnits().filter(({ kind }) => kind !== 'village' && kind !== 'office')
  const put = (part: Partial<CheckOptions>) => onOptions({ ...options, ...part })
  const thisYear = Number(today.slice(0, 4))
  const years = [0, 1, 2, 3, 4, 5].map((back) => String(thisYear - back))
  return (
    <fieldset className="check-options">
      <legend>校核选项（可以不填）</legend>
      <div className="row">
        <label htmlFor="check-unit">与哪个单位的台账数字对照</label>
        <Select
          id="check-unit"
          className="select"
          value={options.unit}
          options={[{ value: '', label: '不对照' }, ...units.map(({ code, shortName }) => ({ value: code, label: shortName }))]}
          onChange={(unit) => put({ unit })}
        />
        <label htmlFor="check-year">年度</label>
        <Select
          id="check-year"
          className="year"
          value={options.year}
          options={[{ value: '', label: '按报告' }, ...years.map((year) => ({ value: year, label: `${year}年` }))]}
          onChange={(year) => put({ year })}
        />
      </div>
      <div className="row">
        <label htmlFor="check-as-of">报告没有写年度时，法律按哪一天的</label>
        <Input id="check-as-of" type="date" className="day" value={options.asOf} onChange={(event) => put({ asOf: event.target.value })} />
      </div>
      <Checkbox checked={options.against} onChange={(event) => put({ against: event.target.checked })}>
        与在册的报告比对，找出相同的段落
      </Checkbox>
    </fieldset>
  )
}

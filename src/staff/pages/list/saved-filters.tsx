import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { isRefusal } from '../../api/call.ts'
import type { ListQuery } from '../../api/records.ts'
import { type Asked, readAsked } from '../../app/search.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import type { Views } from './use-views.ts'

type Props = { views: Views; asked: ListQuery; onView: (asked: Asked) => void }

/** Filters under a name, mine alone: the one that stands now can be kept, a kept one comes back with a click. */
export function SavedFilters({ views, asked, onView }: Props) {
  const [name, setName] = useState('')
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const kept = views.views.filter(({ kind }) => kind === 'filter')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    const value = { ...readAsked(asked), page: undefined, size: undefined }
    const answer = await views.keep({ kind: 'filter', name: name.trim(), value })
    setRefusal(isRefusal(answer) ? answer : null)
    setName('')
  }
  return (
    <form className="note" onSubmit={submit} aria-label="我的筛选">
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      {kept.length === 0 ? <p>还没有保存过筛选。先在下面选好条件和排序，再起个名字保存。</p> : null}
      <ul className="saved">
        {kept.map((view) => (
          <li key={view.name}>
            <button type="button" className="plain" onClick={() => onView(readAsked(view.value as Record<string, unknown>))}>
              {view.name}
            </button>
            <Button size="small" aria-label={`删去“${view.name}”`} onClick={() => void views.forget(view)}>
              删去
            </Button>
          </li>
        ))}
      </ul>
      <div className="row">
        <label htmlFor="view-name">把现在的条件存为</label>
        <Input id="view-name" className="purpose" maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
        <Button htmlType="submit" type="primary">
          保存
        </Button>
      </div>
    </form>
  )
}

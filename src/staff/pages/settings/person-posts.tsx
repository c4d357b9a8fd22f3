import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { roles } from '../../../kernel/role.ts'
import { type AdminPost, endGrant } from '../../api/administration.ts'
import { PlainForm } from '../../forms/plain-form.tsx'
import { ReasonLine } from './parts.tsx'
import type { PersonProps } from './person-props.ts'

/** The posts that hold or will, each of which can be ended at once. */
export function PersonPosts({ person, units, sending }: PersonProps) {
  const [ending, setEnding] = useState<AdminPost | null>(null)
  const [reason, setReason] = useState('')
  const unitName = (code: string) => units.find((unit) => unit.code === code)?.name ?? code
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!ending) return
    const { role, unit } = ending
    if (
      await sending.submit(
        endGrant({ person: person.id, role, unit, reason }),
        () => `${person.name}的${roles[role]}岗位已终止，即时生效。`,
      )
    )
      setEnding(null)
  }
  if (person.posts.length === 0) return null
  return (
    <section aria-label="在任岗位">
      <h3>在任岗位</h3>
      <ul className="posts">
        {person.posts.map((post) => (
          <li key={`${post.role}${post.unit}${post.from}`}>
            {roles[post.role]} · {unitName(post.unit)} · {post.from} 起{post.until ? `至 ${post.until}` : ''}
            <button type="button" className="plain" onClick={() => setEnding(ending === post ? null : post)}>
              终止{roles[post.role]}
            </button>
          </li>
        ))}
      </ul>
      {ending ? (
        <PlainForm aria-label="终止岗位" onSubmit={submit}>
          <p className="note">
            终止{person.name}的{roles[ending.role]}岗位：即时生效，正在使用的登录随即退出。恢复须重新提出并批准。
          </p>
          <ReasonLine id="end-reason" value={reason} onChange={setReason} />
          <Button danger htmlType="submit" loading={sending.busy}>
            确认终止
          </Button>
        </PlainForm>
      ) : null}
    </section>
  )
}

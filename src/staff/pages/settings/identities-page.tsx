import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { decideIdentity, fetchIdentitiesAsked, type IdentityAsked } from '../../api/administration.ts'
import { orThrow } from '../../api/call.ts'
import { moment } from '../../app/moments.ts'
import { ProveAgain, proofNeeded } from '../account/prove-again.tsx'
import { Waiting } from '../waiting.tsx'
import { Refusal, Told } from './told.tsx'
import { type Sending, useSending } from './use-sending.ts'

/** Who asked to sign in through another system too. The administrator asks the person himself before he approves: nothing here proves who sits there. */
export function IdentitiesPage() {
  const found = useQuery({ queryKey: ['admin-identities'], queryFn: () => orThrow(fetchIdentitiesAsked()) })
  const sending = useSending()
  return (
    <>
      <ProveAgain refusal={sending.refusal} says="核准前需要再次确认是本人，验证后请重新点“核准”。" onDone={sending.clear} />
      {sending.refusal?.code === proofNeeded ? null : <Refusal sending={sending} />}
      <Told sending={sending} />
      <Waiting on={found}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="empty">没有等待核准的绑定申请。</p>
          ) : (
            <ul className="settings">
              {rows.map((row) => (
                <Asked key={`${row.provider} ${row.subject}`} row={row} sending={sending} />
              ))}
            </ul>
          )
        }
      </Waiting>
    </>
  )
}

function Asked({ row, sending }: { row: IdentityAsked; sending: Sending }) {
  const said = { approve: '已核准', refuse: '已退回' } as const
  const decide = (act: keyof typeof said) =>
    sending.submit(decideIdentity(act, row), () => `${said[act]}：${row.personName}绑定${row.providerName}。`)
  return (
    <li aria-label={`${row.personName}绑定${row.providerName}`}>
      <div className="setting-edit">
        <h2 className="entry">
          {row.personName} <small>{row.unitName}</small>
        </h2>
        <p>
          {moment(row.askedAt)} 登录后申请绑定{row.providerName}，对方系统的身份编号为 <code>{row.subject}</code>。
          核准前请当面或电话向本人核实这个编号。
        </p>
        <div className="row">
          {row.own ? (
            <span className="quiet">这是您自己的申请，须由另一名安全管理员核准。</span>
          ) : (
            <>
              <Button type="primary" loading={sending.busy} onClick={() => decide('approve')}>
                核准
              </Button>
              <Button loading={sending.busy} onClick={() => decide('refuse')}>
                退回
              </Button>
            </>
          )}
        </div>
      </div>
    </li>
  )
}

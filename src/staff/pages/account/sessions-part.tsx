import { Button } from 'antd'
import type { AccountView } from '../../../office/sign-in/own-account.ts'
import { endOtherSessions, endSession } from '../../api/account.ts'
import { moment } from '../../app/moments.ts'

type Props = { sessions: AccountView['sessions']; onChanged: (what?: string) => Promise<void> }

/** Where this account is signed in now, each to be ended. */
export function SessionsPart({ sessions, onChanged }: Props) {
  const end = async (id: string) => {
    await endSession(id)
    await onChanged('那里的登录已结束。')
  }
  const endOthers = async () => {
    await endOtherSessions()
    await onChanged('其他登录都已结束。')
  }
  return (
    <section aria-label="登录中的设备">
      <h2>登录中的设备</h2>
      <ul className="things">
        {sessions.map(({ id, device, source, began, seen, current }) => (
          <li key={id}>
            <span>
              {device}
              {current ? <b>（本机）</b> : null}
              <small>
                地址 {source}，{moment(began)}登录，{moment(seen)}用过
              </small>
            </span>
            {current ? null : (
              <Button size="small" aria-label={`结束${device}上的登录`} onClick={() => end(id)}>
                结束
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? <Button onClick={endOthers}>结束其他所有登录</Button> : null}
    </section>
  )
}

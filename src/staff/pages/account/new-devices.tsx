import { Button } from 'antd'
import type { NewDevice } from '../../../office/sign-in/devices.ts'
import { confirmDevices } from '../../api/account.ts'
import { moment } from '../../app/moments.ts'

/** Browsers that signed in to this account for the first time. Only the person can tell whether it was he. */
export function NewDevices({ devices, onSeen }: { devices: readonly NewDevice[]; onSeen: () => void }) {
  if (devices.length === 0) return null
  const seen = async () => {
    await confirmDevices()
    onSeen()
  }
  return (
    <section aria-label="新设备" className="news">
      <h2>有新设备登录过您的账号</h2>
      <ul className="tight">
        {devices.map(({ label, source, at }) => (
          <li key={`${label}${at}`}>
            {moment(at)} {label}，地址 {source}
          </li>
        ))}
      </ul>
      <p>是本人就不用管；不是本人，请马上修改密码，并告知安全管理员。</p>
      <Button onClick={seen}>知道了</Button>
    </section>
  )
}

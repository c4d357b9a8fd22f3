import { Input } from 'antd'
import { FaultAt } from '../../forms/plain-form.tsx'

/** A new password: masked, may be pasted and shown (so it need not be typed twice), taken exactly as typed (ASVS V6.2.6 to 8). */
export function NewPassword({ hint, value, onChange }: { hint: string; value: string; onChange: (value: string) => void }) {
  return (
    <>
      <label htmlFor="new-password">新密码</label>
      <Input.Password
        id="new-password"
        required
        autoComplete="new-password"
        aria-describedby="password-hint"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <FaultAt id="new-password" />
      <p id="password-hint" className="help">
        {hint}
      </p>
    </>
  )
}

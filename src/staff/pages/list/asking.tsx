import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'

type Props = { label: string; action: string; note: string; onAsk: (text: string) => void }

/** One question before something that leaves a trace. */
export function Asking({ label, action, note, onAsk }: Props) {
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim()) onAsk(text.trim())
  }
  return (
    <form className="note" onSubmit={submit}>
      <p>{note}</p>
      <div className="row">
        <label htmlFor="asking">{label}</label>
        <Input id="asking" className="purpose" required maxLength={100} value={text} onChange={(event) => setText(event.target.value)} />
        <Button type="primary" htmlType="submit">
          {action}
        </Button>
      </div>
    </form>
  )
}

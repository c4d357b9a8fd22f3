import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Figure } from '../../../kernel/figure.ts'
import type { Problem } from '../../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import { isRefusal } from '../../api/call.ts'
import { type Counting, confirmZero, enterFigure } from '../../api/figures.ts'
import { FaultAt, PlainForm } from '../../forms/plain-form.tsx'
import { ProblemAlert } from '../../forms/problem-alert.tsx'

type Props = { figure: string; rule: Figure; register: AnyRegister; counting: Counting }

/** A figure without a value is not a zero: either somebody confirms that nothing happened, or enters what no register counts. */
export function Unreported({ figure, rule, register, counting }: Props) {
  const client = useQueryClient()
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const attempt = async (sent: Promise<unknown>) => {
    const answer = await sent
    setRefusal(isRefusal(answer) ? answer : null)
    await client.invalidateQueries()
  }
  return (
    <div className="note">
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      {rule.count === 'manual' ? (
        <Entry unit={rule.source} onEnter={(value, source) => attempt(enterFigure(figure, { ...counting, value, source }))} />
      ) : (
        <div className="row">
          <span>这段时间“{register.name}”没有记录。确实没有发生的，请办理零报告；有的请先补录。</span>
          <Button onClick={() => attempt(confirmZero(register.id, counting))}>确认没有，办理零报告</Button>
        </div>
      )}
    </div>
  )
}

function Entry({ unit, onEnter }: { unit: string; onEnter: (value: number, source: string) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    onEnter(Number(form.get('value')), String(form.get('source') ?? '').trim())
  }
  return (
    <PlainForm className="row" onSubmit={submit}>
      <span>这个数字台账算不出，请据实填报（{unit}）。</span>
      <label htmlFor="entry-value">数值</label>
      <Input id="entry-value" name="value" type="number" min={0} required className="year" />
      <FaultAt id="entry-value" />
      <label htmlFor="entry-source">来源</label>
      <Input id="entry-source" name="source" required maxLength={200} className="purpose" />
      <FaultAt id="entry-source" />
      <Button htmlType="submit">填报</Button>
    </PlainForm>
  )
}

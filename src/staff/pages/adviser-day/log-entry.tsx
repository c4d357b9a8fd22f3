import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import { isRefusal } from '../../api/call.ts'
import { openRecord } from '../../api/records.ts'
import type { Row } from '../../api/types.ts'
import { useSession } from '../../app/session-context.ts'
import { textOf } from '../../fields/face.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { OpenForm } from '../steps/open-form.tsx'
import { useEntries } from '../steps/use-entries.ts'

const step = 'write'
const settled = ['servedOn', 'adviser', 'agreement'] as const

type Props = { register: AnyRegister; agreement: Row }

/** Writes one service down. Nobody came: one tap, for that counts as well. */
export function LogEntry({ register, agreement }: Props) {
  const { today } = useSession()
  const client = useQueryClient()
  const { nth, open, said, say, start, onDone } = useEntries('已记入这个村（社区）的日志，等村里签字。')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { village, unit } = agreement
  const given = { servedOn: today, adviser: textOf(agreement.values.adviser), agreement: agreement.id }
  const nobodyCame = async () => {
    setBusy(true)
    const answer = await openRecord(register.id, {
      ...{ step, unit: unit.code, title: `${village?.name ?? ''}法律顾问坐班` },
      ...(village ? { village: village.code } : {}),
      input: { ...given, mode: 'duty', served: 0, content: '坐班，没有人来访。' },
    })
    setBusy(false)
    setProblem(isRefusal(answer) ? answer : null)
    if (isRefusal(answer)) return
    say('已记：今天坐班，没有人来。')
    await client.invalidateQueries()
  }
  const definition = register.steps[step]
  if (!definition) return null
  return (
    <section aria-label="记一次服务">
      <p role="status">{said}</p>
      {problem ? <ProblemAlert problem={problem} /> : null}
      {open ? (
        <OpenForm
          key={nth}
          register={register}
          stepId={step}
          step={definition}
          given={given}
          settled={settled}
          front={['startAt', 'endAt']}
          at={{ unit: unit.code, village: village?.code ?? '' }}
          stay
          onDone={onDone}
        />
      ) : (
        <p className="row">
          <Button type="primary" size="large" onClick={start}>
            记今天的服务
          </Button>
          <Button size="large" loading={busy} onClick={nobodyCame}>
            今天坐班，没有人来
          </Button>
        </p>
      )}
    </section>
  )
}

import { Button } from 'antd'
import type { AnyRegister } from '../../../kernel/register.ts'
import { useRegisters } from '../../app/menu.tsx'
import { OpenForm } from '../steps/open-form.tsx'
import { useEntries } from '../steps/use-entries.ts'
import type { Sitting } from './schedule.tsx'

/** The minute in China, whatever the clock of the machine is set to show. */
const minuteNow = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16)

const step = 'receive'
const settled = ['receivedAt', 'leader', 'kind', 'schedule'] as const

type Props = { register: AnyRegister; sitting: Sitting | undefined }

/** One visitor after another: when, by whom and in which way follows from the sitting; with each that is written down the form makes room for what was entered. */
export function VisitEntry({ register, sitting }: Props) {
  const { data = [] } = useRegisters()
  const { nth, open, said, start, onDone } = useEntries('已登记。请在下面选择怎样处理，或者登记下一位。')
  const may = data.some(({ id, opens }) => id === register.id && opens.includes(step))
  const definition = register.steps[step]
  if (!may || !definition) return null
  const given = {
    receivedAt: minuteNow(),
    visitors: [{ kind: 'natural' }],
    ...(sitting ? { leader: sitting.leader, kind: 'fixed', schedule: sitting.id } : {}),
  }
  return (
    <section aria-label="登记来访" className="visit-entry">
      <p role="status" className="said">
        {said}
      </p>
      {open ? (
        <OpenForm
          key={nth}
          register={register}
          stepId={step}
          step={definition}
          given={given}
          settled={settled}
          front={['accusation']}
          stay
          onDone={onDone}
        />
      ) : (
        <Button type="primary" size="large" onClick={start}>
          {nth === 0 ? '登记来访' : '登记下一位'}
        </Button>
      )}
    </section>
  )
}

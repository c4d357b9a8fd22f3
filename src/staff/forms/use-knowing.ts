import type { Step } from '../../kernel/register.ts'
import { useSession } from '../app/session-context.ts'
import { useUnits } from '../app/units.ts'
import type { Knowing } from './known.ts'
import { postFor, seatOf } from './seat.ts'

/** The minute by the machine's clock, in China's time; the day comes from the server. */
export const minuteNow = (): string =>
  new Date().toLocaleTimeString('sv-SE', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })

/** What the system knows about whoever opens a record here. */
export function useKnowing(step: Step, village: string): Knowing {
  const { actor, today } = useSession()
  const units = useUnits()
  const post = postFor(step, actor.appointments)
  const seat = post && units.length > 0 ? seatOf(post.unit.code, units) : null
  return {
    today,
    minute: minuteNow(),
    me: actor.id,
    mediates: post?.role === 'mediator',
    seat: seat ? seat.village || seat.unit : '',
    home: seat?.village || village,
    village: units.find(({ code }) => code === village)?.shortName ?? '',
  }
}

import type { Step } from '../../kernel/register.ts'
import { useSession } from '../app/session-context.ts'
import { useUnits } from '../app/units.ts'
import type { Knowing } from './known.ts'
import { postFor, seatOf } from './seat.ts'

/** What the system knows about whoever opens a record here. */
export function useKnowing(step: Step, village: string): Knowing {
  const { actor, today } = useSession()
  const units = useUnits()
  const post = postFor(step, actor.appointments)
  const seat = post && units.length > 0 ? seatOf(post.unit.code, units) : null
  return {
    today,
    me: actor.id,
    mediates: post?.role === 'mediator',
    seat: seat ? seat.village || seat.unit : '',
    village: units.find(({ code }) => code === village)?.shortName ?? '',
  }
}

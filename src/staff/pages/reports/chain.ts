import type { AnyRegister } from '../../../kernel/register.ts'
import { type Role, roles } from '../../../kernel/role.ts'
import type { EventSeen } from '../../api/types.ts'
import { textOf } from '../../fields/face.ts'

/** One link of the approval chain: done by somebody, next, or still ahead. */
export type ChainLink = {
  readonly step: string
  readonly name: string
  readonly standing: 'done' | 'next' | 'ahead'
  /** Who may take it, in words. */
  readonly by: string
  readonly done: { readonly who: string; readonly at: string; readonly said: string } | null
}

/** The steps from submission to publication, in order. Sending may come after clearing or be left out. */
const order = ['check', 'submit', 'verify', 'endorse', 'approve', 'send', 'clear', 'publish'] as const

/** The chain as it stands: what was done before a return or a new draft does not count any more. */
export function chainOf(register: AnyRegister, events: readonly EventSeen[]): readonly ChainLink[] {
  const rising = [...events].sort((a, b) => a.version - b.version)
  const anew = rising.findLastIndex(({ step }) => step === 'draft' || step === 'write' || step === 'return')
  const counting = rising.slice(anew + 1)
  const links = order.flatMap((step): Omit<ChainLink, 'standing'>[] => {
    const defined = register.steps[step]
    if (!defined) return []
    const event = counting.findLast((one) => one.step === step)
    const by = defined.by === 'time' ? '系统' : defined.by.map((role) => roles[role as Role] ?? role).join('、')
    const done = event
      ? {
          who: typeof event.actor === 'string' ? event.actor : event.actor.name,
          at: event.recordedAt,
          said: textOf(event.set.opinion) || (event.reason ?? ''),
        }
      : null
    return [{ step, name: defined.name, by, done }]
  })
  const last = links.findLastIndex(({ done }) => done !== null)
  return links.map((link, index) => ({ ...link, standing: link.done ? 'done' : index === last + 1 ? 'next' : 'ahead' }))
}

/** Returns with what was said, the latest first: they are part of the story though they break the chain. */
export const returnsOf = (events: readonly EventSeen[]): readonly EventSeen[] =>
  events.filter(({ step }) => step === 'return').sort((a, b) => b.version - a.version)

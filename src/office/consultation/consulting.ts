import { all, filled } from '../../kernel/condition.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { type Consultation, consultations } from '../../registers/consultations.ts'
import type { Office } from '../office.ts'

/** A register with what it says of public consultation. */
export type Consulting = { readonly consultation: Consultation; readonly register: AnyRegister }

/** The registers whose drafts citizens may comment on, in order. */
export const consulting = (office: Office): readonly Consulting[] =>
  consultations.flatMap((consultation) => {
    const register = office.register(consultation.register)
    return register ? [{ consultation, register }] : []
  })

/** The one of this id, or undefined. */
export const consultingOf = (office: Office, id: string): Consulting | undefined =>
  consulting(office).find(({ consultation }) => consultation.register === id)

/**
 * The register with the portal part that its consultations have: the wall of the public pages (store/public/public-rows.ts) is the same, only what may
 * pass it differs. What was answered passes once everything is summed up and not before (决策程序条例 第十八条).
 */
export function asConsulted({ register, consultation }: Consulting, phase: 'draft' | 'answered'): AnyRegister {
  const { when, explanation, files } = consultation
  const draft = ['consultFrom', 'consultTo', 'consultShortReason', 'clauses', files, ...(explanation ? [explanation] : []), 'summarisedOn']
  const held = all(filled('consultFrom'), filled('consultTo'), when)
  const portal = {
    shows: 'items',
    date: 'consultFrom',
    ...(phase === 'draft'
      ? { when: held, fields: draft }
      : { when: all(held, filled('summarisedOn')), fields: ['answers', 'adoptionNote'] }),
  } as const
  return { ...register, portal }
}

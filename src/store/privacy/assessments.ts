import type { AnyRegister } from '../../kernel/register.ts'
import type { Tx } from '../connection/transaction.ts'
import { tableOf } from '../names.ts'

/** A standing impact assessment: the unit that holds it and the registers that it is about. */
export type StandingAssessment = { readonly unit: number; readonly covers: readonly string[] }

/** Every impact assessment that stands, with the owner's eyes: what was assessed is no secret of the unit that did it. */
export const standingAssessments = (tx: Tx, register: AnyRegister): Promise<readonly StandingAssessment[]> =>
  tx.query<StandingAssessment>({
    text: `SELECT unit_id AS unit, covers FROM ${tableOf(register)} WHERE voided IS NULL AND state = 'standing' AND covers IS NOT NULL`,
  })

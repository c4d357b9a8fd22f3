import type { AnyRegister, Step } from '../../../kernel/register.ts'

/** The two registers of a round, and the steps by which it writes into them. */
export type Parts = { readonly check: AnyRegister; readonly hazard: AnyRegister; readonly enter: Step; readonly find: Step }

/** A place that was looked at in this round. */
export type Tick = { readonly name: string; readonly problem: boolean }

/** Who must show two factors of different kinds (GB/T 22239 8.1.4.1 d). */
export type SecondFactorRule = 'everyone' | 'administrators' | 'off'

/** Two sources contradict each other: GB/T 22239 asks for composition and rotation, ASVS forbids both. A county chooses one; they are never mixed. */
export type PasswordRule = 'dengbao3' | 'asvs'

/** What the county decides about the door. Minutes and days as their names say. */
export type DoorPolicy = {
  readonly secondFactor: SecondFactorRule
  readonly passwords: PasswordRule
  /** Days after which a password must be changed; under `asvs` it is not asked. */
  readonly passwordDays: number
  readonly idleMinutes: number
  readonly administratorIdleMinutes: number
  /** Days without use after which an account is closed. */
  readonly unusedDays: number
  /** Sessions of one person at the same time (T-14). */
  readonly sessions: number
}

/** What holds where a county has set nothing (DB-01, DB-02, DB-04, DB-05). */
export const strictPolicy: DoorPolicy = {
  secondFactor: 'everyone',
  passwords: 'dengbao3',
  passwordDays: 90,
  idleMinutes: 30,
  administratorIdleMinutes: 15,
  unusedDays: 90,
  sessions: 3,
}

/** Whether this person must show two factors. */
export const needsTwo = ({ secondFactor }: DoorPolicy, administrator: boolean): boolean =>
  secondFactor === 'everyone' || (secondFactor === 'administrators' && administrator)

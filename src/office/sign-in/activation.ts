import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { DoorParts } from './door-parts.ts'
import { admit, from, refuse } from './entrance.ts'
import type { Invitation, LinkPurpose } from './links.ts'
import type { Caller, Entered } from './session.ts'
import { passwordHint } from './sign-in-password.ts'

/** What the page behind a one-time link shows before anything is typed. */
export type LinkView = { readonly purpose: LinkPurpose; readonly account: string; readonly name: string; readonly passwordHint: string }

/** One-time links from the holder's side. A guess is counted against its source, and is told nothing but “used up”. */
export type Activation = {
  readonly lookAtLink: (token: string, caller: Caller) => Promise<LinkView | Problem>
  /** Sets the password and lets its owner in; second factors that exist are still asked for. A weak password does not use the link up. */
  readonly activate: (given: { token: string; password: string }, caller: Caller) => Promise<Entered | Problem>
  /** The installation's own first link, while nobody has an account; a new one takes the place of the last. Null once somebody has. */
  readonly setUpLink: () => Promise<Invitation | null>
  /** Whether nobody has an account yet, so that only the installation's own link opens the door. */
  readonly waitsForSetUp: () => Promise<boolean>
  /** Whether this is the installation's link; it stays good until `completeSetUp`. */
  readonly lookAtSetUp: (token: string, caller: Caller) => Promise<{ readonly open: true } | Problem>
  /** Uses the installation's link up and does the work. A refusal leaves the link open for another try. */
  readonly completeSetUp: <T>(token: string, caller: Caller, work: () => Promise<T | Problem>) => Promise<T | Problem>
}

/** Opens activation. `nobody` tells whether no account exists yet. */
export const openActivation = (parts: DoorParts, nobody: () => Promise<boolean>): Activation => ({
  lookAtLink: async (token, caller) => {
    const link = await parts.links.look(token)
    const name = link?.person ? await parts.nameOf(link.person) : null
    if (!link || !name) return used(parts, caller)
    return { purpose: link.purpose, ...name, passwordHint: passwordHint(parts.policy().passwords) }
  },
  activate: (given, caller) => activate(parts, given, caller),
  waitsForSetUp: nobody,
  setUpLink: async () => ((await nobody()) ? parts.links.make('setUp', null, null) : null),
  lookAtSetUp: async (token, caller) => {
    const link = await parts.links.look(token)
    return link?.purpose === 'setUp' && (await nobody()) ? { open: true } : used(parts, caller)
  },
  completeSetUp: async (token, caller, work) => {
    const link = await parts.links.look(token)
    if (link?.purpose !== 'setUp' || !(await nobody())) return used(parts, caller)
    const result = await work()
    if (!(await nobody())) await parts.links.take(token)
    return result
  },
})

const used = (parts: DoorParts, caller: Caller): Promise<Problem> =>
  refuse(parts, { person: null, reason: 'link', caller }, problem('MF-AUT-009'))

async function activate(
  parts: DoorParts,
  { token, password }: { token: string; password: string },
  caller: Caller,
): Promise<Entered | Problem> {
  const open = await parts.links.look(token)
  const name = open?.person ? await parts.nameOf(open.person) : null
  if (!open?.person || !name) return used(parts, caller)
  const { person } = open
  const weak = await parts.passwords.judge({ person, account: name.account, password })
  if (weak) return weak
  const link = await parts.links.take(token)
  if (!link) return used(parts, caller)
  await parts.note({
    kind: 'passwordSet',
    outcome: 'done',
    actor: person,
    object: `person/${person}`,
    reason: link.purpose,
    ...from(caller),
  })
  await parts.book.endAll(person)
  const fault = await parts.passwords.set({ person, account: name.account, password, due: false })
  if (fault) return fault
  await parts.standings.reopen(person, parts.clock())
  return admit(parts, { person, way: 'activation', factors: 1, shown: true }, caller)
}

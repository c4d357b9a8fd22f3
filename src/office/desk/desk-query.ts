import type { Day } from '../../kernel/calendar/calendar.ts'
import { inForce, seat } from '../../kernel/permission.ts'
import type { AnyRegister, Step } from '../../kernel/register.ts'
import type { Actor, Appointment, Role } from '../../kernel/role.ts'
import { answersTo, type NamedStep, nextStep } from '../../kernel/step/next-step.ts'
import type { UnitTree } from '../../kernel/unit.ts'
import type { Awaited, DeskQuery, Ground } from '../../store/index.ts'
import { type Office, today } from '../office.ts'

type Asked = Omit<DeskQuery, 'kinds' | 'size'>
type Remembered = { readonly tree: UnitTree; readonly day: Day; readonly queries: Map<AnyRegister, Asked> }
const remembered = new WeakMap<Actor, Remembered>()

/** What the desk of this person asks of one register; worked out once for a day and a state of the directory. */
export function deskQuery(office: Office, actor: Actor, register: AnyRegister): Asked {
  const [tree, day] = [office.tree(), today(office)]
  const before = remembered.get(actor)
  const { queries } = before?.tree === tree && before.day === day ? before : { queries: new Map<AnyRegister, Asked>() }
  const query = queries.get(register) ?? askedOf(office, { actor, register, day })
  queries.set(register, query)
  remembered.set(actor, { tree, day, queries })
  return query
}

/** Read off the definition and the posts; nothing is listed by hand. */
function askedOf(office: Office, { actor, register, day }: { actor: Actor; register: AnyRegister; day: Day }): Asked {
  const posts = inForce(actor, day)
  const open = Object.keys(register.states).filter((state) => !register.final.includes(state))
  return {
    me: actor.id,
    awaited: awaitedBy(office, register, { posts, open }),
    approves: posts.filter(({ role }) => register.approvers.includes(role)).map((post) => groundOf(office, post)),
  }
}

const local: readonly Role[] = ['villageCadre', 'grid']
const ownOnly: readonly Role[] = ['mediator', 'adviser']

/** Where a post reaches, as `reaches` and `roleFor` of the kernel judge it. */
function groundOf(office: Office, post: Appointment): Ground {
  const tree = office.tree()
  if (local.includes(post.role)) return { units: [], villages: tree.subtree(post.unit), own: false }
  return { units: tree.subtree(seat(post, tree)), villages: [], own: ownOnly.includes(post.role) }
}

type Standing = { readonly posts: readonly Appointment[]; readonly open: readonly string[] }

/** The states whose next step is this person's, together where the step is the same. What the handler may always take waits for nobody else. */
function awaitedBy(office: Office, register: AnyRegister, { posts, open }: Standing): readonly Awaited[] {
  const nexts = open.flatMap((state) => {
    const next = nextStep(register, state)
    return next ? [{ state, ...next }] : []
  })
  return [
    ...[...Map.groupBy(nexts, ({ id }) => id).values()].flatMap((same) =>
      awaitedFor(office, posts, { step: same[0]?.step as Step, states: same.map(({ state }) => state) }),
    ),
    ...proposedTo(office, register, { posts, open }),
  ]
}

/** What others asked for by a step that `proposes`: the state may stay as it was, so it is told from the course of the matter. */
function proposedTo(office: Office, register: AnyRegister, { posts, open }: Standing): readonly Awaited[] {
  return Object.keys(register.steps).flatMap((asked) => {
    const answers = answersTo(register, asked)
    const proposed = { step: asked, answers: answers.map(({ id }) => id) }
    return answers.flatMap(({ step }: NamedStep) =>
      awaitedFor(office, posts, { step, states: step.from.filter((state) => open.includes(state)) }).map((one) => ({ ...one, proposed })),
    )
  })
}

/** Whom a step in these states waits for, as far as this person is among them; nothing where he is not. */
function awaitedFor(
  office: Office,
  posts: readonly Appointment[],
  { step, states }: { step: Step; states: readonly string[] },
): readonly Awaited[] {
  const by = step.by === 'time' ? [] : step.by
  const fields = by.filter((one) => one.startsWith('in:')).map((one) => one.slice(3))
  const grounds = posts.filter(({ role }) => by.includes(role)).map((post) => groundOf(office, post))
  if (by.includes('handler') || (grounds.length === 0 && fields.length === 0)) return []
  // Rows are not looked into: whoever stands only there is refused at the step.
  const notIn = (step.notIn ?? []).filter((path) => !path.includes('.'))
  return [{ states, grounds, fields, notBy: step.notBy ?? [], notIn, able: holders(office, by as readonly Role[]) }]
}

type Holders = { readonly day: Day; readonly byRole: ReadonlyMap<string, ReadonlySet<string>> }
const known = new WeakMap<UnitTree, Holders>()

/** Everybody who holds one of these posts today; worked out once for a day and a state of the directory. */
function holders(office: Office, roles: readonly Role[]): readonly string[] {
  const tree = office.tree()
  const before = known.get(tree)
  const { byRole } = before?.day === today(office) ? before : holdersOf(office)
  return [...new Set(roles.flatMap((role) => [...(byRole.get(role) ?? [])]))]
}

function holdersOf(office: Office): Holders {
  const day = today(office)
  const held = office.people().flatMap(({ id }) => inForce(office.actor(id) ?? nobody, day).map(({ role }) => [role, id] as const))
  const byRole = new Map([...Map.groupBy(held, ([role]) => role)].map(([role, some]) => [role, new Set(some.map(([, id]) => id))]))
  const made = { day, byRole }
  known.set(office.tree(), made)
  return made
}

const nobody: Actor = { id: '', name: '', appointments: [] }

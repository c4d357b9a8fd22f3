import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { dropView, type SavedView, savedViews, saveView, type ViewKind } from '../../store/index.ts'
import { type Office, registerOf } from '../office.ts'

/** So many things of one kind may be kept about one register. */
const most = 50
/** So long may one of them be, written as JSON. */
const longest = 20_000

const own = (actor: Actor) => ({ user: actor.id, units: [], villages: [] })

/** The filters, columns and mappings that this person keeps about a register. Nobody else sees them. */
export async function viewsFor(
  office: Office,
  actor: Actor,
  { register: id }: { register: string },
): Promise<readonly SavedView[] | Problem> {
  const register = registerOf(office, id)
  return isProblem(register) ? register : office.db.readOne(own(actor), (tx) => savedViews(tx, register.id))
}

/** Keeps a view under its name, in place of the one that had it. Refuses more than fifty of a kind. */
export async function keepView(office: Office, actor: Actor, view: SavedView): Promise<SavedView | Problem> {
  const register = registerOf(office, view.register)
  if (isProblem(register)) return register
  if (JSON.stringify(view.value).length > longest) return problem('MF-REC-006', { slots: { most } })
  return office.db.write(own(actor), async (tx) => {
    const kept = await savedViews(tx, register.id, view.kind)
    if (kept.length >= most && !kept.some(({ name }) => name === view.name)) return problem('MF-REC-006', { slots: { most } })
    await saveView(tx, view, { by: actor.id, at: office.now() })
    return view
  })
}

/** Forgets a view; one that is not there is forgotten already. */
export async function forgetView(
  office: Office,
  actor: Actor,
  view: { readonly register: string; readonly kind: ViewKind; readonly name: string },
): Promise<{ readonly forgotten: boolean } | Problem> {
  const register = registerOf(office, view.register)
  return isProblem(register) ? register : { forgotten: await office.db.write(own(actor), (tx) => dropView(tx, view)) }
}

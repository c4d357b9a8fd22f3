import { type ChangeKind, type ChangeState, changeKinds } from '../../kernel/change.ts'
import { rolesOf } from '../../kernel/permission.ts'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Shape } from '../../kernel/setting/setting.ts'
import { type Change, listChanges } from '../../store/index.ts'
import { type Office, today } from '../office.ts'
import { findSetting } from '../settings-catalogue.ts'
import { type Administrator, kindsFor } from './administer.ts'

export type ChangesAsked = {
  readonly kind?: ChangeKind
  readonly state?: ChangeState
  readonly subject?: string
  readonly page: number
  readonly size: number
}

/** A change as an administrator reads it: with the names of the person or unit that it is about. */
export type ChangeSeen = Change & {
  readonly kindName: string
  readonly about: string
  readonly unitName: string | null
  /** How the values of a setting are written; null where the change is about something else. */
  readonly shape: Shape | null
  readonly own: boolean
}

/** The history of changes that this administrator may read, newest first; also what waits for approval. */
export async function seeChanges(
  office: Office,
  by: Administrator,
  { kind, state, subject, page, size }: ChangesAsked,
): Promise<{ readonly rows: readonly ChangeSeen[]; readonly total: number } | Problem> {
  const kinds = kindsFor(office, by)
  if (kinds.length === 0)
    return problem('MF-ADM-002', { slots: { roles: rolesOf(by, today(office)), what: '查看变更记录', by: '三类管理员' } })
  const asked = kind === undefined ? kinds : kinds.filter((one) => one === kind)
  const query = { kinds: asked, page, size, ...(state ? { states: [state] } : {}), ...(subject ? { subject } : {}) }
  const { rows, total } = await office.db.owner((tx) => listChanges(tx, query))
  return { rows: rows.map((row) => seen(office, by, row)), total }
}

function seen(office: Office, by: Administrator, row: Change): ChangeSeen {
  const unit = row.unit === null ? undefined : office.tree().get(row.unit)
  const setting = row.subject.startsWith('setting/') ? findSetting(office.registers, row.subject.slice('setting/'.length)) : undefined
  return {
    ...row,
    kindName: changeKinds[row.kind],
    about: aboutOf(office, row.subject),
    unitName: unit?.shortName ?? null,
    shape: setting?.shape ?? null,
    own: row.proposedBy === by.id,
  }
}

function aboutOf(office: Office, subject: string): string {
  const [what = '', id = ''] = [subject.slice(0, subject.indexOf('/')), subject.slice(subject.indexOf('/') + 1)]
  if (what === 'person') return office.person(id)?.name ?? id
  if (what === 'unit') return office.tree().byCode(id)?.name ?? id
  return what === 'setting' ? (findSetting(office.registers, id)?.name ?? id) : id
}

import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { type Unit, type UnitKind, unitKinds } from '../../kernel/unit.ts'
import { saveUnits } from '../../store/index.ts'
import type { Office } from '../office.ts'
import { type Administrator, change, notHis, unitFor } from './administer.ts'
import { noteChange } from './note-change.ts'

export type NewUnit = Pick<Unit, 'code' | 'name' | 'shortName' | 'kind'> & { readonly parent: string; readonly reason: string }

/** Under what a unit of each kind may stand. Offices and other bodies belong to any government. */
const above: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  province: [],
  city: ['province'],
  county: ['province', 'city'],
  township: ['county', 'city'],
  village: ['township', 'county'],
  office: ['county', 'township', 'city', 'province', 'other'],
  other: ['county', 'township', 'city', 'province', 'other'],
}

/** Whether a unit of this kind may stand under that one, or the refusal. */
export function misplaced({ kind, name }: Pick<Unit, 'kind' | 'name'>, parent: Unit): Problem | null {
  if (above[kind].includes(parent.kind) && !parent.closedOn) return null
  const help = parent.closedOn
    ? '请选择没有撤销的单位。'
    : `${unitKinds[kind]}应当设在${above[kind].map((one) => unitKinds[one]).join('、') || '最上层'}之下。`
  return problem('MF-ADM-009', { field: 'parent', slots: { unit: name, parent: parent.name, help } })
}

/** Adds a unit below another. A code that was ever used, and a place where its kind does not belong, are refused. */
export async function addUnit(office: Office, by: Administrator, wanted: NewUnit): Promise<{ readonly code: string } | Problem> {
  const refused = notHis(office, by, { what: '增设单位', by: ['systemAdmin'] })
  if (refused) return refused
  const parent = unitFor(office, by, wanted.parent)
  if (isProblem(parent)) return parent
  const taken = office.tree().byCode(wanted.code)
  if (taken) return problem('MF-ADM-008', { field: 'code', slots: { code: wanted.code, unit: taken.name } })
  const { code, name, shortName, kind, reason } = wanted
  const wrong = misplaced({ kind, name }, parent)
  if (wrong) return wrong
  return change(office, async (tx) => {
    const [last] = await tx.query<{ id: number }>({ text: 'SELECT max(id) AS id FROM unit' })
    await saveUnits(tx, [{ id: (last?.id ?? 0) + 1, code, name, shortName, kind, parent: parent.id }])
    await noteChange(office, tx, {
      by,
      told: { kind: 'unitAdded', subject: `unit/${code}`, unit: parent.id, after: { name, shortName, kind, parent: parent.code }, reason },
    })
    return { code }
  })
}

import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { type Unit, type UnitKind, unitKinds } from '../../kernel/unit.ts'
import { saveUnits } from '../../store/index.ts'
import type { Office } from '../office.ts'
import { type Administrator, change, notHis, unitFor } from './administer.ts'
import { noteChange } from './note-change.ts'

export type NewUnit = Pick<Unit, 'code' | 'name' | 'shortName'>
/** Units of one kind below one unit. */
export type NewUnits = {
  readonly units: readonly NewUnit[]
  readonly kind: UnitKind
  readonly parent: string
  readonly reason: string
}

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

/**
 * Adds units below another, one or a whole list. A code that was ever used, and a place where its kind does not belong, are refused. All or nothing: the
 * first wrong line refuses the list.
 */
export async function addUnits(
  office: Office,
  by: Administrator,
  { units, kind, parent: under, reason }: NewUnits,
): Promise<{ readonly codes: readonly string[] } | Problem> {
  const refused = notHis(office, by, { what: '增设单位', by: ['systemAdmin'] })
  if (refused) return refused
  const parent = unitFor(office, by, under)
  if (isProblem(parent)) return parent
  const wrong = misplaced({ kind, name: units[0]?.name ?? '' }, parent) ?? firstTaken(office, units)
  if (wrong) return wrong
  return change(office, by, async (tx) => {
    const [last] = await tx.query<{ id: number }>({ text: 'SELECT max(id) AS id FROM unit' })
    const first = (last?.id ?? 0) + 1
    await saveUnits(
      tx,
      units.map(({ code, name, shortName }, nth) => ({ id: first + nth, code, name, shortName, kind, parent: parent.id })),
    )
    for (const { code, name, shortName } of units)
      await noteChange(office, tx, {
        by,
        told: {
          kind: 'unitAdded',
          subject: `unit/${code}`,
          unit: parent.id,
          after: { name, shortName, kind, parent: parent.code },
          reason,
        },
      })
    return { codes: units.map(({ code }) => code) }
  })
}

/** The first code that a unit has or had, or that stands twice in the list. */
function firstTaken(office: Office, units: readonly NewUnit[]): Problem | null {
  const listed = new Map<string, string>()
  for (const [index, { code, name }] of units.entries()) {
    const holder = office.tree().byCode(code)?.name ?? listed.get(code)
    if (holder !== undefined && units.length === 1) return problem('MF-ADM-008', { field: 'code', slots: { code, unit: holder } })
    if (holder !== undefined) return problem('MF-ADM-020', { slots: { line: index + 1, why: `单位代码“${code}”已被${holder}使用` } })
    listed.set(code, name)
  }
  return null
}

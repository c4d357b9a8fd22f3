import type { Day } from '../../kernel/calendar/calendar.ts'
import { isDay } from '../../kernel/calendar/calendar.ts'
import type { ChangeKind } from '../../kernel/change.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Unit } from '../../kernel/unit.ts'
import { type Change, type Tx, updateUnit } from '../../store/index.ts'
import { type Office, today } from '../office.ts'
import { misplaced } from './add-units.ts'
import { type Administrator, change, notHis, unitFor } from './administer.ts'
import { noteChange } from './note-change.ts'
import { standsInTheWay } from './unit-in-use.ts'

type When = { readonly unit: string; readonly from: Day; readonly reason: string }
type Outcome = { readonly state: 'applied' | 'scheduled' } | Problem
/** What a change of a unit sets. */
type UnitChange = Partial<Pick<Unit, 'name' | 'shortName' | 'closedOn'>> & { readonly parent?: string }
type Wanted = { readonly kind: ChangeKind; readonly what: string; readonly when: When; readonly set: UnitChange }

/** Gives a unit another name from a day on. The old name stays in the history; papers of the past keep the name they were made under. */
export const renameUnit = (office: Office, by: Administrator, wanted: When & Pick<Unit, 'name' | 'shortName'>): Promise<Outcome> =>
  changeUnit(office, by, { kind: 'unitRenamed', what: '为单位更名', when: wanted, set: { name: wanted.name, shortName: wanted.shortName } })

/** Puts a unit under another from a day on. Refuses a place within itself and one where its kind does not belong. */
export async function moveUnit(office: Office, by: Administrator, wanted: When & { readonly parent: string }): Promise<Outcome> {
  const refused = notHis(office, by, { what: '调整单位隶属', by: ['systemAdmin'] })
  if (refused) return refused
  const [unit, parent] = [unitFor(office, by, wanted.unit), unitFor(office, by, wanted.parent)]
  if (isProblem(unit)) return unit
  if (isProblem(parent)) return parent
  const wrong = office.tree().within(parent.id, unit.id)
    ? problem('MF-ADM-009', {
        field: 'parent',
        slots: { unit: unit.name, parent: parent.name, help: '不能把单位设在自己或自己的下级之下。' },
      })
    : misplaced(unit, parent)
  return wrong ?? changeUnit(office, by, { kind: 'unitMoved', what: '调整单位隶属', when: wanted, set: { parent: parent.code } })
}

/** Closes a unit from a day on: its records stay, nothing new is assigned to it. Refused while units, posts or running clocks depend on it. */
export async function closeUnit(office: Office, by: Administrator, wanted: When): Promise<Outcome> {
  const refused = notHis(office, by, { what: '撤销单位', by: ['systemAdmin'] })
  if (refused) return refused
  const unit = unitFor(office, by, wanted.unit)
  if (isProblem(unit)) return unit
  return (
    (await standsInTheWay(office, unit)) ??
    changeUnit(office, by, { kind: 'unitClosed', what: '撤销单位', when: wanted, set: { closedOn: wanted.from } })
  )
}

async function changeUnit(office: Office, by: Administrator, { kind, what, when, set }: Wanted): Promise<Outcome> {
  const refused = notHis(office, by, { what, by: ['systemAdmin'] })
  if (refused) return refused
  const unit = unitFor(office, by, when.unit)
  if (isProblem(unit)) return unit
  if (!isDay(when.from)) return problem('MF-DAT-001', { field: 'from', slots: { field: '生效日期', got: when.from } })
  const state = when.from <= today(office) ? 'applied' : 'scheduled'
  const { name, shortName, closedOn = null, parent } = unit
  const before = { name, shortName, closedOn, parent: parent === null ? null : office.tree().get(parent)?.code }
  return change(office, by, async (tx) => {
    if (state === 'applied') await setUnit(office, tx, unit.code, set)
    await noteChange(office, tx, {
      by,
      told: { kind, subject: `unit/${unit.code}`, unit: unit.id, before, after: set, reason: when.reason, from: when.from, state },
    })
    return { state }
  })
}

/** Carries out a change of a unit that was decided for today. */
export const carryOut = (office: Office, tx: Tx, { subject, after }: Pick<Change, 'subject' | 'after'>): Promise<void> =>
  setUnit(office, tx, subject.slice('unit/'.length), after as UnitChange)

async function setUnit(office: Office, tx: Tx, code: string, { parent, ...set }: UnitChange): Promise<void> {
  await updateUnit(tx, code, { ...set, ...(parent === undefined ? {} : { parent: office.tree().byCode(parent)?.id }) })
}

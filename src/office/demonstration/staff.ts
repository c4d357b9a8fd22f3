import type { Appointment, Role } from '../../kernel/role.ts'
import type { Unit } from '../../kernel/unit.ts'
import { chance } from './chance.ts'

/** A fictional person with a post. */
export type Staff = {
  readonly id: string
  readonly name: string
  readonly unit: number
  readonly role: Role
  readonly appointment: Appointment
}

const families = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜'
const given = [
  '安和',
  '明远',
  '晓岚',
  '文澜',
  '立新',
  '书勤',
  '玉峰',
  '春山',
  '静宜',
  '国梁',
  '子清',
  '若水',
  '长庚',
  '怀瑾',
  '念初',
  '景行',
  '云舒',
  '知行',
  '守正',
  '思齐',
  '嘉禾',
  '望舒',
  '松年',
  '竹君',
]

const atTownship: readonly (readonly [Role, number])[] = [
  ['clerkOffice', 1],
  ['clerkJustice', 2],
  ['clerkPeace', 1],
  ['clerkPetition', 1],
  ['clerkEmergency', 1],
  ['clerkEnforce', 1],
  ['justiceHead', 1],
  ['deputyLeader', 1],
  ['principal', 1],
  ['mediator', 3],
  ['adviser', 1],
  ['deputyOfCongress', 1],
]
const atCounty: readonly Role[] = ['countyReviewer', 'evaluator', 'auditor', 'systemAdmin', 'securityAdmin', 'auditAdmin']
const atJusticeOffice: readonly Role[] = ['clerkJustice', 'justiceHead']

/** Everybody who works in the demonstration county. Ids tell unit and role, names are drawn at random. */
export function staff(units: readonly Unit[]): readonly Staff[] {
  const luck = chance(20_260_101)
  const used = new Set<string>()
  const name = (): string => {
    const drawn = luck.pick([...families]) + luck.pick(given)
    if (used.has(drawn)) return name()
    used.add(drawn)
    return drawn
  }
  const hire = (unit: Unit, role: Role, number: number, at = unit.id): Staff => ({
    id: `${unit.code}-${role}${number > 1 ? number : ''}`,
    name: name(),
    unit: at,
    role,
    appointment: { role, unit: at, from: '2018-01-01' },
  })
  const everybody = units.flatMap((unit) => {
    if (unit.kind === 'county') return atCounty.map((role) => hire(unit, role, 1))
    if (unit.kind === 'village') return [hire(unit, 'villageCadre', 1), hire(unit, 'grid', 1)]
    if (unit.kind !== 'township') return []
    const office = units.find((one) => one.parent === unit.id && one.kind === 'office')
    return atTownship.flatMap(([role, count]) =>
      Array.from({ length: count }, (_, index) =>
        hire(unit, role, index + 1, atJusticeOffice.includes(role) ? (office?.id ?? unit.id) : unit.id),
      ),
    )
  })
  const county = units.find((unit) => unit.kind === 'county')
  // What one security administrator proposes another approves. Hired last: everybody else keeps the name once drawn.
  return county ? [...everybody, hire(county, 'securityAdmin', 2)] : everybody
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRegisters } from './check/check.ts'
import { person } from './field.ts'
import { loan } from './foreign/tool-library.ts'
import { mayRead, readScope, separation } from './permission.ts'
import type { AnyRegister, By, Step } from './register.ts'
import type { Actor, Role } from './role.ts'
import { roles } from './role.ts'
import { type Unit, type UnitKind, unitTree } from './unit.ts'

const library = loan as unknown as AnyRegister
const today = '2026-06-01'

/** A random tree: each unit hangs on an earlier one; leaves below a township may be villages or offices. */
const trees = fc
  .array(fc.record({ parent: fc.nat(), kind: fc.constantFrom<UnitKind>('county', 'township', 'village', 'office', 'other') }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((drawn) =>
    drawn.map(
      ({ parent, kind }, index): Unit => ({
        id: index + 1,
        code: `u${index + 1}`,
        name: `单位${index + 1}`,
        shortName: `${index + 1}`,
        kind,
        parent: index === 0 ? null : (parent % index) + 1,
      }),
    ),
  )

const posts = fc.array(
  fc.record({
    role: fc.constantFrom(...(Object.keys(roles) as Role[])),
    unit: fc.nat(),
    from: fc.constantFrom('2020-01-01', '2026-06-01', '2026-06-02'),
    until: fc.constantFrom(undefined, '2026-05-31', '2026-06-01'),
  }),
  { maxLength: 4 },
)

/** The rule as a person would say it, walking up from the record for each post: slow and independent of the sets. */
function oracle(
  units: readonly Unit[],
  actor: Actor,
  record: { unit: number; village: number | null; involved: readonly string[]; restricted: boolean },
): boolean {
  const parentOf = (id: number) => units.find((unit) => unit.id === id)?.parent ?? null
  const below = (id: number | null, top: number): boolean => id !== null && (id === top || below(parentOf(id), top))
  const held = actor.appointments.filter((post) => post.from <= today && (!post.until || post.until >= today))
  const reachOf = (role: Role) => library.reads[role]
  const involved = record.involved.includes(actor.id) && held.some(({ role }) => ['unit', 'village', 'own'].includes(reachOf(role) ?? ''))
  if (record.restricted) return involved
  return (
    involved ||
    held.some(({ role, unit }) => {
      const own = units.find((one) => one.id === unit)
      const top = own?.kind === 'office' && own.parent !== null ? own.parent : unit
      return reachOf(role) === 'unit' ? below(record.unit, top) : reachOf(role) === 'village' ? below(record.village, top) : false
    })
  )
}

describe('who may read a record', () => {
  it('agrees with the plain rule on random trees, posts and records', () => {
    const cases = fc.tuple(trees, posts, fc.nat(), fc.option(fc.nat()), fc.boolean(), fc.boolean())
    fc.assert(
      fc.property(cases, ([units, drawn, unit, village, involved, restricted]) => {
        const place = (n: number) => (n % units.length) + 1
        const actor: Actor = { id: 'me', name: '我', appointments: drawn.map((post) => ({ ...post, unit: place(post.unit) })) }
        const record = {
          unit: place(unit),
          village: village === null ? null : place(village),
          involved: involved ? ['me'] : ['other'],
          restricted,
        }
        const scope = readScope(library, actor, { tree: unitTree(units), today })
        expect(mayRead(scope, actor, record)).toBe(oracle(units, actor, record))
      }),
      { numRuns: 2000 },
    )
  })
  it('gives a village post the register of its township where that is open to the whole unit, and no other township', () => {
    const catalogue: AnyRegister = { ...library, reads: { villageCadre: 'unit' } }
    const actor: Actor = { id: 'me', name: '我', appointments: [{ role: 'villageCadre', unit: 3, from: '2020-01-01' }] }
    const unit = (id: number, kind: UnitKind, parent: number | null): Unit => ({
      id,
      code: `u${id}`,
      name: `${id}`,
      shortName: `${id}`,
      kind,
      parent,
    })
    const tree = unitTree([unit(1, 'county', null), unit(2, 'township', 1), unit(3, 'village', 2), unit(4, 'township', 1)])
    expect([...readScope(catalogue, actor, { tree, today }).units].sort()).toEqual([2, 3])
  })
  it('gives nothing to those who run the system', () => {
    const actor: Actor = { id: 'admin', name: '管理员', appointments: [{ role: 'systemAdmin', unit: 1, from: '2020-01-01' }] }
    const tree = unitTree([{ id: 1, code: 'c', name: '县', shortName: '县', kind: 'county', parent: null }])
    expect(readScope(library, actor, { tree, today })).toEqual({ units: [], villages: [], own: false, totals: [] })
  })
})

describe('whoever is named as interested', () => {
  const keeper: Step = { name: '盘点', by: ['principal'], from: [], notIn: ['holder', 'checks.by'] }
  const me: Actor = { id: 'me', name: '我', appointments: [] }
  const stands = (values: Record<string, unknown>) => separation(keeper, me, { trail: [], values }, { steps: {}, fields: {} })
  it('takes no step of the matter, be it in a field of its own or in any of the rows, also when the matter is only being opened', () => {
    expect(stands({ holder: 'me' })).toMatchObject({ code: 'MF-PER-007' })
    expect(stands({ holder: ['other', 'me'] })).toMatchObject({ code: 'MF-PER-007' })
    expect(stands({ checks: [{ by: 'other' }, { by: ['other', 'me'] }] })).toMatchObject({ code: 'MF-PER-007' })
    expect([stands({ checks: [{ by: 'other' }] }), stands({})]).toEqual([null, null])
  })
  it('is told why where he works on the matter under that name, and not where somebody accuses him', () => {
    const holder = person('保管人')
    const told = (by: readonly By[]) =>
      separation(
        keeper,
        me,
        { trail: [], values: { holder: 'me' } },
        { fields: { holder }, steps: { lend: { name: '借出', by, from: [] } } },
      )
    expect(told(['in:holder'])?.message).toBe('您是本事项的“保管人”，不能办理“盘点”，应当回避。')
    expect(told(['principal'])?.message).toBe('您是本事项的有利害关系的人员，不能办理“盘点”，应当回避。')
  })
  it('stands in a field of persons, else the definition is at fault', () => {
    const faults = checkRegisters([
      { ...library, steps: { ...library.steps, repair: { ...library.steps.repair!, notIn: ['tool', 'nowhere.by'] } } },
    ])
    expect(faults.filter(({ where }) => where === 'steps.repair.notIn').map(({ says }) => says)).toEqual([
      '“tool” names no person',
      '“nowhere.by” names no person',
    ])
  })
})

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alike, overlapping, type Values } from '../../kernel/condition.ts'
import type { RecordEvent } from '../../kernel/event.ts'
import { defineRegister } from '../../kernel/register.ts'
import { insertMany } from '../index.ts'
import { visit as clinic } from '../testing/animal-clinic.ts'
import { admit, clerk, foreign, openScene, type Scene } from '../testing/scene.ts'
import { findAlike } from './alike.ts'
import { findDuplicate } from './duplicates.ts'

const visit = defineRegister({ ...clinic, duplicates: { same: ['animal', 'ills', 'helpers', 'related'], days: 1 } })
const [idA, idB] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b']
const days = fc.constantFrom('2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01')
const list = (...of: string[]) => fc.shuffledSubarray(of)

// Few values of each kind, so that records are often alike; lists come in any order, and empty ones too.
const values = fc.record(
  {
    animal: fc.constantFrom('黑猫', '白猫'),
    story: fc.constantFrom('第一行\n第二行', '一行'),
    weight: fc.constantFrom(1, 1.5),
    legs: fc.constantFrom(3, 4),
    price: fc.constantFrom(100, 123_456_789_012),
    cameOn: days,
    seenAt: days.map((day) => `${day}T00:05`),
    kind: fc.constantFrom('cat', 'dog'),
    ills: list('fever', 'cough', 'wound'),
    urgent: fc.boolean(),
    vet: fc.constantFrom('u7', 'u8'),
    helpers: list('u8', 'u9', '张三'),
    ward: fc.constantFrom('3', '4'),
    earlier: fc.constantFrom(idA, idB),
    related: list(idA, idB),
    paper: fc.constantFrom('诊发〔2026〕3号', '诊发〔2026〕4号'),
    basis: list('诊所规则', '动物防疫法'),
  },
  { requiredKeys: ['cameOn'], noNullPrototype: true },
)
const place = fc.constantFrom(null, 11, 12)
const fields = [
  ...Object.keys(clinic.fields).filter((name) => !['photos', 'doses', 'ownerNumber', 'diagnosis', 'heavy'].includes(name)),
  'village',
]

type Stored = { readonly values: Values; readonly village: number | null; readonly unit: number; readonly voided: boolean }
const stored = fc.record({ values, village: place, unit: fc.constantFrom(1, 2), voided: fc.boolean() })

/** What `alike` says, told plainly: filled, and the same, whatever the order of a list. */
const spelled = (value: unknown): string | null => {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return null
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value)
}
const told = (one: Pick<Stored, 'values' | 'village'>, name: string) => spelled(name === 'village' ? one.village : one.values[name])
const areAlike = (one: Pick<Stored, 'values' | 'village'>, other: Stored, same: readonly string[]) =>
  same.every((name) => told(one, name) !== null && told(one, name) === told(other, name))

let scene: Scene
beforeAll(async () => {
  scene = await openScene([...foreign.filter(({ id }) => id !== visit.id), visit])
})
afterAll(() => scene.end())

const eventOf = ({ values, village, unit, voided }: Stored, index: number): RecordEvent => {
  const { set: _, ...event } = admit(undefined, { base: { unit, village, voided: voided ? '错登' : null, code: `DW-${index}` } })
  return { ...event, set: values }
}

async function keep(records: readonly Stored[]): Promise<void> {
  await scene.sql('TRUNCATE clinic_visit, event, clock, secret_key')
  await scene.db.owner((tx) =>
    insertMany(
      tx,
      visit,
      records.map((one, index) => ({ events: [eventOf(one, index)], clocks: [] })),
    ),
  )
}

describe('another record that is alike', () => {
  test('is found exactly where a plain comparison finds one: every kind of field, lists in any order, the village', async () => {
    const asking = fc.record({ values, village: place, same: fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1, maxLength: 2 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(stored, { maxLength: 8 }), fc.array(asking, { minLength: 20, maxLength: 20 }), async (records, all) => {
        await keep(records)
        for (const one of all) {
          const tests = [alike(one.same)] as never
          const asked = { tests, id: null, unit: 1, village: one.village, values: one.values }
          const found = await scene.db.read(clerk, (tx) => findAlike(tx, visit, asked))
          const expected = records.some((other) => other.unit === 1 && !other.voided && areAlike(one, other, one.same))
          expect([one.same, found.length === 1]).toEqual([one.same, expected])
        }
      }),
      { numRuns: 25 },
    )
  })

  test('overlaps another in time where both last into each other; ends that meet do not', async () => {
    const times = fc.constantFrom('05', '06', '07', '08').map((minute) => `2026-03-01T00:${minute}`)
    const during = fc.record({ animal: fc.constantFrom('黑猫', '白猫'), seenAt: times, cameOn: days })
    const test = overlapping(['animal'], { from: 'cameOn', to: 'seenAt' })
    await fc.assert(
      fc.asyncProperty(fc.array(during, { maxLength: 8 }), during, async (others, one) => {
        await keep(others.map((values) => ({ values, village: null, unit: 1, voided: false })))
        const asked = { tests: [test] as never, id: null, unit: 1, village: null, values: one }
        const found = await scene.db.read(clerk, (tx) => findAlike(tx, visit, asked))
        const expected = others.some(
          ({ animal, cameOn, seenAt }) => animal === one.animal && `${cameOn}T00:00` < one.seenAt && seenAt > `${one.cameOn}T00:00`,
        )
        expect(found.length === 1).toBe(expected)
      }),
      { numRuns: 40 },
    )
    await keep([{ values: { animal: '黑猫', cameOn: '2026-03-01', seenAt: '2026-03-01T00:05' }, village: null, unit: 1, voided: false }])
    const asked = { tests: [test] as never, id: null, unit: 1, village: null, values: { animal: '黑猫', cameOn: '2026-03-01' } }
    expect(await scene.db.read(clerk, (tx) => findAlike(tx, visit, asked)), 'without an end nothing is compared').toEqual([])
  })

  test('is a duplicate by the fields that the register names, within its days', async () => {
    const { same } = visit.duplicates!
    const near = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other)) <= 86_400_000
    // Few enough fields that all of them are often the same.
    const few = fc.record({
      values: values.map((one) => ({ ...one, animal: '黑猫', related: [idA] })),
      village: place,
      unit: fc.constantFrom(1, 2),
      voided: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(few, { maxLength: 12 }), few, async (records, one) => {
        await keep(records)
        const on = one.values.cameOn as string
        const found = await scene.db.read(clerk, (tx) => findDuplicate(tx, visit, { unit: 1, village: null, on, values: one.values }))
        const twins = records.filter(
          (other) => other.unit === 1 && !other.voided && near(other.values.cameOn as string, on) && areAlike(one, other, same),
        )
        expect(found !== null).toBe(twins.length > 0)
      }),
      { numRuns: 60 },
    )
  })

  test('is never found by what is stored sealed', async () => {
    await keep([{ values: { cameOn: '2026-02-28', ownerNumber: '11010519491231002X' }, village: 11, unit: 1, voided: false }])
    const tests = [alike(['ownerNumber'])] as never
    const asked = { tests, id: null, unit: 1, village: 11, values: { ownerNumber: '11010519491231002X' } }
    expect(await scene.db.read(clerk, (tx) => findAlike(tx, visit, asked))).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loan } from '../../kernel/foreign/tool-library.ts'
import { findRecord, type Scope } from '../index.ts'
import { clerk, lend, lendMany, openScene, type Scene } from '../testing/scene.ts'
import { beginFor } from './scope.ts'

let scene: Scene
const own = lend({ base: { unit: 1 } })
const elsewhere = lend({ base: { unit: 4, involved: ['u4'] }, actor: 'u4' })

beforeAll(async () => {
  scene = await openScene()
  await lendMany(scene.db, [own, elsewhere])
})
afterAll(() => scene.end())

describe('a read of one statement', () => {
  const find = (id: string) => scene.db.readOne(clerk, (tx) => findRecord(tx, loan, id))

  test('sees what the scope shows, and no more', async () => {
    expect((await find(own.record))?.id).toBe(own.record)
    expect(await find(elsewhere.record)).toBeNull()
  })

  test('refuses a second statement, which would run without a scope', async () => {
    const twice = scene.db.readOne(clerk, async (tx) => [await findRecord(tx, loan, own.record), await findRecord(tx, loan, own.record)])
    await expect(twice).rejects.toThrow('one statement')
    const late = scene.db.readOne(clerk, async (tx) => {
      await Promise.resolve()
      return findRecord(tx, loan, own.record)
    })
    await expect(late).rejects.toThrow('one statement')
    expect((await find(own.record))?.id).toBe(own.record)
  })

  test('cannot write', async () => {
    const write = scene.db.readOne(clerk, (tx) => tx.query({ text: 'UPDATE loan SET title = title' }))
    await expect(write).rejects.toMatchObject({ code: '25006' })
  })
})

describe('a scope of many units', () => {
  const many: Scope = { user: 'x', units: [7, 3, 4, 5, 5, 12], villages: [] }

  test('is told by the ends of its runs', () => {
    expect(beginFor(many, 'READ ONLY')).toContain("app.units = '{[3,6),[7,8),[12,13)}'")
    expect(beginFor({ ...many, units: [] }, 'READ ONLY')).toContain("app.units = '{}'")
  })

  test('shows the units at the ends and between, and not their neighbours', async () => {
    const units = async (scope: Scope) =>
      (await scene.db.read(scope, (tx) => tx.query<{ unit_id: number }>({ text: 'SELECT unit_id FROM loan ORDER BY 1' }))).map(
        (row) => row.unit_id,
      )
    expect(await units(many)).toEqual([4])
    expect(await units({ ...many, units: [1, 2, 3] })).toEqual([1])
    expect(await units({ ...many, units: [2, 3, 5] })).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choice, date, text } from '../../kernel/field.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { findRecord, migrate, saveEvent } from '../index.ts'
import { visit } from '../testing/animal-clinic.ts'
import { admit, clerk, foreign, openScene, type Scene } from '../testing/scene.ts'

let scene: Scene
const event = admit()
beforeAll(async () => {
  scene = await openScene()
  await scene.db.write(clerk, (tx) => saveEvent(tx, visit, { before: null, event, clocks: [] }))
})
afterAll(() => scene.end())

const changed = (fields: AnyRegister['fields'], more: Partial<AnyRegister> = {}): readonly AnyRegister[] => [
  foreign[0]!,
  { ...visit, fields, ...more } as AnyRegister,
]
const { story, ...withoutStory } = visit.fields

test('a database that is up to date is left alone', async () => {
  expect(await migrate(scene.db, foreign)).toEqual({ sql: [], refused: [] })
})

describe('what adds is done by itself', () => {
  test('a new field, a new choice and a new index, without touching what is there', async () => {
    const fields = {
      ...visit.fields,
      chip: text('芯片号'),
      leftOn: date('离开日'),
      kind: choice('种类', { cat: '猫', dog: '狗', other: '其他', bird: '鸟' }),
    }
    const registers = changed(fields, { listedBy: 'leftOn' })
    const told = await migrate(scene.db, registers, { dry: true })
    expect(told.refused).toEqual([])
    expect(told.sql).toEqual(
      expect.arrayContaining([
        expect.stringContaining('ADD COLUMN "chip" text'),
        expect.stringContaining('"unit_id_left_on_id"'.slice(1, -1)),
      ]),
    )
    expect(await scene.sql("SELECT FROM information_schema.columns WHERE column_name = 'chip'")).toHaveLength(0)
    expect((await migrate(scene.db, registers)).refused).toEqual([])
    const bird = admit(undefined, { set: { kind: 'bird', chip: '9' } })
    expect(await scene.db.write(clerk, (tx) => saveEvent(tx, registers[1]!, { before: null, event: bird, clocks: [] }))).toBe('saved')
    expect((await scene.db.read(clerk, (tx) => findRecord(tx, registers[1]!, event.record)))?.values.animal).toBe(event.set.animal)
  })
})

describe('what would lose something is refused, and nothing else is done either', () => {
  const now = {
    ...visit.fields,
    chip: text('芯片号'),
    leftOn: date('离开日'),
    kind: choice('种类', { cat: '猫', dog: '狗', other: '其他', bird: '鸟' }),
  }
  const { story: _, ...rest } = now

  test.each([
    ['a field left out', changed(rest), 'clinic_visit.story'],
    ['a field of another kind', changed({ ...now, animal: date('动物') }), 'clinic_visit.animal'],
    ['a choice left out', changed({ ...now, kind: visit.fields.kind }), 'bird'],
    ['a register left out', [foreign[0]!], 'clinic_visit'],
  ])('%s', async (_name, registers, named) => {
    const { sql, refused } = await migrate(scene.db, [...registers, { ...foreign[0]!, id: 'new-loan', prefix: 'XG' }])
    expect(sql).toEqual([])
    expect(refused).toEqual([expect.stringContaining(named)])
    expect(await scene.sql("SELECT FROM pg_class WHERE relname = 'new_loan'")).toHaveLength(0)
  })

  test('unless a migration written by hand says how', async () => {
    const registers = changed({ ...rest, account: story })
    const byHand = [{ name: '0001-story.sql', sql: 'ALTER TABLE clinic_visit RENAME COLUMN story TO account' }]
    expect((await migrate(scene.db, registers, { dry: true, byHand })).sql[0]).toBe(byHand[0]!.sql)
    expect((await migrate(scene.db, registers, { byHand })).refused).toEqual([])
    expect((await scene.db.read(clerk, (tx) => findRecord(tx, registers[1]!, event.record)))?.values.account).toBe(event.set.story)
    expect(await scene.sql('SELECT name FROM migration')).toContainEqual({ name: '0001-story.sql' })
    expect(await migrate(scene.db, registers, { byHand })).toEqual({ sql: [], refused: [] })
  })
})

test('a field whose column is taken is a bug of the definition', async () => {
  await expect(migrate(scene.db, changed({ ...withoutStory, chainHead: text('头') }))).rejects.toThrow('chain_head')
})

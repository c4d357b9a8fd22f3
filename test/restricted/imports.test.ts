import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyRegister } from '../../src/kernel/register.ts'
import type { Actor } from '../../src/kernel/role.ts'
import { importRecords } from '../../src/office/exchange/import-records.ts'
import { listImports, undoImport } from '../../src/office/exchange/import-undo.ts'
import { type County, openCounty, town } from '../contract/county.ts'
import { must } from '../contract/live.ts'
import { xlsx } from '../sheets/scene.ts'
import { closedNote, openBook } from './fixtures.ts'
import { codeOf } from './stage.ts'

const day = '2026-04-01'
let county: County
let batch: string
beforeAll(async () => {
  county = await openCounty([closedNote, openBook] as unknown as readonly AnyRegister[])
  const done = await sent(county.actor('clerkOffice'), '中华人民共和国民法典')
  batch = 'batch' in done ? done.batch : `refused: ${JSON.stringify(done.problem)}`
})
afterAll(() => county.end())

const sheet = (law: string) =>
  xlsx(['事项名称', '登记日期', '依据', '事项'], ['甲', '2026-03-02', law, '一件事'], ['乙', '2026-03-03', law, '另一件事'])
const sent = async (actor: Actor, law: string, unit = town.code) =>
  importRecords(county.at(day), actor, { register: closedNote.id, unit, file: await sheet(law), name: '限知.xlsx' })

describe('an import into a register for named persons', () => {
  it('informs the posts that each record informs, like a form does', async () => {
    const rows = await county.sql('SELECT title, restricted, involved FROM closed_note ORDER BY title')
    const involved = expect.arrayContaining(['p-clerkOffice', 'p-justiceHead', 'other-justiceHead'])
    expect(rows).toEqual([
      { title: '乙', restricted: true, involved },
      { title: '甲', restricted: true, involved },
    ])
  })

  it('judges by the law in force, like a form does: a statute that stands is let in, one that nobody knows is not', async () => {
    expect(batch).not.toContain('refused')
    const refused = await sent(county.actor('clerkOffice'), '中华人民共和国某某法')
    expect('problem' in refused ? refused.problem.code : 'imported').toBe('MF-IMP-001')
  })

  it('is told to whoever opens or approves such records there, and to nobody else of the unit', async () => {
    const told = async (id: string) =>
      must(await listImports(county.at(day), county.person(id), { register: closedNote.id })).map((one) => one.id)
    for (const id of ['p-clerkOffice', 'other-clerkOffice', 'p-principal']) expect([id, await told(id)]).toEqual([id, [batch]])
    for (const id of ['p-justiceHead', 'p-mediator', 'p-clerkPeace', 'p-auditor', 'far-clerkOffice'])
      expect([id, await told(id)]).toEqual([id, []])
  })

  it('says “imported before” only to whoever opens such records there', async () => {
    const again = async (id: string, unit?: string) => {
      const done = await sent(county.person(id), '中华人民共和国民法典', unit)
      return 'problem' in done ? done.problem.code : 'imported'
    }
    expect(await again('other-clerkOffice')).toBe('MF-IMP-007')
    for (const id of ['p-mediator', 'p-clerkPeace', 'far-clerkOffice']) expect([id, await again(id)]).not.toEqual([id, 'MF-IMP-007'])
  })

  it('cannot be undone by somebody who may not know of it, as if it had never been', async () => {
    expect(codeOf(await undoImport(county.at(day), county.person('p-clerkPeace'), batch))).toBe('MF-IMP-018')
  })
})

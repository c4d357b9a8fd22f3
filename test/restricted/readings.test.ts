import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personalFields } from '../../src/kernel/privacy/privacy.ts'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import type { Actor } from '../../src/kernel/role.ts'
import { makePaper } from '../../src/office/papers/make-paper.ts'
import { answerViewing, listViewings } from '../../src/office/privacy/viewings.ts'
import { openRecord, revealRecord } from '../../src/office/records/open-record.ts'
import { type County, openCounty } from '../contract/county.ts'
import { must } from '../contract/live.ts'
import { closed, day, type Kept, keptIn } from './stage.ts'

let county: County
const all: Kept[] = []
beforeAll(async () => {
  county = await openCounty()
  for (const [, register, told] of closed) all.push(...(await keptIn(county, register, told)))
}, 240_000)
afterAll(() => county.end())

const readings = (id: string) => county.sql('SELECT actor_id, purpose, fields FROM reading WHERE record = $1 ORDER BY id', [id])

/** Leave for what is 高度敏感, by an approver who is not the reader. */
async function leave({ register, record }: Kept, reader: Actor): Promise<void> {
  const wanted = { register: register.id, id: record.id, purpose: '走访之前核对' }
  const refused = await revealRecord(county.at(day), reader, wanted)
  if (!isProblem(refused)) throw new Error('no leave was needed')
  const approver = county.actor(register.approvers.find((role) => `p-${role}` !== reader.id)!)
  const asked = (await listViewings(county.at(day), approver)).find((one) => one.record === record.id)
  must(await answerViewing(county.at(day), approver, { id: asked!.id, grant: true }))
}

describe.each(closed.map(([id]) => id))('the sealed fields of %s', (id) => {
  it('show nothing without a purpose, and with one the reading is kept: who, what for, which fields', async () => {
    for (const kept of all.filter(({ register }) => register.id === id)) {
      const { register, record, secret } = kept
      // Somebody beside the handler, unless there is what only the handler may know (the informant).
      const handlerOnly = Object.values(register.fields).some(({ knownTo }) => knownTo?.includes('handler'))
      const reader = county.person(handlerOnly ? record.handler : record.involved.find((one) => one !== record.handler)!)
      const wanted = { register: id, id: record.id }
      const before = (await readings(record.id)).length
      const view = must(await openRecord(county.at(day), reader, wanted))
      const told = JSON.stringify(view)
      expect(secret.filter((mark) => told.includes(mark))).toEqual([])
      for (const purpose of ['', ' ', '看'])
        expect(await revealRecord(county.at(day), reader, { ...wanted, purpose })).toMatchObject({ code: 'MF-PER-004' })
      expect((await readings(record.id)).length).toBe(before)
      if (view.label === 'highlySensitive') await leave(kept, reader)
      const shown = must(await revealRecord(county.at(day), reader, { ...wanted, purpose: '走访之前核对' }))
      expect(secret.filter((mark) => !JSON.stringify(shown).includes(mark))).toEqual([])
      const last = (await readings(record.id)).at(-1)!
      expect([last.actor_id, last.purpose]).toEqual([reader.id, '走访之前核对'])
      const heads = new Set(personalFields(register).map(({ path }) => path.split('.')[0]!))
      const filled = [...heads].filter((field) => shown[field] !== undefined).sort()
      expect([...(last.fields as string[])].sort()).toEqual(filled)
    }
  })

  it('on a paper are a reading too, under the name of the paper, and the audit has a line for each', async () => {
    const kept = all.find(({ register, record }) => register.id === id && !JSON.stringify(record.values).includes('"minor":true'))!
    const reader = county.person(kept.record.handler)
    for (const [paper, { name }] of Object.entries(kept.register.papers ?? {})) {
      const made = await makePaper(county.at(day), reader, { register: id, id: kept.record.id, paper })
      if (isProblem(made)) continue
      expect((await readings(kept.record.id)).at(-1)).toMatchObject({ actor_id: reader.id, purpose: `制作文书：${name}` })
    }
    const lines = await county.sql("SELECT kind, actor_id FROM audit WHERE object = $1 AND kind IN ('recordRead', 'printed')", [
      `${id}/${kept.record.id}`,
    ])
    expect(lines.length).toBe((await readings(kept.record.id)).length)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import type { Role } from '../../src/kernel/role.ts'
import { fetchFile } from '../../src/office/attach-file.ts'
import type { Office } from '../../src/office/office.ts'
import { makePaper } from '../../src/office/papers/make-paper.ts'
import { answerViewing, listViewings } from '../../src/office/privacy/viewings.ts'
import { openRecord, openRow, revealRecord } from '../../src/office/records/open-record.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { type County, openCounty, town, village } from '../contract/county.ts'
import { must } from '../contract/live.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.end())

const child = '11010520140101001X'
const parties = (first: object) => [
  { kind: 'natural', name: '柳小成', ...first },
  { kind: 'natural', name: '钱大山' },
]
const at = (moment: string): Office => ({ ...county.office, now: () => moment })
const morning = '2026-03-02T02:00:00.000Z'

/** A dispute between neighbours, opened by the justice clerk. */
async function dispute(first: object): Promise<string> {
  const input = {
    foundOn: '2026-03-01',
    how: 'patrol',
    kind: 'neighbour',
    parties: parties(first),
    peopleCount: 2,
    summary: '柳小成家与钱大山家争执',
  }
  const command = { step: 'find', title: '邻里争执', unit: town.id, village, input, reason: '并非重复' }
  return must(await perform(at(morning), county.actor('clerkJustice'), { register: 'dispute', command })).record.id
}

describe('a record about a minor', () => {
  const wanted = (id: string) => ({ register: 'dispute', id })

  it('PI-08, PI-09: is known by the id number alone, shows no word, and opens for one person and one day by another’s leave', async () => {
    const id = await dispute({ idNumber: child })
    const clerk = county.actor('clerkJustice')
    const view = must(await openRecord(at(morning), clerk, wanted(id)))
    expect([view.label, view.closed, view.record.restricted]).toEqual(['highlySensitive', true, true])
    expect(JSON.stringify([view.record.values, view.events])).not.toMatch(/柳小成|钱大山|110105/)
    expect(JSON.stringify(await openRow(at(morning), clerk, wanted(id)))).not.toMatch(/柳小成|钱大山|110105/)

    expect(await revealRecord(at(morning), clerk, { ...wanted(id), purpose: '上门调解' })).toMatchObject({
      code: 'MF-PRI-001',
      law: { article: '第三十六条' },
    })
    expect(await revealRecord(at(morning), clerk, { ...wanted(id), purpose: '再试一次' })).toMatchObject({ code: 'MF-PRI-001' })
    expect(await makePaper(at(morning), clerk, { ...wanted(id), paper: 'intake' })).toMatchObject({ code: 'MF-PRI-001' })
    expect(await county.sql('SELECT 1 FROM reading WHERE record = $1', [id])).toEqual([])

    const head = county.actor('justiceHead')
    const [asked, ...more] = (await listViewings(at(morning), head)).filter(({ record }) => record === id)
    expect([asked!.purpose, asked!.own, more]).toEqual(['上门调解', false, []])
    expect(JSON.stringify(asked)).not.toMatch(/柳小成|邻里/)
    expect(await answerViewing(at(morning), clerk, { id: asked!.id, grant: true })).toMatchObject({ code: 'MF-PRI-004' })
    expect(await answerViewing(at(morning), county.person('far-justiceHead'), { id: asked!.id, grant: true })).toMatchObject({
      code: 'MF-PRI-003',
    })
    must(await answerViewing(at(morning), head, { id: asked!.id, grant: true }))

    const open = async (moment: string) => !isProblem(await revealRecord(at(moment), clerk, { ...wanted(id), purpose: '上门调解' }))
    expect([
      await open('2026-03-02T02:00:01.000Z'),
      await open('2026-03-03T01:59:59.000Z'),
      await open('2026-03-03T02:00:00.000Z'),
    ]).toEqual([true, true, false])
    const opened = must(await openRecord(at('2026-03-02T03:00:00.000Z'), clerk, wanted(id)))
    expect([opened.closed, (opened.record.values.parties as { name: string; idNumber: string }[])[0]]).toMatchObject([
      false,
      { name: '柳*', idNumber: '110105**********1X' },
    ])
    expect(await county.sql("SELECT actor_id, reason FROM audit WHERE kind = 'viewingGranted' AND object = $1", [`dispute/${id}`])).toEqual(
      [{ actor_id: head.id, reason: '上门调解' }],
    )
  })

  it('PI-09: refused leave opens nothing, and one that was decided cannot be decided again', async () => {
    const id = await dispute({ birth: '2015-05-05' })
    const clerk = county.actor('clerkJustice')
    await revealRecord(at(morning), clerk, { ...wanted(id), purpose: '核对身份' })
    const [asked] = (await listViewings(at(morning), county.actor('deputyLeader'))).filter(({ record }) => record === id)
    must(await answerViewing(at(morning), county.actor('deputyLeader'), { id: asked!.id, grant: false }))
    expect(await answerViewing(at(morning), county.actor('justiceHead'), { id: asked!.id, grant: true })).toMatchObject({
      code: 'MF-PRI-003',
    })
    expect(await revealRecord(at(morning), clerk, { ...wanted(id), purpose: '核对身份' })).toMatchObject({ code: 'MF-PRI-001' })
  })

  it('PI-09: the database itself lets nobody decide what he asked', async () => {
    const id = await dispute({ minor: true })
    const clerk = county.actor('clerkJustice')
    await revealRecord(at(morning), clerk, { ...wanted(id), purpose: '核对身份' })
    const changed = await county.office.db.write({ user: clerk.id, units: [10, 11, 12], villages: [] }, (tx) =>
      tx.query({ text: "UPDATE viewing SET granted = true, until = '2030-01-01' WHERE record = $1 RETURNING id" }, [id]),
    )
    expect(changed).toEqual([])
  })

  it('SD-04: its files are as closed as itself, even for whoever uploaded them', async () => {
    const id = await dispute({ minor: true })
    const clerk = county.actor('clerkJustice')
    const { uploadFile } = await import('../../src/office/attach-file.ts')
    const { digest } = must(await uploadFile(at(morning), clerk, { name: '笔录.txt', bytes: Buffer.from('当事人自述') }))
    expect(isProblem(await fetchFile(at(morning), clerk, { digest }))).toBe(false)
    must(await perform(at(morning), clerk, { register: 'dispute', record: id, command: { step: 'attach', input: {}, files: [digest] } }))
    expect(await fetchFile(at(morning), clerk, { digest, register: 'dispute' })).toMatchObject({ code: 'MF-REC-001' })
  })
})

describe('a record about adults', () => {
  it('PI-17: shows the ends of an id number to whoever may read it, and the rest for a purpose', async () => {
    const id = await dispute({ idNumber: '11010519491231002X' })
    const view = must(await openRecord(at(morning), county.actor('justiceHead'), { register: 'dispute', id }))
    expect([view.label, view.closed]).toEqual(['sensitive', false])
    expect((view.record.values.parties as { idNumber: string }[])[0]!.idNumber).toBe('110105**********2X')
    expect(JSON.stringify(view.events)).toContain('110105**********2X')
    expect(await revealRecord(at(morning), county.actor('justiceHead'), { register: 'dispute', id, purpose: '核对身份' })).toMatchObject({
      parties: [{ idNumber: '11010519491231002X' }, {}],
    })
    const paper = must(await makePaper(at(morning), county.actor('justiceHead'), { register: 'dispute', id, paper: 'intake' }))
    expect(paper.name).toMatch(/（敏感）\.docx$/)
  })
})

describe('whoever’s post is cleared for less than 敏感', () => {
  it('DB-09: states a purpose in vain', async () => {
    const id = await dispute({ idNumber: '11010519491231002X' })
    const evaluator = { ...county.actor('evaluator'), appointments: [{ role: 'evaluator' as Role, unit: 1, from: '2020-01-01' }] }
    await county.sql('UPDATE dispute SET involved = involved || $2 WHERE id = $1', [id, [evaluator.id]])
    const office = {
      ...at(morning),
      register: (name: string) => ({
        ...county.office.register(name)!,
        reads: { ...county.office.register(name)!.reads, evaluator: 'own' as const },
      }),
    }
    expect(await revealRecord(office, evaluator, { register: 'dispute', id, purpose: '抽查案卷' })).toMatchObject({ code: 'MF-PRI-002' })
  })
})

describe('the mark of a state secret', () => {
  it('SD-13: is refused in fields, titles, reasons and uploads, and nothing of it is kept', async () => {
    const clerk = county.actor('clerkJustice')
    const { uploadFile } = await import('../../src/office/attach-file.ts')
    const files = await county.sql('SELECT count(*)::int AS count FROM file')
    const refused = await uploadFile(at(morning), clerk, { name: '通知.txt', bytes: Buffer.from('机密★10年\n关于某事的通知') })
    expect(refused).toMatchObject({ code: 'MF-PRI-006', law: { statute: '中华人民共和国保守国家秘密法' } })
    expect(await county.sql('SELECT count(*)::int AS count FROM file')).toEqual(files)
    must(await uploadFile(at(morning), clerk, { name: '学习材料.txt', bytes: Buffer.from('学习保守国家秘密法，明确机密事项的范围') }))
    const input = { foundOn: '2026-03-01', how: 'patrol', kind: 'debt', parties: parties({}), peopleCount: 2, summary: '密级：秘密\n内容' }
    const command = { step: 'find', title: '绝密★长期', unit: town.id, village, input }
    const answer = await perform(at(morning), clerk, { register: 'dispute', command })
    expect(answer).toMatchObject({
      details: [
        { code: 'MF-PRI-005', field: 'summary' },
        { code: 'MF-PRI-005', field: 'title' },
      ],
    })
  })
})

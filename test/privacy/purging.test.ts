import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { date, files, number, text } from '../../src/kernel/field.ts'
import { loan } from '../../src/kernel/foreign/tool-library.ts'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import { calledStep } from '../../src/kernel/step/common.ts'
import { uploadFile } from '../../src/office/attach-file.ts'
import { openFigure } from '../../src/office/figures/tally-figures.ts'
import { purgeLists } from '../../src/office/privacy/purge-lists.ts'
import { openRecord } from '../../src/office/records/open-record.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { verifyChains } from '../../src/office/verify-chains.ts'
import { type County, openCounty, town, village } from '../contract/county.ts'
import { must } from '../contract/live.ts'

/** A list of persons kept for one event: names in clear, an id number sealed, a file; ten days after its end it deletes itself. */
const list: AnyRegister = {
  ...(loan as unknown as AnyRegister),
  id: 'check-list',
  name: '排查登记',
  prefix: 'PC',
  clocks: {},
  papers: { entry: { name: '登记表', shows: ['size'] } },
  fields: {
    ...loan.fields,
    idNumber: text('证件号码', { secret: 'sensitive', format: 'idNumber' }),
    validUntil: date('有效期至', { future: true }),
    people: number('人数', '人'),
    proof: files('材料'),
  },
  steps: {
    lend: { ...loan.steps.lend, asks: ['tool', 'borrower', 'size', 'lentOn', 'validUntil'], may: ['idNumber', 'people', 'proof'] },
    giveBack: { name: '归还', by: ['clerkOffice'], from: ['lent'], to: 'returned', asks: ['returnedOn'], on: 'returnedOn' },
  },
  states: { lent: '在册', returned: '销册' },
  final: ['returned'],
  figures: { 'list.people': { name: '排查人数', unit: '人', count: 'sum', of: 'people', on: 'lentOn' } },
  purges: { after: 'validUntil', days: 10, keeps: ['size', 'people', 'returnedOn'] },
}
const secret = ['赵老根', '11010519491231002X', '返乡名单', '电话核实过赵', '排查表']

let county: County
let id = ''
let digest = ''
beforeAll(async () => {
  county = await openCounty([list])
  const office = county.at('2026-03-02')
  const clerk = county.actor('clerkOffice')
  const bytes = Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  )
  digest = must(await uploadFile(office, clerk, { name: '排查表.pdf', bytes })).digest
  const input = {
    tool: '返乡名单',
    borrower: '赵老根',
    size: 'small',
    lentOn: '2026-03-02',
    validUntil: '2026-03-31',
    idNumber: secret[1],
    people: 3,
    proof: [digest],
  }
  const command = { step: 'lend', title: '赵老根返乡', unit: town.id, village, input }
  id = must(await perform(office, clerk, { register: 'check-list', command })).record.id
  const back = { step: 'giveBack', input: { returnedOn: '2026-03-20' }, reason: '电话核实过赵' }
  must(await perform(county.at('2026-03-20'), clerk, { register: 'check-list', record: id, command: back }))
})
afterAll(() => county.end())

/** Every cell of every table that holds one of the words. */
async function cells(): Promise<readonly string[]> {
  const tables = await county.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
  const found = await Promise.all(
    tables.map(async ({ tablename }) => {
      const rows = await county.sql(`SELECT t::text AS line FROM "${tablename}" t`)
      return rows.filter(({ line }) => secret.some((word) => String(line).includes(word))).map(() => String(tablename))
    }),
  )
  return [...new Set(found.flat())].toSorted()
}

describe('a list that must not outlive its reason', () => {
  it('is left alone until its last day has passed', async () => {
    expect(await purgeLists(county.at('2026-04-10'))).toBe(0)
    expect(await cells()).toContain('check_list')
  })

  it('PI-19: then loses its content in row, events, keys and files, once', async () => {
    expect(await purgeLists(county.at('2026-04-11'))).toBe(1)
    expect(await cells()).toEqual([])
    expect(await county.sql('SELECT count(*)::int AS keys FROM secret_key WHERE record = $1', [id])).toEqual([{ keys: 0 }])
    expect(await county.office.files.has(digest)).toBe(false)
    expect(await purgeLists(county.at('2026-04-12'))).toBe(0)
  })

  it('leaves a shell: code, days and what is counted, and that it was deleted', async () => {
    const view = must(await openRecord(county.at('2026-04-12'), county.actor('clerkOffice'), { register: 'check-list', id }))
    expect(view.papers).toEqual([])
    expect(calledStep(list, view.events.at(-1)?.step ?? '')).toBe('内容删除')
    expect(view.record).toMatchObject({
      title: '（内容已删除）',
      state: 'returned',
      values: { size: 'small', people: 3, validUntil: '2026-03-31' },
    })
    expect(view.record.code).toMatch(/^PC-/)
    expect(view.events.map(({ step, effectiveOn }) => [step, effectiveOn])).toEqual([
      ['lend', '2026-03-02'],
      ['giveBack', '2026-03-20'],
      ['purgeContent', '2026-04-11'],
    ])
    const asked = { figure: 'list.people', unit: town.code, from: '2026-01-01', to: '2026-12-31' }
    expect(must(await openFigure(county.at('2026-04-12'), county.actor('clerkOffice'), asked)).value).toBe(3)
  })

  it('leaves a chain in which verification finds nothing, and finds whoever changes what is left', async () => {
    expect(await verifyChains(county.office)).toEqual([])
    await county.sql("UPDATE event SET effective_on = '2026-03-19' WHERE record = $1 AND version = 2", [id])
    expect((await verifyChains(county.office)).map(({ kind }) => kind)).toContain('changedEvent')
    await county.sql("UPDATE event SET effective_on = '2026-03-20' WHERE record = $1 AND version = 2", [id])
    expect(await verifyChains(county.office)).toEqual([])
  })

  it('can go on with nothing: its steps find no way from a final state, and no other record was touched', async () => {
    const again = { step: 'giveBack', input: { returnedOn: '2026-04-12' } }
    expect(
      isProblem(
        await perform(county.at('2026-04-12'), county.actor('clerkOffice'), { register: 'check-list', record: id, command: again }),
      ),
    ).toBe(true)
  })
})

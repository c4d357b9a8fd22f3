import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasSecrets } from '../../src/kernel/privacy/mask.ts'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import type { Actor, Role } from '../../src/kernel/role.ts'
import { answerViewing, listViewings } from '../../src/office/privacy/viewings.ts'
import { portalItem } from '../../src/office/public/item.ts'
import { portalList } from '../../src/office/public/items.ts'
import { portalSearch } from '../../src/office/public/search.ts'
import { listRecords } from '../../src/office/records/list-records.ts'
import { openRecord, revealRecord } from '../../src/office/records/open-record.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { stories } from '../../src/registers/stories.ts'
import { allRoles, type County, openCounty } from './county.ts'
import { live, must, storied, take } from './live.ts'
import { plant } from './sentinels.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.end())

const withSecrets = storied.filter(([, register]) => hasSecrets(register.fields))
const found = (marks: readonly string[], ...shown: readonly unknown[]) => marks.filter((mark) => JSON.stringify(shown).includes(mark))

/** Every cell of every table in which the mark can be read, as text or as bytes. */
async function cellsWith(mark: string): Promise<readonly string[]> {
  const tables = await county.sql(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE' AND table_schema = 'public'",
  )
  const bytes = Buffer.from(mark).toString('hex')
  const rows = tables.map(
    ({ name }) =>
      `SELECT '${name}: ' || t::text AS cell FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%' OR t::text LIKE '%' || $2 || '%'`,
  )
  return (await county.sql(rows.join(' UNION ALL '), [mark, bytes])).map(({ cell }) => String(cell))
}

describe('personal and sensitive data', () => {
  it.each(withSecrets)(
    '%s: masked in lists and records, absent from the portal, sealed in the tables, shown for a purpose and the reading kept',
    async (_id, register, told) => {
      const [sensitive, secret] = [new Set<string>(), new Set<string>()]
      for (const story of told) {
        const planted = plant(register, story)
        for (const mark of planted.sensitive) sensitive.add(mark)
        for (const mark of planted.secret) secret.add(mark)
        const { id, title } = await live(county, register, planted.story)
        for (const role of oneOfEachReach(register)) {
          const view = await openRecord(county.office, county.actor(role), { register: register.id, id })
          expect(found(planted.secret, view), `${role}, ${title}`).toEqual([])
        }
        await reveal(register, id, planted.secret)
      }
      for (const role of oneOfEachReach(register)) {
        const list = await listRecords(county.office, county.actor(role), { register: register.id, page: 1, size: 50 })
        expect(found([...secret], list), role).toEqual([])
      }
      const lists = await portalList(county.office, { unit: '990700', register: register.id, page: 1 })
      const items = await Promise.all((lists?.lines ?? []).map((line) => portalItem(county.office, line.ref)))
      const searched = await Promise.all([...secret].map((mark) => portalSearch(county.office, mark)))
      expect(found([...secret], lists, items)).toEqual([])
      expect(searched.flat()).toEqual([])
      for (const mark of sensitive) expect(await cellsWith(mark)).toEqual([])
    },
    300_000,
  )

  it('stay sealed while a correction waits and after it was approved, and no refusal repeats them', async () => {
    const [register, [story]] = [county.office.register('dispute')!, stories.dispute!] as const
    const opened = must(await take(county, register, story!.steps[0]!)).record
    const office = county.at(story!.steps[0]!.on)
    const number = '110105194912310038'
    const parties = (opened.values.parties as object[]).map((party, index) => (index === 0 ? { ...party, idNumber: number } : party))
    const step = (id: string, role: Role, input = {}) =>
      perform(office, county.actor(role), { register: 'dispute', record: opened.id, command: { step: id, input, reason: '补登证件' } })
    const wrong = await step('correct', 'clerkJustice', { parties: parties.map((party) => ({ ...party, idNumber: '110105194912310039' })) })
    expect(wrong).toMatchObject({ details: expect.arrayContaining([expect.objectContaining({ code: 'MF-FLD-007' })]) })
    expect(JSON.stringify(wrong)).not.toContain('11010519491231')
    must(await step('correct', 'clerkJustice', { parties }))
    expect(await cellsWith(number)).toEqual([])
    expect(found([number], await openRecord(office, county.actor('justiceHead'), { register: 'dispute', id: opened.id }))).toEqual([])
    must(await step('approveCorrection', 'justiceHead'))
    expect(await cellsWith(number)).toEqual([])
    const revealed = await revealRecord(office, county.actor('justiceHead'), { register: 'dispute', id: opened.id, purpose: '核对证件' })
    expect(found([number], revealed)).toEqual([number])
  })

  it('is tried with something: some story carries an id number, and the search for cells finds what is not sealed', async () => {
    const planted = withSecrets.flatMap(([, register, told]) => told.map((story) => plant(register, story)))
    expect(planted.flatMap(({ sensitive }) => sensitive)).toContain('11010519491231002X')
    expect(await cellsWith('机密之语')).not.toEqual([])
  })
})

/** One post for every reach into the register, at the township, the village and the county: what is masked for one is masked for its like. */
const oneOfEachReach = ({ reads }: AnyRegister): readonly Role[] => [
  ...new Map(allRoles.map((role) => [`${reads[role]} ${county.actor(role).appointments[0]!.unit}`, role])).values(),
]

/** Somebody who may read it states a purpose: the head of the justice office, or who else reads the records of the township and, where they are for named persons, is named. */
async function readerOf({ id: register, reads }: AnyRegister, id: string): Promise<Actor> {
  for (const role of [...(reads.justiceHead ? (['justiceHead'] as const) : []), ...allRoles.filter((one) => reads[one] === 'unit')])
    if (!isProblem(await openRecord(county.office, county.actor(role), { register, id }))) return county.actor(role)
  throw new Error(`nobody reads ${register} ${id}`)
}

async function reveal(of: AnyRegister, id: string, secret: readonly string[]): Promise<void> {
  const [register, reader] = [of.id, await readerOf(of, id)]
  const readings = () => county.sql('SELECT actor_id, purpose, fields FROM reading WHERE record = $1 ORDER BY id', [id])
  expect(await revealRecord(county.office, reader, { register, id, purpose: ' ' })).toMatchObject({ code: 'MF-PER-004' })
  expect(await revealRecord(county.office, county.person('far-clerkJustice'), { register, id, purpose: '核对身份' })).toMatchObject({
    code: 'MF-REC-001',
  })
  expect(await readings()).toEqual([])
  const values = await revealed(reader, { register, id, purpose: '核对身份' })
  expect(found(secret, values).length).toBe(secret.length)
  expect(await readings()).toMatchObject([{ actor_id: reader.id, purpose: '核对身份' }])
  const view = await openRecord(county.office, reader, { register, id })
  expect(!isProblem(view) && view.readings.map(({ purpose }) => purpose)).toEqual(['核对身份'])
}

/** What is 高度敏感 is shown only after another person gave leave (PI-09). */
async function revealed(reader: Actor, wanted: { register: string; id: string; purpose: string }): Promise<unknown> {
  const values = await revealRecord(county.office, reader, wanted)
  if (!isProblem(values)) return values
  expect(found(['MF-PRI-001'], values)).toEqual(['MF-PRI-001'])
  const approver = county.actor(county.office.register(wanted.register)!.approvers.find((role) => `p-${role}` !== reader.id)!)
  const [asked] = (await listViewings(county.office, approver)).filter(({ record }) => record === wanted.id)
  must(await answerViewing(county.office, approver, { id: asked!.id, grant: true }))
  return revealRecord(county.office, reader, wanted)
}

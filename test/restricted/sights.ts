import { isProblem } from '../../src/kernel/problem/problem.ts'
import type { Actor } from '../../src/kernel/role.ts'
import { fetchFile } from '../../src/office/attach-file.ts'
import { filesIn } from '../../src/office/attachments.ts'
import { handOverSheet } from '../../src/office/desk/hand-over.ts'
import { workDesk } from '../../src/office/desk/work-desk.ts'
import { exportRecords } from '../../src/office/exchange/export-records.ts'
import { figureRecords } from '../../src/office/figures/tally-figures.ts'
import { makePaper } from '../../src/office/papers/make-paper.ts'
import { listViewings } from '../../src/office/privacy/viewings.ts'
import { explainClock } from '../../src/office/records/explain-clock.ts'
import { listRecords, totals } from '../../src/office/records/list-records.ts'
import { openRecord, openRow, revealRecord } from '../../src/office/records/open-record.ts'
import { stepsForMany } from '../../src/office/steps/bulk-step.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { type County, town } from '../contract/county.ts'
import { day, type Kept, rowsOr, year } from './stage.ts'

type Sight = readonly [where: string, seen: boolean]
type Looking = Kept & { readonly county: County; readonly actor: Actor }

/** Every place in which this person meets the record; none for whoever is not named in it. */
export async function sightsOf(looking: Looking): Promise<readonly string[]> {
  const groups = [inLists, byAddress, byActing, inFigures, elsewhere]
  const sights: Sight[] = []
  for (const look of groups) sights.push(...(await look(looking)))
  return sights.filter(([, seen]) => seen).map(([where]) => where)
}

/** What one person is shown of a whole register is asked once for all its records: nothing that he tries changes it. */
const shown = new WeakMap<County, Map<string, Promise<unknown>>>()
function once<T>({ county, actor, register }: Looking, what: string, ask: () => Promise<T>): Promise<T> {
  const known = shown.get(county) ?? new Map<string, Promise<unknown>>()
  shown.set(county, known)
  const key = `${actor.id} ${register.id} ${what}`
  if (!known.has(key)) known.set(key, ask())
  return known.get(key) as Promise<T>
}

async function inLists(looking: Looking): Promise<readonly Sight[]> {
  const { county, actor, register, record } = looking
  const office = county.at(day)
  const ask = (more: object) => listRecords(office, actor, { register: register.id, page: 1, size: 200, ...more })
  const has = async (more: object) => rowsOr(await ask(more)).some(({ id }) => id === record.id)
  const all = await once(looking, 'list', () => ask({}))
  const counted = await once(looking, 'totals', () =>
    totals(office, actor, { register: register.id, from: '1900-01-01', to: '2999-12-31', by: 'unit' }),
  )
  const told = isProblem(counted) ? 0 : counted.reduce((sum, { count }) => sum + count, 0)
  return [
    ['list', rowsOr(all).some(({ id }) => id === record.id)],
    ['list of the unit', await has({ unit: town.code })],
    ['search by title', await has({ q: record.title })],
    ['search by number', await has({ q: record.code })],
    ['list of the state', await has({ states: [record.state] })],
    ['number of the list', !isProblem(all) && all.total > all.rows.length],
    ['totals beyond the list', told > (isProblem(all) ? 0 : all.total)],
  ]
}

async function byAddress({ county, actor, register, record }: Looking): Promise<readonly Sight[]> {
  const office = county.at(day)
  const wanted = { register: register.id, id: record.id }
  const papers = Object.keys(register.papers ?? {}).map((paper) => makePaper(office, actor, { ...wanted, paper }))
  const clocks = Object.keys(register.clocks ?? {}).map((clock) => explainClock(office, actor, { ...wanted, clock }))
  const files = [...filesIn(register.fields, record.values), ...record.files].flatMap((digest) => [
    fetchFile(office, actor, { digest }),
    fetchFile(office, actor, { digest, register: register.id }),
  ])
  const seen = (results: readonly object[]) => results.some((result) => !isProblem(result))
  return [
    ['record', !isProblem(await openRecord(office, actor, wanted))],
    ['row', !isProblem(await openRow(office, actor, wanted))],
    ['reveal', !isProblem(await revealRecord(office, actor, { ...wanted, purpose: '核对情况' }))],
    ['paper', seen(await Promise.all(papers))],
    ['clock', seen(await Promise.all(clocks))],
    ['file', seen(await Promise.all(files))],
  ]
}

/** Whatever he tries, it is as if the record did not exist: another refusal would tell that it does. */
async function byActing({ county, actor, register, record }: Looking): Promise<readonly Sight[]> {
  const office = county.at(day)
  const command = (step: string, input = {}) => ({ step, input, reason: '试办一次' })
  const tries = [
    ...['note', 'void', 'reopen', 'approveCorrection'].map((step) => command(step)),
    command('grantAccess', { person: actor.id }),
    command('handOver', { person: actor.id }),
    command('correct', {}),
    ...Object.keys(register.steps)
      .filter((step) => register.steps[step]!.from.length > 0)
      .slice(0, 3)
      .map((step) => command(step)),
  ]
  const sights: Sight[] = []
  for (const one of tries) {
    const refused = await perform(office, actor, { register: register.id, record: record.id, version: 99, command: one })
    sights.push([`step ${one.step}`, !isProblem(refused) || refused.code !== 'MF-REC-001'])
  }
  const many = await stepsForMany(office, actor, { register: register.id, ids: [record.id] })
  return [...sights, ['steps for many', JSON.stringify(many).includes(record.id)]]
}

async function inFigures(looking: Looking): Promise<readonly Sight[]> {
  const { county, actor, register, record } = looking
  const office = county.at(day)
  const sights: Sight[] = []
  for (const figure of Object.keys(register.figures ?? {})) {
    const behind = await once(looking, figure, () => figureRecords(office, actor, { figure, unit: town.code, ...year, page: 1, size: 200 }))
    sights.push([`records behind ${figure}`, rowsOr(behind).some(({ id }) => id === record.id)])
    sights.push([`hidden behind ${figure}`, register.restricted === 'all' && !isProblem(behind) && behind.hidden > 0])
  }
  return sights
}

async function elsewhere(looking: Looking): Promise<readonly Sight[]> {
  const { county, actor, register, record } = looking
  const office = county.at(day)
  const sheet = await handOverSheet(office, actor, record.handler)
  const wanted = { register: register.id, reason: '核对台账', recipient: '本单位', basis: '内部核对', as: 'csv' } as const
  const sent = await once(looking, 'export', () => exportRecords(office, actor, wanted))
  const text = isProblem(sent) ? '' : Buffer.from(sent.bytes).toString()
  const tells = (told: unknown) => JSON.stringify(told).includes(record.id) || JSON.stringify(told).includes(record.code)
  return [
    ['desk', tells(await once(looking, 'desk', () => workDesk(office, actor, { size: 200 })))],
    ['hand-over sheet', tells(isProblem(sheet) ? [] : sheet.matters)],
    ['export', text.includes(record.code)],
    ['viewings', tells(await once(looking, 'viewings', () => listViewings(office, actor)))],
  ]
}

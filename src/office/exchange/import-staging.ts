import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { saveView } from '../../store/index.ts'
import { newId, type Office } from '../office.ts'
import { wholeSheet } from './import-coming.ts'
import { openFile } from './import-file.ts'
import { headingsDigest } from './import-mapping.ts'
import type { StagedFile } from './import-preview.ts'
import { type Plan, type Planned, type Preview, planned, previewOf } from './import-preview.ts'
import { type Imported, judgeAll, refusalOf, takeIn } from './import-records.ts'
import { rejectedSheet } from './import-rejected.ts'
import { isBusy, type Progress, type Shelf, type Staged, shelf } from './import-shelf.ts'
import { targetOf } from './import-target.ts'
import { twinsOf } from './import-twins.ts'

/** What is asked of a check or a write: the plan, and what to do with rows that stand in the register already. */
export type Order = { readonly plan: Plan; readonly existing: 'skip' | 'add' }

/** Files between choosing and writing. They hold rows as they were typed, so they stay in memory, for a while, and only for the person who chose them. */
export type Staging = {
  readonly open: (actor: Actor, request: Opening) => Promise<{ readonly id: string; readonly preview: Preview } | Problem>
  readonly preview: (actor: Actor, id: string, plan: Plan) => Promise<Preview | Problem>
  /** Judges all rows; nothing is written. Follow it with `progress`. */
  readonly check: (actor: Actor, id: string, order: Order) => Progress | Problem
  /** Judges all rows and writes them, or none. */
  readonly write: (actor: Actor, id: string, order: Order) => Progress | Problem
  readonly progress: (actor: Actor, id: string) => Progress | Problem
  /** Stops the work and forgets the file; refused once writing has begun. */
  readonly cancel: (actor: Actor, id: string) => { readonly cancelled: true } | Problem
}

export type Opening = { readonly register: string; readonly unit: string; readonly file: Uint8Array; readonly name: string }

/** A staging of this server. Its files are gone when the server stops; nothing was written then. `broken` is told of bugs, which the person meets as a refusal. */
export function importStaging(office: Office, broken: (error: unknown) => void): Staging {
  const files = shelf(() => Date.parse(office.now()))
  const begin = (actor: Actor, id: string, work: (one: Staged) => Promise<void>): Progress | Problem => {
    const one = files.find(id, actor.id)
    if (isProblem(one)) return one
    if (isBusy(one) || one.progress.phase === 'done') return problem('MF-IMP-025')
    one.progress = { phase: 'checking', done: 0, total: 0 }
    work(one).catch((error: unknown) => {
      refuse(one, { problem: problem('MF-SYS-004') })
      broken(error)
    })
    return one.progress
  }
  return {
    open: (actor, request) => opened(office, actor, { request, files }),
    preview: async (actor, id, plan) => {
      const one = files.find(id, actor.id)
      return isProblem(one) ? one : previewOf(office, actor, { file: one.file, plan })
    },
    check: (actor, id, order) => begin(actor, id, (one) => checked(office, actor, { one, order })),
    write: (actor, id, order) => begin(actor, id, (one) => written(office, actor, { one, order })),
    progress: (actor, id) => {
      const one = files.find(id, actor.id)
      return isProblem(one) ? one : one.progress
    },
    cancel: (actor, id) => {
      const one = files.find(id, actor.id)
      if (isProblem(one)) return one
      if (one.progress.phase === 'writing') return problem('MF-IMP-025')
      one.stopped = true
      files.drop(id)
      return { cancelled: true }
    },
  }
}

type Opened = { readonly id: string; readonly preview: Preview }

async function opened(office: Office, actor: Actor, { request, files }: { request: Opening; files: Shelf }): Promise<Opened | Problem> {
  const file = await stagedFile(office, actor, request)
  if (isProblem(file)) return file
  const preview = await previewOf(office, actor, { file, plan: {} })
  if (isProblem(preview)) return preview
  const id = newId(office)
  files.put(id, actor.id, file)
  return { id, preview }
}

async function stagedFile(office: Office, actor: Actor, request: Opening): Promise<StagedFile | Problem> {
  const target = targetOf(office, actor, request)
  if (isProblem(target)) return target
  const file = await openFile(office, actor, request)
  return isProblem(file) ? file : { ...file, name: request.name, target }
}

type Working = { readonly one: Staged; readonly order: Order }

const refuse = (one: Staged, outcome: Imported): void => {
  one.progress = { phase: 'refused', done: 0, total: 0, outcome }
}

/** Tells the progress of an order as it goes, and stops it when the person left. */
const goingOf =
  (one: Staged, total: number) =>
  (phase: 'checking' | 'writing', done: number): boolean => {
    one.progress = { phase, done, total }
    return !one.stopped
  }

async function checked(office: Office, actor: Actor, { one, order }: Working): Promise<void> {
  const ready = await planned(office, actor, { file: one.file, plan: order.plan })
  if (isProblem(ready)) return refuse(one, { problem: ready })
  const { target } = one.file
  const total = ready.layout.body.length
  const judged = await judgeAll(office, actor, { ...ready, sheet: wholeSheet(ready.layout), target, going: goingOf(one, total) })
  if (isProblem(judged)) return refuse(one, { problem: judged })
  const wrong = judged.filter(({ event }) => event === null)
  if (wrong.length > 0)
    return refuse(one, {
      problem: refusalOf(wrong),
      rejected: await rejectedSheet(
        ready.layout,
        judged.map(({ faults }) => faults),
      ),
    })
  one.progress = { phase: 'checked', done: total, total, twins: await twinsOf(office, target, judged) }
}

async function written(office: Office, actor: Actor, { one, order }: Working): Promise<void> {
  const { file } = one
  const ready = await planned(office, actor, { file, plan: order.plan })
  if (isProblem(ready)) return refuse(one, { problem: ready })
  const total = ready.layout.body.length
  const skipTwins = order.existing === 'skip'
  const sheet = wholeSheet(ready.layout)
  const outcome = await takeIn(office, actor, { ...ready, sheet, target: file.target, skipTwins, going: goingOf(one, total) })
  if ('problem' in outcome) return refuse(one, outcome)
  await remember(office, actor, { ready, file, plan: order.plan })
  one.progress = { phase: 'done', done: total, total, outcome }
}

type Ready = { readonly ready: Planned; readonly file: StagedFile }

/** The next workbook with these headings is understood at once. Words are remembered too: the same office writes the same ones. */
async function remember(office: Office, actor: Actor, { ready, file, plan }: Ready & { plan: Plan }): Promise<void> {
  if (!plan.mapping) return
  const view = { register: file.target.register.id, kind: 'mapping' as const, name: headingsDigest(ready.layout), value: plan.mapping }
  if (JSON.stringify(view.value).length > 50_000) return
  await office.db.write({ user: actor.id, units: [], villages: [] }, (tx) => saveView(tx, view, { by: actor.id, at: office.now() }))
}

import { setTimeout } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import { systemActor } from '../kernel/role.ts'
import { anchorChains, noteRoot, type RootsPlace } from '../store/index.ts'
import { takeEffect } from './administration/take-effect.ts'
import { archiveAudit } from './audit/keep-audit.ts'
import { noteAudit } from './audit/note.ts'
import { type Notify, raise, raiseAlarms } from './audit/raise-alarms.ts'
import { outgoingFrom } from './desk/outgoing.ts'
import { sendDigests } from './desk/send-digests.ts'
import { heedChanges } from './law-changes/heed-changes.ts'
import type { Office } from './office.ts'
import { purgeLists } from './privacy/purge-lists.ts'
import { pastTime } from './privacy/retention.ts'
import { runClocks } from './steps/run-clocks.ts'
import { verifyChains } from './verify-chains.ts'

/** What the timed work needs beside the office: where roots are kept outside the database, where alarms go, and the door. */
export type Watching = {
  readonly roots?: RootsPlace
  readonly notify?: Notify
  /** Closes the accounts that nobody used for long (DB-05); gives their persons. */
  readonly closeUnused?: () => Promise<readonly string[]>
}

/** `quiet`: runs so often that only a failure is worth a line. `work` says what it did in numbers. */
export type Job = {
  readonly name: string
  readonly cron: string
  readonly quiet?: true
  readonly work: (office: Office, watching: Watching) => Promise<Readonly<Record<string, number>>>
}

/** What runs by itself, and how often (cron, local time). */
export const jobs: readonly Job[] = [
  { name: 'run-clocks', cron: '5 * * * *', work: async (office) => ({ steps: await runClocks(office) }) },
  { name: 'heed-law-changes', cron: '2-57/5 * * * *', quiet: true, work: heed },
  { name: 'take-effect', cron: '1 0 * * *', work: async (office) => ({ changes: await takeEffect(office) }) },
  { name: 'anchor-chains', cron: '*/15 * * * *', quiet: true, work: anchor },
  {
    name: 'raise-alarms',
    cron: '*/5 * * * *',
    quiet: true,
    work: async (office, { notify }) => ({ alarms: (await raiseAlarms(office, notify)).length }),
  },
  { name: 'verify-chains', cron: '30 3 * * *', work: verifyNightly },
  { name: 'archive-audit', cron: '30 2 * * *', work: archive },
  { name: 'close-unused', cron: '0 2 * * *', work: async (_, { closeUnused }) => ({ accounts: (await closeUnused?.())?.length ?? 0 }) },
  // Nothing is erased by itself: the line says how many records wait for two persons to decide (个人信息保护法 第四十七条).
  { name: 'past-time', cron: '0 4 1 * *', work: async (office) => ({ records: (await pastTime(office)).length }) },
  // Lists that must not outlive their reason say so themselves (`purges`): those are emptied without anybody’s word, within the hour in which a clock ends them.
  { name: 'purge-lists', cron: '8 * * * *', work: async (office) => ({ records: await purgeLists(office) }) },
  { name: 'digest', cron: '30 7 * * *', work: (office) => sendDigests(office, outgoingFrom(process.env)) },
]

/** A law that changed stops new cases within minutes: what rests on it is noted, and marked at once where its day has come. */
async function heed(office: Office): Promise<{ entries: number; steps: number }> {
  const entries = await heedChanges(office)
  return { entries, steps: entries > 0 ? await runClocks(office) : 0 }
}

/** Ties the chains, and notes the anchor outside the database. */
async function anchor(office: Office, { roots }: Watching): Promise<{ anchors: number }> {
  const made = await anchorChains(office.db, office.now())
  if (made && roots) await noteRoot(roots, made)
  return { anchors: made ? 1 : 0 }
}

async function verifyNightly(office: Office, { roots, notify }: Watching): Promise<{ findings: number }> {
  const findings = await verifyChains(office, roots?.folder)
  if (findings.length > 0) await raise(office, { rule: 'tampered', object: null, count: findings.length }, notify)
  return { findings: findings.length }
}

async function archive(office: Office): Promise<{ lines: number }> {
  const archived = await archiveAudit(office, { days: office.policy('retentionDays') })
  if ('code' in archived) throw new Error(archived.message)
  return { lines: archived.lines }
}

/** Runs one job and tells the audit (DB-10). A failure is told and thrown on, so that the queue tries again. */
export async function runJob(office: Office, { name, quiet, work }: Job, watching: Watching = {}): Promise<void> {
  const line = { kind: 'jobRan', actor: systemActor.id, actorName: systemActor.name, object: `job/${name}` } as const
  try {
    const detail = await work(office, watching)
    if (!quiet) await noteAudit(office, { ...line, outcome: 'done', detail })
  } catch (error) {
    await noteAudit(office, { ...line, outcome: 'failed', reason: error instanceof Error ? error.name : 'unknown' }).catch(() => undefined)
    throw error
  }
}

export type JobsOptions = Watching & { readonly url: string; readonly warn: (message: string) => void }

/** Starts the timed work on the same database; one process at a time takes a job. Gives the function that ends it. Throws where the database is away. */
export async function startJobs(office: Office, { url, warn, ...watching }: JobsOptions): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: url, max: 2 })
  boss.on('error', (error) => warn(error.message))
  try {
    await boss.start()
    for (const job of jobs) {
      await boss.createQueue(job.name)
      await boss.work(job.name, () => runJob(office, job, watching))
      await boss.schedule(job.name, job.cron, null, { tz: 'Asia/Shanghai' })
    }
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined)
    throw error
  }
  return () => boss.stop({ graceful: true, timeout: 5000 })
}

/** Milliseconds between two attempts to start the timed work. */
const betweenAttempts = 5000

/** Starts the timed work beside a server that answers already: a database that is away just then is asked again, and ends nothing. */
export function keepJobs(office: Office, options: JobsOptions): () => Promise<void> {
  const ended = new AbortController()
  const started = (async () => {
    while (!ended.signal.aborted) {
      try {
        return await startJobs(office, options)
      } catch (error) {
        options.warn(error instanceof Error ? error.message : String(error))
        await setTimeout(betweenAttempts, null, { signal: ended.signal }).catch(() => null)
      }
    }
    return async () => undefined
  })()
  return async () => {
    ended.abort()
    await (await started)()
  }
}

import { PgBoss } from 'pg-boss'
import { anchorChains } from '../store/index.ts'
import type { Office } from './office.ts'
import { runClocks } from './run-clocks.ts'

/** What runs by itself, and how often (cron, local time). */
const schedule = [
  { name: 'run-clocks', cron: '5 * * * *', work: (office: Office) => runClocks(office) },
  { name: 'anchor-chains', cron: '*/15 * * * *', work: (office: Office) => anchorChains(office.db, office.now()) },
] as const

/** Starts the timed work on the same database; one process at a time takes a job. Gives the function that ends it. */
export async function startJobs(office: Office, url: string, warn: (message: string) => void): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: url, max: 2 })
  boss.on('error', (error) => warn(error.message))
  await boss.start()
  for (const { name, cron, work } of schedule) {
    await boss.createQueue(name)
    await boss.work(name, async () => {
      await work(office)
    })
    await boss.schedule(name, cron, null, { tz: 'Asia/Shanghai' })
  }
  return () => boss.stop({ graceful: true, timeout: 5000 })
}

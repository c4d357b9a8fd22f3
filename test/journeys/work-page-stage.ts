import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { addDays } from '../../src/kernel/calendar/calendar.ts'
import type { Actor, Role } from '../../src/kernel/role.ts'
import { performStory } from '../../src/office/demonstration/perform-story.ts'
import { registers } from '../../src/registers/index.ts'
import { servingAdviser } from '../../src/registers/publicity/adviser.examples.ts'
import { appoint, savePersons } from '../../src/store/index.ts'
import { type Stage, setStage, stagePassword } from '../api-stage.ts'
import { openBrowser } from '../browser.ts'

/** The registers that the pages made for a task work in, and those behind their links. */
const wanted = [
  ...['reception', 'reception-day', 'petition', 'dispute', 'task', 'activity', 'study', 'study-requirement'],
  ...['hazard-check', 'hazard', 'adviser', 'adviser-log', 'consult'],
]

/** Who comes to the stage beside its own people: id, name, post, unit. */
const more: readonly (readonly [string, string, Role, number])[] = [
  ['receiver', '向晚晴', 'clerkPetition', 2],
  ['cadre', '石守田', 'villageCadre', 5],
  ['counsel', '季明法', 'adviser', 2],
  ['head', '鲁持平', 'justiceHead', 4],
]

/** A town with something to do on every page made for a task, served to a real browser. */
export type WorkPageStage = {
  readonly stage: Stage
  readonly today: string
  readonly signedIn: (person: string, width?: number) => Promise<Page>
  readonly stop: () => Promise<void>
}

export async function setWorkPageStage(): Promise<WorkPageStage> {
  const stage = await setStage({
    registers: registers.filter(({ id }) => wanted.includes(id)),
    staffDir: resolve(process.env.MINGFA_STAFF ?? 'dist/staff'),
  })
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  await comeIn(stage)
  await plan(stage, today)
  const url = await stage.app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await openBrowser()
  return {
    stage,
    today,
    signedIn: (person, width = 375) => signedIn({ browser, url }, person, width),
    stop: async () => {
      await browser.close()
      await stage.stop()
    },
  }
}

async function comeIn({ office, signIn }: Stage): Promise<void> {
  await office.db.owner(async (tx) => {
    await savePersons(
      tx,
      more.map(([id, name, , unit]) => ({ id, name, unit, active: true })),
    )
    await appoint(
      tx,
      more.map(([person, , role, unit]) => ({ person, role, unit, from: '2020-01-01' })),
    )
  })
  await office.refresh()
  for (const [id, name] of more) await signIn.createAccount({ id, name, account: `${id}.990101`, password: stagePassword })
}

/** A sitting of today, two tasks, a study session, and an adviser who serves 甲村. */
async function plan(stage: Stage, today: string): Promise<void> {
  const [clerk, receiver] = [await stage.as('clerk'), await stage.as('receiver')]
  const unit = '990101'
  const must = async (asking: ReturnType<typeof clerk>): Promise<string> => {
    const answer = await asking
    if (answer.statusCode > 201) throw new Error(answer.body)
    return answer.json<{ record: { id: string } }>().record.id
  }
  const open = (ask: typeof clerk, register: string, payload: object) =>
    must(ask({ method: 'POST', url: `/api/registers/${register}/records`, payload: { unit, ...payload } }))
  const sitting = { day: today, slot: 'morning', place: '天枢镇接待室', leader: 'principal', public: true }
  await open(receiver, 'reception-day', { step: 'plan', title: '今天的接访', input: sitting, reason: '照常接访' })
  const orders = {
    area: 'publicity',
    leadOrg: unit,
    leader: 'principal',
    assignee: 'justice',
    assignedOn: today,
    forYear: Number(today.slice(0, 4)),
  }
  const task = (title: string, dueOn: string) =>
    open(clerk, 'task', { step: 'assign', title, reason: '跨年完成', input: { origin: 'superior', content: title, ...orders, dueOn } })
  await task('清理村务公示栏', addDays(today, 2))
  await task('修订村规民约', addDays(today, 20))
  const absences = [{ person: 'justice', reason: '出差' }]
  const session = { kind: 'collective', topic: '行政处罚法', heldOn: today, hours: 2, attendees: ['clerk', 'head', 'cadre'], absences }
  await open(clerk, 'study', { step: 'enter', title: '行政处罚法', input: session })
  const by = (role: Role): Actor => {
    const of: Partial<Record<Role, string>> = { adviser: 'counsel', villageCadre: 'cadre', justiceHead: 'head', clerkJustice: 'justice' }
    return stage.office.actor(of[role] ?? '') as Actor
  }
  await performStory(stage.office, { register: 'adviser', title: '甲村法律顾问', ends: 'serving', steps: servingAdviser }, { unit: 2, by })
}

async function signedIn({ browser, url }: { browser: Browser; url: string }, person: string, width: number): Promise<Page> {
  const size = { viewport: { width, height: width < 820 ? 812 : 900 }, hasTouch: width < 820 }
  const page = await (await browser.newContext({ locale: 'zh-CN', ...size })).newPage()
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(`${url}/staff/`)
  await page.getByLabel('账号').fill(`${person}.990101`)
  await page.getByLabel('密码').fill(stagePassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('navigation', { name: '办事页' }).waitFor()
  return page
}

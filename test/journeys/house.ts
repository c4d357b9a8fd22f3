import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { buildServer } from '../../src/api/server.ts'
import { assembleOffice } from '../../src/office/assemble.ts'
import { loadDemonstration } from '../../src/office/demonstration/load.ts'
import { guidedTour } from '../../src/office/demonstration/tour.ts'
import type { Office } from '../../src/office/office.ts'
import { openSignIn } from '../../src/office/sign-in/sign-in.ts'
import { portal } from '../../src/portal/portal.ts'
import { registers } from '../../src/registers/index.ts'
import { folderStore } from '../../src/store/files/files.ts'
import { migrate, openDatabase } from '../../src/store/index.ts'
import { openBrowser } from '../browser.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import { type Place, prepared } from '../prepared.ts'

/** The demonstration county, served to a real browser on a database of its own. */
export type OpenHouse = {
  readonly url: string
  readonly office: Office
  /** A page on which this person of 青石镇 has signed in, desktop or phone. */
  readonly signedIn: (account: string, size?: 'desktop' | 'phone') => Promise<Page>
  /** A page of somebody who has no account. */
  readonly citizen: (size?: 'desktop' | 'phone') => Promise<Page>
  /** Signs in on a page that is already open: from the start, or in the form that covers the page when a session has ended. */
  readonly signInOn: (page: Page, account: string) => Promise<Page>
  readonly enter: (page: Page, account: string) => Promise<void>
  readonly stop: () => Promise<void>
}

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 375, height: 812 } } as const
/** The same in every worker, since one of them makes the accounts of all. */
const password = 'Mf-Journey-7pQ2x'

/** Opens the house. Every page fails its test when a script throws or another host is asked for anything. */
export async function openDemonstration(): Promise<OpenHouse> {
  const { database, folder } = await demonstrationPlace()
  const { db, office, signIn } = await openOffice({ url: database.url, folder })
  const app = buildServer({
    office,
    signIn,
    staffDir: resolve(process.env.MINGFA_STAFF ?? 'dist/staff'),
    portal: (server) => portal(server, { office, origin: 'http://127.0.0.1' }),
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await openBrowser()
  const stop = async () => {
    await browser.close()
    await app.close()
    await signIn.close()
    await db.close()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  }
  const citizen = (size: 'desktop' | 'phone' = 'desktop') => openPage(browser, url, size)
  const signedIn = async (account: string, size: 'desktop' | 'phone' = 'desktop') =>
    signInOn(await openPage(browser, url, size), url, account)
  return { url, office, signedIn, citizen, signInOn: (page, account) => signInOn(page, url, account), enter, stop }
}

/** The demonstration county is filled once in a run; each house has a copy. */
async function demonstrationPlace(): Promise<{ database: TestDatabase; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'mingfa-journey-'))
  const model = await prepared('demonstration', demonstrate)
  const database = await createTestDatabase({ template: model?.url })
  if (model) cpSync(model.folder, folder, { recursive: true })
  else await demonstrate({ url: database.url, folder })
  return { database, folder }
}

async function demonstrate(place: Place): Promise<void> {
  const { db, office, signIn } = await openOffice(place)
  const people = await loadDemonstration(office)
  await guidedTour(office, people)
  const cadre = people.find(({ role, unit }) => role === 'villageCadre' && office.tree().get(unit)?.parent === 10)
  for (const { id, name, role } of people.filter((one) => one === cadre || ([1, 10, 11].includes(one.unit) && !/\d$/.test(one.id))))
    await signIn.createAccount({ id, name, account: role.toLowerCase(), password })
  await signIn.close()
  await db.close()
}

async function openOffice({ url, folder }: Place) {
  const db = openDatabase({ url, masterKeyFile: join(folder, 'master.key') })
  await migrate(db, registers)
  const office = await assembleOffice({ db, files: folderStore(folder), registers, now: () => new Date().toISOString() })
  const signIn = await openSignIn({
    url,
    secret: 'journey-'.repeat(6),
    baseUrl: 'http://127.0.0.1',
    now: office.now,
    policy: () => ({ secondFactor: 'off' }),
  })
  return { db, office, signIn }
}

async function openPage(browser: Browser, url: string, size: 'desktop' | 'phone'): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes[size], hasTouch: size === 'phone', locale: 'zh-CN', acceptDownloads: true })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => {
    throw error
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:') && !request.url().startsWith('blob:'))
      throw new Error(`asked another host: ${request.url()}`)
  })
  return page
}

async function signInOn(page: Page, url: string, account: string): Promise<Page> {
  await page.goto(`${url}/staff/`)
  await enter(page, account)
  await page.getByRole('heading', { name: '工作台' }).waitFor()
  return page
}

async function enter(page: Page, account: string): Promise<void> {
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByLabel('密码').waitFor({ state: 'detached' })
}

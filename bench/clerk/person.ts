import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import type { Role } from '../../src/kernel/role.ts'
import { password, type Stage } from './stage.ts'

/** Somebody at a browser who signs in as one post after the other. */
export type Person = {
  readonly page: Page
  /** Opens an address of the staff application as this post; signs in through the form where no session runs. */
  readonly goAs: (role: Role, path: string) => Promise<void>
  /** Is this post from now on, whatever page is open. */
  readonly be: (role: Role) => Promise<void>
  /** Asks the API as whoever is signed in now. */
  readonly ask: (path: string, body?: object) => Promise<{ readonly status: number; readonly body: unknown }>
  /** Forgets all sessions: the next stage knows none of them. */
  readonly forget: () => Promise<void>
  readonly close: () => Promise<void>
  /** What the page's own script did wrong since the last look. */
  readonly faults: () => readonly string[]
}

const sizes = { phone: { width: 375, height: 812 }, wide: { width: 1440, height: 900 } } as const
export type Size = keyof typeof sizes

/** Sits down at a browser of this size before a stage that `at` names. */
export async function sitDown(browser: Browser, size: Size, at: () => Stage): Promise<Person> {
  const context = await browser.newContext({
    viewport: sizes[size],
    hasTouch: size === 'phone',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  const sessions = new Map<Role, Awaited<ReturnType<BrowserContext['cookies']>>>()
  let seen = ''
  const goAs = async (role: Role, path: string): Promise<void> => {
    // The page that is open already, of today and as this post, is not loaded anew.
    const asked = `${role} ${at().day()} ${at().url}/staff${path}`
    if (asked === seen && page.url() === `${at().url}/staff${path}`) return
    seen = asked
    await context.clearCookies()
    const known = sessions.get(role)
    if (known) await context.addCookies(known)
    await page.goto(`${at().url}/staff${path}`)
    if (known) return
    await enter(page, role)
    sessions.set(role, await context.cookies())
  }
  const be = async (role: Role): Promise<void> => {
    const known = sessions.get(role)
    if (!known) return goAs(role, '/')
    seen = ''
    await context.clearCookies()
    await context.addCookies(known)
  }
  return {
    page,
    goAs,
    be,
    ask: (path, body) => asking(context, `${at().url}/api${path}`, body),
    forget: async () => {
      sessions.clear()
      seen = ''
      await page.goto('about:blank')
      await context.clearCookies()
    },
    close: () => context.close(),
    faults: () => faults.splice(0),
  }
}

async function enter(page: Page, role: Role): Promise<void> {
  await page.getByLabel('账号').fill(role.toLowerCase())
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByLabel('密码').waitFor({ state: 'detached' })
}

async function asking(context: BrowserContext, url: string, body?: object) {
  if (!body) {
    const answer = await context.request.get(url)
    return { status: answer.status(), body: await answer.json().catch(() => null) }
  }
  const session = await (await context.request.get(new URL('/api/session', url).href)).json()
  const answer = await context.request.post(url, { data: body, headers: { 'x-csrf-token': session.csrf } })
  return { status: answer.status(), body: await answer.json().catch(() => null) }
}

/** An answer of the server to a form, with what the form had sent. */
export type Answered = { readonly status: number; readonly body: unknown; readonly sent: object; readonly path: string }

const opensOrTakes = /\/api\/registers\/[^/]+\/records(\/[^/]+\/steps\/[^/]+)?$/

/** What came of a click on the button that sends: the server's answer, or null where the form itself found the fault and sent nothing. */
export async function sendForm(page: Page): Promise<Answered | null> {
  const sent: Request[] = []
  const hear = (request: Request): void => {
    if (request.method() === 'POST' && opensOrTakes.test(request.url())) sent.push(request)
  }
  page.on('request', hear)
  await page.locator('form.step-form .submit button').click()
  for (let turn = 0; turn < 30 && sent.length === 0; turn += 1) await page.waitForTimeout(30)
  page.off('request', hear)
  const [request] = sent
  if (!request) return null
  const response = await request.response()
  const body: unknown = await response?.json().catch(() => null)
  // The button stops turning, or the form has made way for the record.
  await page.waitForFunction(() => !document.querySelector('form.step-form .submit .ant-btn-loading'))
  return {
    status: response?.status() ?? 0,
    body,
    sent: request.postDataJSON() as object,
    path: new URL(request.url()).pathname.replace(/^\/api/, ''),
  }
}

/** The refusals that stand on the page: above the form and beside its controls. */
export const refusalsShown = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('form.step-form [role=alert] > p, form.step-form [role=alert] li, form.step-form .fault')]
      .map((one) => (one.textContent ?? '').trim())
      .filter((text) => text !== ''),
  )

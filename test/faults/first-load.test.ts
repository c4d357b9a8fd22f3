import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registers } from '../../src/registers/index.ts'
import { type Stage, setStage, stagePassword } from '../api-stage.ts'
import { openBrowser } from '../browser.ts'

/** Bytes of all answers, packed as the server sends them (their heads apart), from an empty cache until the first list stands there. */
const budget = 300 * 1024
/** Questions to the server after a click on a register, however many rows it shows. */
const questions = 5
const rows = 40

const staffDir = resolve(process.env.MINGFA_STAFF ?? 'dist/staff')
let stage: Stage
let browser: Browser
let url: string
beforeAll(async () => {
  if (!existsSync(staffDir)) throw new Error('the staff app is not built: npm run faces')
  stage = await setStage({ registers, staffDir })
  const clerk = await stage.as('justice')
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  for (let n = 0; n < rows; n += 1) {
    const parties = [`王${n}`, `李${n}`].map((name) => ({ kind: 'natural', name }))
    const input = { foundOn: today, how: 'patrol', kind: 'neighbour', parties, peopleCount: 2, summary: `第${n}件边界纠纷` }
    const made = await clerk({
      method: 'POST',
      url: '/api/registers/dispute/records',
      payload: { step: 'find', unit: '990101', title: `第${n}件`, input },
    })
    if (made.statusCode !== 201) throw new Error(made.body)
  }
  url = await stage.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

type Fetched = { readonly path: string; readonly type: string; readonly bytes: number }

/** A page of a browser that was never here, and all it fetched so far. */
async function newcomer(): Promise<{ page: Page; fetched: Fetched[] }> {
  const page = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage()
  const fetched: Fetched[] = []
  page.on('requestfinished', async (request) => {
    const { responseBodySize } = await request.sizes()
    fetched.push({ path: new URL(request.url()).pathname, type: request.resourceType(), bytes: responseBodySize })
  })
  return { page, fetched }
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${url}/staff/`)
  await page.getByLabel('账号').fill('justice.990101')
  await page.getByLabel('密码').fill(stagePassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { name: '工作台' }).waitFor()
}

async function openList(page: Page): Promise<void> {
  await page.getByRole('link', { name: '矛盾纠纷排查调处', exact: true }).first().click()
  await page.locator('tbody tr').nth(5).waitFor()
}

describe('the staff app', { timeout: 240_000 }, () => {
  it('shows its first list after at most 300 KB, scripts and styles packed', async () => {
    const { page, fetched } = await newcomer()
    await signIn(page)
    await openList(page)
    await page.waitForLoadState('networkidle')
    // Machines with a Chinese font fetch none: only this browser has no font at all, and text does not wait for one.
    const counted = fetched.filter(({ type, path }) => type !== 'font' && !path.includes('web-font'))
    const total = counted.reduce((sum, { bytes }) => sum + bytes, 0)
    const heaviest = counted.toSorted((one, other) => other.bytes - one.bytes).slice(0, 14)
    expect(total, JSON.stringify(heaviest)).toBeLessThanOrEqual(budget)
    expect(counted.filter(({ type }) => type === 'script').length).toBeGreaterThan(1)
    process.stderr.write(`first list after ${(total / 1024).toFixed(0)} KB in ${counted.length} answers\n`)
  })

  it('asks no question per row: a list of forty costs as many as a list of none', async () => {
    const { page, fetched } = await newcomer()
    await signIn(page)
    await openList(page)
    await page.waitForLoadState('networkidle')
    const asked = async (register: string, says: string): Promise<number> => {
      fetched.length = 0
      await page.getByRole('link', { name: says, exact: true }).first().click()
      await page.waitForURL(`**/${register}*`)
      await page.waitForLoadState('networkidle')
      return fetched.filter(({ path }) => path.startsWith('/api/')).length
    }
    const [few, many] = [await asked('activity', '普法活动'), await asked('dispute', '矛盾纠纷排查调处')]
    expect(many).toBeLessThanOrEqual(questions)
    expect(few).toBeLessThanOrEqual(questions)
  })

  it('is sent packed by whoever built it, and unpacked to whoever cannot read that', async () => {
    const page = await (await fetch(`${url}/staff/`)).text()
    const script = /src="(\/staff\/assets\/[^"]+\.js)"/.exec(page)?.[1]
    const sent = async (accepts: string) =>
      (await stage.app.inject({ url: script!, headers: { 'accept-encoding': accepts } })).headers['content-encoding']
    expect([await sent('gzip, deflate, br'), await sent('gzip'), await sent('identity')]).toEqual(['br', 'gzip', undefined])
  })
})

import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { RecordState } from '../../src/kernel/event.ts'
import type { Actor } from '../../src/kernel/role.ts'
import { today as dayHere } from '../../src/office/office.ts'
import { openRow } from '../../src/office/records/open-record.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { draftOf, draftReport } from '../../src/office/yearly/draft-report.ts'
import { registers } from '../../src/registers/index.ts'
import { appoint } from '../../src/store/index.ts'
import { type Stage, setStage, stagePassword } from '../api-stage.ts'
import { openBrowser } from '../browser.ts'
import { must } from '../contract/live.ts'
import { codeAt } from '../door/open-door.ts'
import { expectAccessible } from './accessible.ts'

// A browser on a machine that does much else takes its time.
vi.setConfig({ testTimeout: 240_000 })

let stage: Stage
let browser: Browser
let url: string
const policy: { secondFactor: 'everyone' | 'off' } = { secondFactor: 'off' }
const pictures = process.env.MINGFA_PICTURES
beforeAll(async () => {
  stage = await setStage({ registers, staffDir: process.env.MINGFA_STAFF ?? resolve('dist/staff'), door: { policy: () => policy } })
  await stage.office.db.owner((tx) => appoint(tx, [{ person: 'principal', role: 'deputyLeader', unit: 2, from: '2020-01-01' }]))
  await stage.office.refresh()
  url = await stage.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

const actor = (id: string) => stage.office.actor(id) as Actor
const today = () => dayHere(stage.office)

async function signedIn(person: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(`${url}/staff/`)
  await page.getByLabel('账号').fill(`${person}.990101`)
  await page.getByLabel('密码', { exact: true }).fill(stagePassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  return page
}
async function looks(page: Page, name: string): Promise<void> {
  for (const width of [1440, 768, 375]) {
    await page.setViewportSize({ width, height: 900 })
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${name} at ${width}`).toBe(true)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await expectAccessible(page)
}

async function planned(): Promise<RecordState> {
  const input = { form: 'lecture', theme: 'civilCode', plannedOn: today(), place: '甲村院坝', host: '990101' }
  const command = { step: 'plan', title: '民法典宣讲', unit: 2, input }
  return must(await perform(stage.office, actor('justice'), { register: 'activity', command })).record
}

describe('the export of a register with personal data', () => {
  it('PI-06: asks whom it goes to, and has the legal basis written already', async () => {
    const page = await signedIn('justice')
    await page.getByRole('heading', { name: '工作台' }).waitFor()
    await page.goto(`${url}/staff/r/dispute`)
    await page.getByRole('button', { name: '导出', exact: true }).click()
    const form = page.getByRole('form', { name: '导出' })
    await form.getByLabel('接收方').waitFor()
    expect(await form.getByLabel('依据').inputValue()).toContain('《')
    await looks(page, 'export')
    await form.getByLabel('导出用途').fill('报县司法局核对')
    await form.getByLabel('接收方').fill('县司法局')
    const [download] = await Promise.all([page.waitForEvent('download'), form.getByRole('button', { name: '导出表格' }).click()])
    expect(download.suggestedFilename()).toContain('.xlsx')
    const logged = await stage.office.db.owner((tx) =>
      tx.query({ text: 'SELECT recipient, basis FROM export_log ORDER BY id DESC LIMIT 1' }),
    )
    expect(logged).toEqual([{ recipient: '县司法局', basis: expect.stringContaining('《') }])
  })
})

describe('a report whose text was written on', () => {
  it('is drafted anew only after a question that says whose words go', async () => {
    await planned()
    const year = Number(today().slice(0, 4))
    const report = must(await draftReport(stage.office, actor('justice'), { unit: '990101', year }))
    const sections = draftOf(report).sections.map((section) => ({ ...section, text: '自己写的一段。' }))
    must(
      await perform(stage.office, actor('clerk'), {
        register: 'annual-report',
        record: report.id,
        command: { step: 'write', input: { sections } },
      }),
    )
    const text = async () =>
      JSON.stringify(must(await openRow(stage.office, actor('justice'), { register: 'annual-report', id: report.id })).record.values)
    const page = await signedIn('justice')
    await page.getByRole('heading', { name: '工作台' }).waitFor()
    await page.goto(`${url}/staff/reports`)
    await page.getByLabel('年度').click()
    await page.getByTitle(`${year}年`).last().click()
    await page.getByRole('button', { name: '按台账起草' }).click()
    await page.getByText('正文已由陈安和修改过').waitFor()
    await looks(page, 'overwrite')
    expect(await text()).toContain('自己写的一段。')
    await page.getByRole('button', { name: '覆盖改过的正文，重新起草' }).click()
    await page.waitForURL(/reports\/.+/)
    expect(await text()).not.toContain('自己写的一段。')
  })
})

describe('a step that brings a record before the public', () => {
  it('asks for the second factor once more, on the page of the step, and goes on after it', async () => {
    const { id } = await planned()
    policy.secondFactor = 'everyone'
    const page = await signedIn('principal')
    await page.getByRole('button', { name: '用手机验证器' }).click()
    const secret = ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', '')
    await page.getByLabel('6 位动态码').fill(await codeAt(secret, stage.clock.ahead))
    await page.getByRole('button', { name: '确认', exact: true }).click()
    await page.getByRole('button', { name: '已经保存好' }).click()
    await page.getByRole('heading', { name: '工作台' }).waitFor()
    stage.clock.ahead += 11 * 60_000
    await page.goto(`${url}/staff/r/activity/${id}/do/approve`)
    await page.getByRole('button', { name: '办理“批准”' }).click()
    await page.getByRole('heading', { name: '确认是本人' }).waitFor()
    await looks(page, 'proof')
    await page.getByLabel('6 位动态码').fill(await codeAt(secret, stage.clock.ahead))
    await page.getByRole('button', { name: '确认', exact: true }).click()
    await page.getByRole('heading', { name: '确认是本人' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '办理“批准”' }).click()
    await page.getByText('已批准').first().waitFor()
  })
})

import { resolve } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registers } from '../../src/registers/index.ts'
import { stagePassword } from '../api-stage.ts'
import { openBrowser } from '../browser.ts'
import { type AdminStage, setAdminStage } from './stage.ts'

let stage: AdminStage
let browser: Browser
let url: string
beforeAll(async () => {
  stage = await setAdminStage({ registers, staffDir: process.env.MINGFA_STAFF ?? resolve('dist/staff') })
  url = await stage.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

async function enter(person: string, width = 1440): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(`${url}/staff/`)
  await page.getByLabel('账号').fill(`${person}.990101`)
  await page.getByLabel('密码', { exact: true }).fill(stagePassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { name: '工作台' }).waitFor()
  return page
}

const openSettings = async (page: Page, part: string) => {
  await page.goto(`${url}/staff/settings/${part}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (
      globalThis as unknown as { axe: { run: (node: string) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run('#page'),
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)
}

describe('AV-16: a post is granted by two, in the browser', () => {
  it('one security administrator proposes, another approves, and the clerk can work', async () => {
    const before = await enter('idle')
    await before.goto(`${url}/staff/r/activity/new/record`)
    await expect.poll(() => before.getByRole('button', { name: '提交登记' }).count()).toBe(0)
    await expect.poll(() => before.getByRole('link', { name: '系统设置' }).count()).toBe(0)

    const guard = await enter('guard')
    await guard.getByRole('link', { name: '系统设置' }).click()
    await guard.getByRole('button', { name: '办理华子清' }).click()
    await guard.getByRole('combobox', { name: '岗位' }).click()
    await guard.getByTitle('党政办经办人').click()
    await guard.getByLabel('变更理由').fill('接替调离的经办人')
    await guard.getByRole('button', { name: '提出，交另一人批准' }).click()
    await guard.getByText('等待另一名安全管理员批准').first().waitFor()
    await openSettings(guard, 'approvals')
    await guard.getByText('由您提出，须由另一名安全管理员批准').first().waitFor()
    await expect.poll(() => guard.getByRole('button', { name: '批准', exact: true }).count()).toBe(0)

    const second = await enter('guard2', 375)
    await openSettings(second, 'approvals')
    await second.getByText('接替调离的经办人').first().waitFor()
    await second.getByRole('button', { name: '批准', exact: true }).click()
    await second.getByText('已批准：授予岗位，华子清').first().waitFor()

    const clerk = await enter('idle')
    await clerk.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '学法与培训' }).click()
    await clerk.getByRole('heading', { name: '学法与培训', exact: true }).waitFor()
    await clerk.getByRole('link', { name: '直接登记' }).first().click()
    await clerk.getByLabel('事项名称').fill('集市普法')
    await expect.poll(() => clerk.getByLabel('事项名称').inputValue()).toBe('集市普法')
  }, 240_000)
})

describe('the settings pages', () => {
  const parts = {
    admin: ['units', 'people', 'calendar', 'periods', 'numbering', 'papers', 'checks', 'changes'],
    guard: ['people', 'approvals', 'identities', 'policies', 'changes'],
    watcher: ['changes'],
  }
  it.each(Object.entries(parts))(
    'of %s show what is theirs and nothing else, without a fault that axe finds, on a desk and on a phone',
    async (person, own) => {
      for (const width of [1440, 375]) {
        const page = await enter(person, width)
        for (const part of own) {
          await openSettings(page, part)
          await expect.poll(() => page.getByText('正在读取…').count()).toBe(0)
          expect([part, await faults(page)]).toEqual([part, []])
          await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
        }
        const tabs = await page.getByRole('navigation', { name: '系统设置' }).getByRole('link').count()
        expect(tabs).toBe(own.length)
      }
    },
    240_000,
  )
  it('tell an administrator what a value would do before it is confirmed, by keyboard alone', async () => {
    const page = await enter('admin')
    await openSettings(page, 'periods')
    const edit = page.getByRole('button', { name: '修改补录期限' })
    await edit.focus()
    await page.keyboard.press('Enter')
    const value = page.getByRole('textbox', { name: '补录期限' })
    await value.focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('400')
    await page.keyboard.press('Enter')
    await page.getByText('应为 1 至 365 的整数').first().waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('20')
    await page.keyboard.press('Enter')
    await page.getByText('改为：20 日').first().waitFor()
    await page.getByLabel('变更理由').focus()
    await page.keyboard.type('县里统一规定')
    await page.keyboard.press('Enter')
    await page.getByText('“补录期限”已修改').first().waitFor()
    expect(stage.office.settings(2).backEntryDays).toBe(20)
  }, 240_000)
})

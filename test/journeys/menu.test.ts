import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registers } from '../../src/registers/index.ts'
import { type Stage, setStage, stagePassword } from '../api-stage.ts'
import { openBrowser } from '../browser.ts'
import { expectAccessible } from './accessible.ts'

let stage: Stage
let browser: Browser
let url: string
beforeAll(async () => {
  stage = await setStage({ registers, staffDir: resolve(process.env.MINGFA_STAFF ?? 'dist/staff') })
  url = await stage.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

async function signedIn(width = 1440): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-CN', viewport: { width, height: 900 } })).newPage()
  await page.goto(`${url}/staff/`)
  await page.getByLabel('账号').fill('justice.990101')
  await page.getByLabel('密码').fill(stagePassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { name: '工作台' }).waitFor()
  return page
}
const menu = (page: Page) => page.getByRole('navigation', { name: '主菜单' })
const area = (page: Page, name: string) => menu(page).getByRole('button', { name, exact: true })
const unfolded = (page: Page, name: string) => expect.poll(() => area(page, name).getAttribute('aria-expanded'))

describe('the menu of somebody with many registers', { timeout: 240_000 }, () => {
  it('shows the areas of what the post enters, and every other as it was left', async () => {
    const page = await signedIn()
    await unfolded(page, '矛盾纠纷').toBe('true')
    await unfolded(page, '组织领导').toBe('false')
    await area(page, '组织领导').click()
    await area(page, '矛盾纠纷').click()
    await page.reload()
    await unfolded(page, '组织领导').toBe('true')
    await unfolded(page, '矛盾纠纷').toBe('false')
  })

  it('unfolds the area of the page that is open, and lets it be folded', async () => {
    const page = await signedIn()
    await page.goto(`${url}/staff/r/duty`)
    await unfolded(page, '组织领导').toBe('true')
    await area(page, '组织领导').click()
    await unfolded(page, '组织领导').toBe('false')
  })

  it('finds a register by a part of its name, with the keyboard alone', async () => {
    const page = await signedIn()
    while ((await page.locator('.menu .fold[aria-expanded=false]').count()) > 0)
      await page.locator('.menu .fold[aria-expanded=false]').first().click()
    await page.getByLabel('找台账').focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('法援')
    await menu(page).getByText('没有这样的台账').waitFor()
    await page.getByLabel('找台账').fill('法律援助')
    await expect
      .poll(() =>
        menu(page)
          .getByRole('link', { name: /法律援助/ })
          .count(),
      )
      .toBe(1)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '法律援助' }).waitFor()
    await expect.poll(() => page.getByLabel('找台账').inputValue()).toBe('')
  })

  it.each([1440, 375])('has nothing that axe objects to on %i px, all areas open', async (width) => {
    const page = await signedIn(width)
    if (width < 820) await page.getByRole('button', { name: '菜单' }).click()
    const folded = page.locator('.menu .fold[aria-expanded=false]')
    while ((await folded.count()) > 0) await folded.first().click()
    await page.getByRole('button', { name: /^更多/ }).evaluate((button) => (button as HTMLElement).click())
    await expectAccessible(page)
  })
})

describe('the desk of a post that may enter much', { timeout: 240_000 }, () => {
  it('has at most six large buttons, disputes and activities first, and the rest behind one', async () => {
    const page = await signedIn()
    const quick = page.getByRole('navigation', { name: '快速登记' })
    await quick.getByRole('link').first().waitFor()
    const shown = await quick.locator('.button.primary b').allTextContents()
    expect(shown.slice(0, 2)).toEqual(['矛盾纠纷排查调处', '普法活动'])
    expect(shown.length).toBeLessThanOrEqual(6)
    await quick.getByRole('button', { name: /^更多/ }).click()
    await quick.getByRole('link', { name: /行政应诉/ }).click()
    await page.getByRole('button', { name: '提交登记' }).waitFor()
  })
})

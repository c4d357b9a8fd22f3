import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { numberOf } from '../../src/kernel/calendar/days.ts'
import { sendDigests } from '../../src/office/desk/send-digests.ts'
import { today } from '../../src/office/office.ts'
import { complete } from './accessible.ts'
import { type OpenHouse, openDemonstration } from './house.ts'

let house: OpenHouse
beforeAll(async () => {
  house = await openDemonstration()
}, 240_000)
afterAll(() => house?.stop())

const violations = async (page: Page) => {
  await complete(page)
  return (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}

describe('the desk', () => {
  it('leads a head from what waits for him to the form that settles it', async () => {
    const clerk = await house.signedIn('villagecadre')
    await clerk
      .getByRole('navigation', { name: '快速登记' })
      .getByRole('link', { name: /普法活动/ })
      .click()
    await clerk.getByRole('heading', { name: '直接登记' }).waitFor()
    await clerk.getByRole('radio', { name: '宣讲', exact: true }).check()
    await clerk.getByRole('radio', { name: '禁毒', exact: true }).check()
    await clerk.getByLabel(/活动地点/).fill('村委会院坝')
    await clerk.getByLabel(/参加人次/).fill('35')
    await clerk.getByRole('radio', { name: '清点', exact: true }).check()
    await clerk.getByText(/还可以填写/).click()
    await clerk.locator('#f-signIn').setInputFiles({ name: '签到表.csv', mimeType: 'text/csv', buffer: Buffer.from('姓名\n') })
    await clerk.getByText('签到表.csv').first().waitFor()
    await clerk.getByRole('button', { name: '提交登记' }).click()
    await clerk.getByRole('heading', { name: '村委会院坝禁毒宣讲' }).waitFor()
    const head = await house.signedIn('justicehead')
    const waiting = head.getByRole('region', { name: '等我办的' })
    await waiting.getByRole('listitem').filter({ hasText: '村委会院坝禁毒宣讲' }).getByRole('link', { name: '核实' }).click()
    await head.getByRole('button', { name: '办理“核实”' }).click()
    await head.getByRole('heading', { name: '村委会院坝禁毒宣讲' }).waitFor()
    await head.getByRole('link', { name: '工作台' }).click()
    await head.getByRole('heading', { name: '工作台' }).waitFor()
    // What waits for him now is the next step, not the one that he took.
    const mine = head.getByRole('region', { name: '等我办的' }).getByRole('listitem').filter({ hasText: '村委会院坝禁毒宣讲' })
    await expect.poll(() => mine.getByRole('link', { name: '核实' }).count(), { timeout: 20_000 }).toBe(0)
  }, 240_000)

  it('says why a clock ends on its day in one click', async () => {
    const page = await house.signedIn('principal')
    await page.getByRole('button', { name: '为什么是这一天' }).first().click()
    await page.getByText('起算日不计入').first().waitFor()
  }, 240_000)

  it('shows the digest of the day once, and folds it away when read', async () => {
    // A working day, whatever day the test runs on.
    await sendDigests({
      ...house.office,
      calendar: () => ({ ...house.office.calendar(10), madeUpWorkdays: new Set([numberOf(today(house.office))]) }),
    })
    const page = await house.signedIn('clerkjustice')
    const card = page.getByRole('region', { name: '今日摘要' })
    await card
      .getByText(/等您办理/)
      .first()
      .waitFor()
    await card.getByRole('button', { name: '已读' }).click()
    await card.waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('heading', { name: '工作台' }).waitFor()
    await expect.poll(() => card.count()).toBe(0)
  }, 240_000)

  it('hands a clerk’s matters to another, row by row, with a result for each', async () => {
    const page = await house.signedIn('clerkjustice')
    await page.getByRole('link', { name: '工作交接' }).click()
    await page.getByRole('table').waitFor()
    await page.getByRole('combobox', { name: /全部交给/ }).click()
    await page
      .getByTitle(/青石司法所|青石镇/)
      .nth(1)
      .click()
    await page.getByRole('button', { name: /移交 \d+ 件/ }).click()
    await page.getByRole('button', { name: '移交', exact: true }).click()
    await page
      .getByText(/已移交 \d+ 件/)
      .first()
      .waitFor()
    await expect.poll(() => page.getByText('已移交', { exact: true }).count()).toBeGreaterThan(0)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载 docx' }).click()
    expect((await download).suggestedFilename()).toContain('工作交接单')
  }, 240_000)
})

describe('desk, form and hand-over', () => {
  it.each(['desktop', 'phone'] as const)(
    'have nothing that axe objects to, on a %s, also with faults on the form',
    async (size) => {
      const page = await house.signedIn('clerkjustice', size)
      await page.getByRole('region').first().waitFor()
      expect(await violations(page)).toEqual([])
      await page.goto(`${house.url}/staff/r/dispute/new/find`)
      await page.getByRole('heading', { name: '发现登记' }).waitFor()
      await page.getByRole('button', { name: '提交登记' }).click()
      await page.getByRole('alert').first().waitFor()
      expect(await violations(page)).toEqual([])
      await page.goto(`${house.url}/staff/hand-over`)
      await page.getByRole('heading', { name: '工作交接' }).waitFor()
      expect(await violations(page)).toEqual([])
    },
    240_000,
  )

  it('are usable with the keyboard alone: arrows choose, Enter sends', async () => {
    const page = await house.signedIn('clerkjustice')
    await page.goto(`${house.url}/staff/r/dispute/new/find`)
    await page.getByRole('heading', { name: '发现登记' }).waitFor()
    await page.getByRole('radio', { name: '排查', exact: true }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.getByRole('radio', { name: '当事人申请' }).isChecked()).toBe(true)
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name)).toBe('f-kind')
    await page.locator('#f-parties-0-name').press('Enter')
    await page.getByRole('alert').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id.startsWith('f-kind'))).toBe(true)
  }, 240_000)
})

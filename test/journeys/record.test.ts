import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, tabTo } from './accessible.ts'
import { type OpenHouse, openDemonstration } from './house.ts'

let house: OpenHouse
beforeAll(async () => {
  house = await openDemonstration()
}, 240_000)
afterAll(() => house?.stop())

const openDispute = async (page: Page) => {
  await page.goto(`${house.url}/staff/r/dispute?q=${encodeURIComponent('合伙养殖欠款')}`)
  await page.getByRole('link', { name: '合伙养殖欠款' }).first().click()
  await page.getByRole('heading', { name: '合伙养殖欠款' }).waitFor()
}

describe('the page of a record', () => {
  it('says when it happened, when it was typed, by whom, and what was filled in', async () => {
    const page = await house.signedIn('clerkjustice')
    await openDispute(page)
    const story = page.getByRole('region', { name: /^经过/ })
    await story.getByText('达成协议', { exact: true }).first().waitFor()
    await expect.poll(() => story.getByText(/于 \d{4}-\d\d-\d\d \d\d:\d\d 录入/).count()).toBe(5)
    await story
      .getByText(/^填写 \d+ 项/)
      .first()
      .click()
    await story.getByText('协议形式').first().waitFor()
  }, 240_000)

  it('draws its clock with today and the legal end, and says the same in words', async () => {
    const page = await house.signedIn('clerkjustice')
    await openDispute(page)
    const clocks = page.getByRole('region', { name: '时限' })
    await clocks.locator('svg.clock-line text', { hasText: '今天' }).first().waitFor()
    const end = (await clocks.locator('svg.clock-line text', { hasText: '届满' }).first().textContent()) ?? ''
    const [month, day] = (end.split(' ')[1] ?? '').slice(-5).split('-').map(Number)
    await clocks
      .getByText(new RegExp(`${month}月${day}日届满`))
      .first()
      .waitFor()
    await expect.poll(() => clocks.locator('svg.clock-line .free').count()).toBeGreaterThan(0)
  }, 240_000)

  it('says why a step is refused, names the article and what would open it', async () => {
    const page = await house.signedIn('clerkjustice')
    await openDispute(page)
    await page.getByText(/暂不能办理的 \d+ 个环节/).click()
    const refused = page.locator('.refused li')
    await expect.poll(() => refused.count()).toBeGreaterThan(0)
    for (const text of await refused.allTextContents()) expect(text.length).toBeGreaterThan(20)
  }, 240_000)

  it('tells papers that can be made from those that a later step makes', async () => {
    const page = await house.signedIn('clerkjustice')
    await openDispute(page)
    const papers = page.getByRole('region', { name: '文书与附件' })
    await papers.getByRole('link', { name: /受理登记表/ }).waitFor()
    await papers.getByText(/后续环节才制作的文书/).click()
    await papers
      .getByText(/后可以制作/)
      .first()
      .waitFor()
  }, 240_000)

  it('keeps a corrected value struck out with who changed it and why', async () => {
    const page = await house.signedIn('clerkjustice')
    await openDispute(page)
    const id = page.url().split('/').at(-1) as string
    const view = await (await page.request.get(`${house.url}/api/registers/dispute/records/${id}`)).json()
    const token = (await (await page.request.get(`${house.url}/api/session`)).json()).csrf
    const send = (from: Page, step: string, body: object, csrf: string) =>
      from.request.post(`${house.url}/api/registers/dispute/records/${id}/steps/${step}`, {
        data: { input: {}, ...body },
        headers: { 'x-csrf-token': csrf },
      })
    const proposed = await send(page, 'correct', { version: view.record.version, input: { peopleCount: 3 }, reason: '漏登一人' }, token)
    expect(await proposed.text()).toContain('"version"')
    const head = await house.signedIn('justicehead')
    const headToken = (await (await head.request.get(`${house.url}/api/session`)).json()).csrf
    expect((await send(head, 'approveCorrection', { version: view.record.version + 1 }, headToken)).status()).toBe(200)
    await page.reload()
    await page.getByRole('button', { name: /改过 \d+ 次，涉及人数/ }).click()
    const history = page.locator('.history')
    await history.locator('del', { hasText: '2' }).waitFor()
    await history
      .getByText(/曹|漏登一人/)
      .first()
      .waitFor()
  }, 240_000)

  it.each(['desktop', 'phone'] as const)(
    'is accessible on a %s',
    async (size) => {
      const page = await house.signedIn('clerkjustice', size)
      await openDispute(page)
      await page.getByText(/暂不能办理的 \d+ 个环节/).click()
      await expectAccessible(page)
    },
    240_000,
  )

  it('is jumped through with the keyboard', async () => {
    const page = await house.signedIn('clerkjustice')
    await openDispute(page)
    await tabTo(page, '经过')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('timeline-title')
  }, 240_000)
})

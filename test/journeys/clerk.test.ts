import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samplePdf } from '../../src/office/demonstration/sample-pdf.ts'
import { type OpenHouse, openDemonstration } from './house.ts'

let house: OpenHouse
beforeAll(async () => {
  house = await openDemonstration()
}, 240_000)
afterAll(() => house?.stop())

describe('a clerk of the justice office', () => {
  it('carries a dispute to its court confirmation and reads why the deadline falls on that day', async () => {
    const page = await house.signedIn('clerkjustice')
    await page.getByRole('link', { name: '合伙养殖欠款' }).first().click()
    await page.getByRole('heading', { name: '合伙养殖欠款' }).waitFor()
    await page.getByText('为什么是这一天').first().click()
    await expect.poll(() => page.getByText('起算日不计入').count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: '申请司法确认' }).click()
    await page.getByLabel('确认法院').fill('云岭县人民法院')
    await page.getByLabel('是', { exact: true }).check()
    await page.getByRole('button', { name: '申请司法确认' }).click()
    await page.getByRole('link', { name: '登记司法确认结果' }).click()
    await page.getByLabel('裁定有效').check()
    await page.getByLabel('司法确认案号').fill('（2026）云0600民特1号')
    await page.getByRole('button', { name: '登记司法确认结果' }).click()
    // The form shows the same words: what counts is the record's own story.
    const story = page.getByRole('region', { name: /^经过/ })
    await story.getByText('登记司法确认结果').first().waitFor()
    await page.getByText('裁定有效').first().waitFor()
  }, 240_000)

  it('is told what is wrong, where and what to do next, and loses nothing typed', async () => {
    const page = await house.signedIn('clerkjustice')
    await page.getByRole('link', { name: '砖厂拖欠工资' }).first().click()
    await page.getByRole('link', { name: '调解终止' }).click()
    await page.getByRole('heading', { name: /调解终止/ }).waitFor()
    await page.getByRole('button', { name: '查看完整信息' }).click()
    await page.getByLabel('未能达成协议').check()
    await page.getByLabel('否', { exact: true }).check()
    await page.getByRole('button', { name: '调解终止' }).click()
    await page.getByText('尚未告知当事人其他救济途径').first().waitFor()
    await expect.poll(() => page.getByText('第二十六条').count()).toBeGreaterThan(0)
    await expect.poll(() => page.getByLabel('未能达成协议').isChecked()).toBe(true)
  }, 240_000)

  it('opens 调解成功 109 件 and sees 109 records', async () => {
    const page = await house.signedIn('clerkjustice')
    await page.goto(`${house.url}/staff/figures?unit=990600101&from=2025-01-01&to=2025-12-31`)
    await page
      .getByRole('row', { name: /调解成功的矛盾纠纷/ })
      .getByRole('link')
      .first()
      .click()
    await page.getByRole('heading', { name: /调解成功的矛盾纠纷 109 件/ }).waitFor()
    await page.getByText('109 条记录').first().waitFor()
    await page.getByText('共 109 条', { exact: true }).first().waitFor()
    await expect.poll(() => page.getByRole('region', { name: '数到的记录' }).getByRole('row').count()).toBe(21)
  }, 240_000)

  it('enters an activity on a phone, told first what is missing, and attaches the sign-in sheet', async () => {
    const page = await house.signedIn('clerkjustice', 'phone')
    const choose = async (field: RegExp, option: string | RegExp) => {
      await page.getByRole('combobox', { name: field }).click()
      await page.getByTitle(option).first().click()
    }
    await page.goto(`${house.url}/staff/r/activity`)
    await page.getByRole('link', { name: '直接登记' }).click()
    await page.getByLabel('事项名称').fill('集市反诈宣传')
    await page.getByRole('radio', { name: '集中宣传' }).check()
    await page.getByRole('radio', { name: '反诈' }).check()
    await page.getByLabel(/活动地点/).fill('青石集市')
    await choose(/主办单位/, /青石镇/)
    await page.getByLabel(/参加人次/).fill('80')
    await page.getByLabel('清点').check()
    await page.getByRole('button', { name: '提交登记' }).click()
    await page.getByText('没有照片，也没有签到表').first().waitFor()
    await expect.poll(() => page.getByLabel('事项名称').inputValue()).toBe('集市反诈宣传')
    await page.getByText(/还可以填写/).click()
    await page.locator('#f-signIn').setInputFiles({ name: '签到表.pdf', mimeType: 'application/pdf', buffer: Buffer.from(samplePdf) })
    await page.getByText('签到表.pdf').first().waitFor()
    await page.getByRole('button', { name: '提交登记' }).click()
    await page.getByRole('heading', { name: '集市反诈宣传' }).waitFor()
    await page.getByRole('link', { name: '签到表.pdf' }).waitFor()
  }, 240_000)

  it('drafts this year’s report from the figures and finds what is still to be written', async () => {
    const page = await house.signedIn('clerkjustice')
    await page.goto(`${house.url}/staff/reports`)
    await page.getByRole('button', { name: /起草/ }).click()
    await page.getByRole('button', { name: '校核' }).click()
    await page.getByText('待补充').first().waitFor()
    await expect.poll(() => page.getByText('已校核').count()).toBeGreaterThan(0)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '导出 docx' }).click()
    expect((await download).suggestedFilename()).toContain('法治政府建设情况的报告.docx')
  }, 240_000)
})

describe('a citizen', () => {
  it('reads last year’s report on the portal without an account and follows a number to its rule', async () => {
    const page = await house.citizen('phone')
    await page.goto(`${house.url}/`)
    await page.getByRole('link', { name: /青石镇人民政府关于2025年法治政府建设情况的报告/ }).click()
    await page
      .getByRole('heading', { name: /2025年法治政府建设情况的报告/ })
      .first()
      .waitFor()
    await page.getByRole('link', { name: '109' }).first().click()
    await page.getByText('调解成功的矛盾纠纷').first().waitFor()
  }, 240_000)
})

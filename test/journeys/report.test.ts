import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, tabTo } from './accessible.ts'
import { type OpenHouse, openDemonstration } from './house.ts'

let house: OpenHouse
beforeAll(async () => {
  house = await openDemonstration()
}, 240_000)
afterAll(() => house?.stop())

const openDraft = async (page: Page) => {
  await page.goto(`${house.url}/staff/reports`)
  const drafted = page.waitForURL(/\/reports\/[\da-f-]+$/)
  await page.getByRole('button', { name: '按台账起草' }).click()
  // An earlier journey has written in this draft: whoever drafts anew is asked first.
  const again = page.getByRole('button', { name: '覆盖改过的正文，重新起草' })
  await again
    .or(page.getByRole('navigation', { name: '提纲' }))
    .first()
    .waitFor()
  if (await again.isVisible()) await again.click()
  await drafted
  await page.getByRole('heading', { name: '主要举措和成效', exact: true }).first().waitFor()
}
const openPublished = async (page: Page) => {
  await page.goto(`${house.url}/staff/reports`)
  await page.getByRole('link', { name: /青石镇 2025 年/ }).click()
  await page.getByRole('heading', { name: '审批过程' }).waitFor()
}

describe('the workbench of a yearly report', () => {
  it('holds each figure as one unit: typing goes around it, one key deletes it, and it is kept by its id', async () => {
    const page = await house.signedIn('clerkjustice')
    await openDraft(page)
    await page.getByRole('button', { name: '编辑：主要举措和成效' }).click()
    const editor = page.getByRole('textbox', { name: '正文', exact: true })
    const chips = editor.locator('.chip')
    const before = await chips.count()
    expect(before).toBeGreaterThan(5)
    await editor.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('另有')
    // The list is drawn as far as it is seen: whoever looks for one figure types its name.
    await page.getByRole('combobox', { name: '插入数字' }).fill('调解成功的矛盾纠纷：')
    await page.keyboard.press('Enter')
    await page.keyboard.type('件已回访。')
    await expect.poll(() => chips.count()).toBe(before + 1)
    await page.getByRole('button', { name: '改用纯文本' }).click()
    await expect.poll(() => page.locator('textarea').first().inputValue()).toMatch(/另有\{disputes\.succeeded\}/)
    await page.getByRole('button', { name: '改用数字块' }).click()
    await chips.last().click()
    await page.keyboard.type('（含回访）')
    await expect.poll(() => chips.count()).toBe(before + 1)
    await chips.last().click()
    await page.keyboard.press('Backspace')
    await expect.poll(() => chips.count()).toBe(before)
    await page.getByRole('button', { name: '保存正文' }).click()
    await page.getByText('有未保存的修改').waitFor({ state: 'detached' })
  }, 240_000)

  it('shows what is still to be written in the outline, and findings beside their paragraph', async () => {
    const page = await house.signedIn('clerkjustice')
    await openDraft(page)
    const outline = page.getByRole('navigation', { name: '提纲' })
    await outline
      .getByText(/待补充/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: '校核', exact: true }).click()
    await page.getByRole('complementary', { name: /第一责任人职责情况：校核结果/ }).waitFor()
    await outline
      .getByText(/\d+ 条意见/)
      .first()
      .waitFor()
  }, 240_000)

  it('lets a warning be dismissed with a reason that stays on record', async () => {
    const page = await house.signedIn('clerkjustice')
    await openDraft(page)
    await page.getByRole('button', { name: '校核', exact: true }).click()
    await page.getByText('已校核').first().waitFor()
    await page.getByRole('button', { name: '不采纳' }).first().click()
    await page.getByLabel('不采纳的理由').fill('经核对原件无误')
    await page.getByRole('button', { name: '确定' }).click()
    await page
      .getByText(/不采纳：经核对原件无误/)
      .first()
      .waitFor()
  }, 240_000)

  it('draws the approval chain with who and when, and compares versions', async () => {
    const page = await house.signedIn('clerkjustice')
    await openPublished(page)
    const chain = page.getByRole('region', { name: '审批过程' })
    await expect.poll(() => chain.locator('li.done').count()).toBe(8)
    await chain.getByText('2026-01-23', { exact: false }).first().waitFor()
    const versions = page.getByRole('region', { name: /版本对照/ })
    await versions.locator('del', { hasText: '待补充' }).first().waitFor()
    await versions.locator('ins', { hasText: '村级调解记录' }).first().waitFor()
  }, 240_000)

  it('says that the frozen figures still agree with the registers', async () => {
    const page = await house.signedIn('clerkjustice')
    await openPublished(page)
    await page.getByText('报告里的数字与台账今天的数一致。').first().waitFor()
  }, 240_000)

  it('exports a PDF', async () => {
    const page = await house.signedIn('clerkjustice')
    await openPublished(page)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '导出 pdf' }).click()
    const file = await download
    expect(file.suggestedFilename()).toContain('法治政府建设情况的报告.pdf')
    expect(
      readFileSync(await file.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }, 240_000)

  it.each(['desktop', 'phone'] as const)(
    'is accessible on a %s, editor open',
    async (size) => {
      const page = await house.signedIn('clerkjustice', size)
      await openDraft(page)
      await page.getByRole('button', { name: '编辑：主要举措和成效' }).click()
      await expectAccessible(page)
    },
    240_000,
  )

  it('is walked with the keyboard: outline, section, editor', async () => {
    const page = await house.signedIn('clerkjustice')
    await openDraft(page)
    await tabTo(page, '存在的不足和原因')
    await page.keyboard.press('Enter')
    await tabTo(page, '编辑：存在的不足和原因')
    await page.keyboard.press('Enter')
    await tabTo(page, '正文')
    await page.keyboard.type('一是')
    await page.getByText('有未保存的修改').first().waitFor()
  }, 240_000)
})

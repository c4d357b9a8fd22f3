import { writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { disputeBook } from '../sheets/messy.ts'
import { complete } from './accessible.ts'
import { type OpenHouse, openDemonstration } from './house.ts'

let house: OpenHouse
let desk: Page
beforeAll(async () => {
  house = await openDemonstration()
  desk = await house.signedIn('clerkjustice')
}, 300_000)
afterAll(() => house?.stop())

/** A machine that does much else at the same time takes its time. */
const patience = { timeout: 20_000 }
const cell = (page: Page, row: number, column: number) => page.locator(`[data-place="${row},${column}"]`)
const toList = async (page: Page, register = 'dispute', cut = '') => {
  await page.goto(`${house.url}/staff/r/${register}${cut}`)
  await cell(page, 0, 0).waitFor()
}
/** What a copy puts on the clipboard: the grid is asked as the browser asks it, since a test has no clipboard of its own. */
const copied = (page: Page) =>
  page.evaluate(() => {
    const clipboardData = new DataTransfer()
    document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    return { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') }
  })

describe('a list', () => {
  it('is a grid for the keyboard: arrows move a cell, shift marks a block, space chooses, Enter opens, / searches', async () => {
    await toList(desk)
    await cell(desk, 0, 2).focus()
    await desk.keyboard.press('ArrowDown')
    await desk.keyboard.press('ArrowRight')
    await expect.poll(() => desk.evaluate(() => document.activeElement?.getAttribute('data-place')), patience).toBe('1,3')
    await desk.keyboard.press('Space')
    await desk.getByText('已选 1 条').first().waitFor()
    await expect.poll(() => desk.locator('tr[aria-selected="true"]').count()).toBe(1)
    await desk.keyboard.press('/')
    await expect.poll(() => desk.evaluate(() => document.activeElement?.id), patience).toBe('q')
    await cell(desk, 1, 2).focus()
    await cell(desk, 1, 2).click({ position: { x: 2, y: 2 } })
    const title = (await cell(desk, 1, 2).innerText()).trim()
    await desk.keyboard.press('Enter')
    await desk.getByRole('heading', { level: 1, name: title }).waitFor()
  }, 240_000)

  it('copies the marked block with its columns, as text and as a table in which nothing is calculated', async () => {
    await toList(desk)
    await cell(desk, 0, 1).click({ position: { x: 2, y: 2 } })
    await desk.keyboard.press('Shift+ArrowDown')
    await desk.keyboard.press('Shift+ArrowRight')
    const { text, html } = await copied(desk)
    const rows = text.split('\r\n').map((row) => row.split('\t'))
    expect(rows).toHaveLength(2)
    expect(rows.every((row) => row.length === 2 && row[0]?.startsWith('JF-'))).toBe(true)
    expect(html.match(/mso-number-format:'\\@'/g)).toHaveLength(4)
  }, 240_000)

  it('sorts by several columns and cuts by a range and a choice, and the address says so', async () => {
    await toList(desk)
    await desk.getByRole('button', { name: '风险等级' }).click()
    await desk.getByRole('button', { name: '发现日期' }).click({ modifiers: ['Shift'] })
    await expect.poll(() => new URL(desk.url()).searchParams.get('sort'), patience).toBe('-risk,-foundOn')
    await expect.poll(() => desk.locator('th[aria-sort="descending"]').count()).toBe(2)
    await toList(desk, 'dispute', '?f.foundOn=2025-01-01..2025-06-30&f.risk=high')
    await desk.getByRole('button', { name: '去掉筛选：风险等级' }).waitFor()
    await cell(desk, 0, 4).waitFor()
    const days = await desk.locator('td[data-name="发现日期"]').allInnerTexts()
    expect(days.every((day) => day >= '2025-01-01' && day <= '2025-06-30')).toBe(true)
  }, 240_000)

  it('keeps the columns of this person and a filter under a name, on the server', async () => {
    await toList(desk, 'activity')
    await desk.getByRole('button', { name: '列', exact: true }).click()
    await desk.getByRole('checkbox', { name: '现场解答咨询' }).check()
    await desk.getByRole('columnheader', { name: '现场解答咨询' }).waitFor()
    await toList(desk, 'activity', '?f.theme=antiFraud')
    await desk.getByRole('button', { name: '我的筛选' }).click()
    await desk.getByLabel('把现在的条件存为').fill('反诈活动')
    await desk.getByRole('button', { name: /保\s?存/ }).click()
    await desk.getByRole('button', { name: '反诈活动', exact: true }).waitFor()
    const elsewhere = await house.signedIn('clerkjustice')
    await toList(elsewhere, 'activity')
    await elsewhere.getByRole('columnheader', { name: '现场解答咨询' }).waitFor()
    await elsewhere.getByRole('button', { name: '我的筛选' }).click()
    await elsewhere.getByRole('button', { name: '反诈活动', exact: true }).click()
    await expect.poll(() => new URL(elsewhere.url()).searchParams.get('f.theme'), patience).toBe('antiFraud')
    await elsewhere.context().close()
  }, 240_000)

  it('adds up its number columns over the whole selection in the one request that brings the page', async () => {
    const asked: string[] = []
    const listen = (request: { url: () => string }) => {
      if (request.url().includes('/api/registers/activity/records')) asked.push(request.url())
    }
    desk.on('request', listen)
    await toList(desk, 'activity', '?size=20')
    await desk
      .getByText(/合计 \d+ 条/)
      .first()
      .waitFor()
    desk.off('request', listen)
    expect(asked).toHaveLength(1)
    await expect.poll(() => desk.locator('tfoot td[data-name="参加人次合计"]').innerText()).toMatch(/\d/)
  }, 240_000)

  it('takes a step on many at once: each answers for itself, and the refused ones stay chosen with the reason', async () => {
    const head = await house.signedIn('justicehead')
    await toList(head, 'activity', '?state=recorded,archived&sort=state')
    const rows = await head.locator('tbody tr').count()
    for (const row of [0, rows - 1]) await cell(head, row, 0).locator('input').check()
    await head.getByRole('button', { name: '批量办理' }).click()
    await head.getByText('现在不能').or(head.getByText('全部可以办理')).or(head.getByText('没有您可以一起办理的环节')).first().waitFor()
    const step = head.getByRole('button', { name: /^(核实|归档)$/ })
    if ((await step.count()) > 0) {
      await step.first().click()
      await head.getByRole('button', { name: /^办理“/ }).click()
      await head.getByText('条已办理').first().waitFor()
    }
    await head.context().close()
  }, 240_000)

  it('has no accessibility fault on a desktop or a phone', async () => {
    await toList(desk, 'dispute', '?size=20')
    await cell(desk, 0, 0).locator('input').check()
    await desk.getByRole('button', { name: '按列筛选' }).click()
    await desk.getByRole('button', { name: '列', exact: true }).click()
    await expectClean(desk)
    const phone = await house.signedIn('clerkjustice', 'phone')
    await toList(phone, 'dispute', '?size=20')
    await expectClean(phone)
    await phone.context().close()
  }, 240_000)
})

describe('the import page', () => {
  it('shows how a real book is understood, asks about its words, checks it and writes it; an approver can undo it', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'mingfa-book-')), '青石镇台账.xlsx')
    writeFileSync(file, await disputeBook())
    await desk.goto(`${house.url}/staff/r/dispute/import`)
    await desk.getByText('或者把文件拖到这里').first().waitFor()
    await desk.locator('#import-file').setInputFiles(file)
    await desk.getByText('行记录，另有').first().waitFor()
    await desk.getByRole('button', { name: /按建议确认/ }).click()
    await expectClean(desk)
    await desk.getByRole('combobox', { name: '“欠薪”当作' }).click()
    await desk.getByTitle('劳动', { exact: true }).click()
    // 当事人申请 asks the day of the application, which this book does not have.
    await desk.getByRole('combobox', { name: '“申请”当作' }).click()
    await desk.getByTitle('排查', { exact: true }).last().click()
    await desk.getByRole('button', { name: '检查全部 6 行' }).click()
    await desk.getByText('6 行全部通过检查').first().waitFor()
    await desk.getByRole('button', { name: '写入 6 条' }).click()
    await desk.getByText('已导入 6 条').first().waitFor()
    const head = await house.signedIn('justicehead')
    await head.goto(`${house.url}/staff/r/dispute/import`)
    await head
      .getByRole('button', { name: /撤\s?销/ })
      .first()
      .click()
    await head.getByRole('button', { name: /作\s?废/ }).click()
    await head.getByText('已撤销，作废 6 条记录').first().waitFor()
    await head.context().close()
  }, 300_000)

  it('has no accessibility fault on a phone, and takes cells that were pasted into the list', async () => {
    const phone = await house.signedIn('clerkjustice', 'phone')
    await toList(phone)
    await cell(phone, 0, 1).focus()
    await phone.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(
        'text/plain',
        '事项名称\t发现日期\t来源\t纠纷类型\t当事人\t涉及人数\t纠纷概况\r\n粘贴来的一件\t2026-03-05\t排查\t邻里\t王强、赵立\t2\t院墙',
      )
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await phone.getByText('识别到').first().waitFor()
    await phone.getByText('粘贴来的一件').first().waitFor()
    await expectClean(phone)
    await phone.context().close()
  }, 240_000)
})

async function expectClean(page: Page): Promise<void> {
  await complete(page)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html.slice(0, 160))
          .slice(0, 3)
          .join(' | ')}`,
    ),
  ).toEqual([])
}

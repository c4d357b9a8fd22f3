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

const town = 'unit=990600101&from=2025-01-01&to=2025-12-31'
const county = 'unit=990600&from=2025-01-01&to=2025-12-31'
/** The figures of disputes, which stand folded for whoever enters none. */
const unfold = (page: Page) => page.getByRole('button', { name: '矛盾纠纷排查调处', exact: true }).click()
const settled = async (page: Page) => {
  await page.getByRole('heading', { name: '数到的记录' }).waitFor()
  await page.getByText('取数时间').waitFor()
}

/** Opens the line of a table and compares what it says with the records that it opens. */
async function expectSameCount(page: Page, table: string, line: number): Promise<void> {
  const section = page.getByRole('region', { name: table, exact: true })
  const opener = section
    .getByRole('row')
    .nth(line + 1)
    .getByRole('button')
    .first()
  const said = Number(/^[\d,]+/.exec((await opener.textContent()) ?? '')?.[0]?.replaceAll(',', ''))
  expect(said).toBeGreaterThan(0)
  await opener.click()
  await page.getByText(`共 ${said} 条`, { exact: true }).first().waitFor()
}

describe('a leader who looks at figures', () => {
  it('opens a month, a township and a kind, and finds as many records as the bar says', async () => {
    const page = await house.signedIn('auditor')
    await page.goto(`${house.url}/staff/figures/disputes.succeeded?${county}`)
    await settled(page)
    await expectSameCount(page, '按时间', 2)
    await expectSameCount(page, '按单位', 1)
    await expectSameCount(page, '按纠纷类型', 1)
    await page.getByRole('button', { name: '看全部' }).click()
    await page.getByText('共 619 条', { exact: true }).first().waitFor()
  }, 240_000)

  it('clicks a bar of the chart and sees its records', async () => {
    const page = await house.signedIn('clerkjustice')
    await page.goto(`${house.url}/staff/figures/disputes.succeeded?${town}`)
    await settled(page)
    const bar = page.locator('section[aria-labelledby="by-time"] .chart svg path[fill="#1d5a9e"]').nth(1)
    await bar.click()
    await page.getByRole('heading', { name: /数到的记录：2025年\d+月/ }).waitFor()
    expect(new URL(page.url()).searchParams.get('since')).toMatch(/^2025-\d\d-01$/)
  }, 240_000)

  it('never sees a rate without its base', async () => {
    const page = await house.signedIn('clerkjustice')
    await page.goto(`${house.url}/staff/figures/disputes.successRate?${town}`)
    await settled(page)
    await page.getByRole('heading', { name: /调解成功率 97 %（109 ÷ 112）/ }).waitFor()
    const cells = await page.getByRole('region', { name: '按时间' }).getByRole('button').allTextContents()
    expect(cells.length).toBeGreaterThan(6)
    for (const cell of cells) expect(cell).toMatch(/^\d+%（\d+\/\d+）$/)
  }, 240_000)

  it('sees the townships in the order of the tree, whatever their values, and no way to sort them', async () => {
    const page = await house.signedIn('auditor')
    await page.goto(`${house.url}/staff/figures?${county}`)
    await unfold(page)
    await page.getByRole('button', { name: /矛盾纠纷.*各单位并列/ }).click()
    const table = page.getByRole('region', { name: /矛盾纠纷.*各单位并列/ })
    await table.waitFor()
    const heads = await table.getByRole('columnheader').allTextContents()
    expect(heads.slice(1)).toEqual(
      house.office
        .tree()
        .children(1)
        .map(({ shortName }) => shortName),
    )
    await expect.poll(() => table.getByRole('columnheader').getByRole('button').count()).toBe(0)
  }, 240_000)

  it('exports the same numbers as a table', async () => {
    const page = await house.signedIn('clerkjustice')
    const answer = await page.request.get(`${house.url}/api/figures/disputes.succeeded/table?${town}&as=csv`)
    const text = await answer.text()
    expect(text).toContain('合计,青石镇,109')
    await page.goto(`${house.url}/staff/figures/disputes.succeeded?${town}`)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '导出表格' }).click()
    const file = await (await download).path()
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  }, 240_000)

  it('finds a figure by a word', async () => {
    const page = await house.signedIn('clerkjustice')
    await page.goto(`${house.url}/staff/figures?${town}`)
    await page.getByLabel('找指标').fill('成功率')
    await page
      .getByText(/找到 \d 项/)
      .first()
      .waitFor()
    await expect.poll(() => page.getByRole('row', { name: /集体/ }).count()).toBe(0)
    await expect.poll(() => page.getByRole('row', { name: /^调解成功率 / }).count()).toBeGreaterThan(0)
  }, 240_000)

  it('reads what is known before what nobody has reported, and finds a register as he left it', async () => {
    const page = await house.signedIn('clerkjustice')
    await page.goto(`${house.url}/staff/figures?${town}`)
    const disputes = page.getByRole('button', { name: '矛盾纠纷排查调处', exact: true })
    await expect.poll(() => disputes.getAttribute('aria-expanded')).toBe('true')
    const told = await page.locator('#figures-dispute td[data-name=本期]').allTextContents()
    expect(told.filter((text) => text.includes('未填报'))).toEqual([])
    await disputes.click()
    await page.reload()
    await expect.poll(() => disputes.getAttribute('aria-expanded')).toBe('false')
    await page.getByRole('button', { name: '全部展开' }).click()
    await expect.poll(() => page.locator('.figure-group .fold[aria-expanded=false]').count()).toBe(0)
  }, 240_000)
})

describe('whoever sees totals only', () => {
  it('T-25: is told no number under five, none that gives it away, and no month of a single township', async () => {
    const page = await house.signedIn('countyreviewer')
    const get = async (query: string) => (await page.request.get(`${house.url}/api/figures/disputes.succeeded/picture?${query}`)).json()
    const month = await get('unit=990600&from=2025-01-01&to=2025-01-31')
    expect(month.figure).toMatchObject({ value: null, why: '只提供整年的数，以免由差额推知个人' })
    const whole = await get(county)
    const values: (number | null)[] = [...whole.months, ...whole.units].map(({ now }: { now: { value: number | null } }) => now.value)
    expect(values.filter((value) => value !== null && value > 0 && value < 5)).toEqual([])
    expect((await get(town)).months).toEqual([])
    const hidden = (await (await page.request.get(`${house.url}/api/figures/disputes.succeeded/records?${town}`)).json()) as {
      hidden: number
    }
    expect(hidden.hidden).toBe(0)
  }, 240_000)
})

describe('the pages of figures', () => {
  it.each(['desktop', 'phone'] as const)(
    'are accessible on a %s',
    async (size) => {
      const page = await house.signedIn('auditor', size)
      await page.goto(`${house.url}/staff/figures?${county}`)
      await unfold(page)
      await page.getByRole('button', { name: /矛盾纠纷.*各单位并列/ }).click()
      await page.getByRole('region', { name: /矛盾纠纷.*各单位并列/ }).waitFor()
      await expectAccessible(page)
      await page.goto(`${house.url}/staff/figures/disputes.successRate?${county}`)
      await settled(page)
      await expectAccessible(page)
    },
    240_000,
  )

  it('are walked with the keyboard alone: figure, month, record', async () => {
    const page = await house.signedIn('clerkjustice')
    await page.goto(`${house.url}/staff/figures?${town}`)
    await page.getByRole('link', { name: /^调解成功的矛盾纠纷/ }).waitFor()
    await tabTo(page, /^调解成功的矛盾纠纷 109 件$/, 200)
    await page.keyboard.press('Enter')
    await settled(page)
    await tabTo(page, /^3月 \d+件，看记录$/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '数到的记录：2025年3月' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('counted')
  }, 240_000)
})

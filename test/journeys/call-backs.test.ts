import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { type OpenHouse, openDemonstration } from './house.ts'

let house: OpenHouse
beforeAll(async () => {
  house = await openDemonstration()
}, 240_000)
afterAll(() => house?.stop())

describe('the head of a justice office', () => {
  it('reads why a dispute is worth a call-back, opens one with a tap, and does not find it proposed again', async () => {
    const page = await house.signedIn('justicehead', 'phone')
    await page.goto(`${house.url}/staff/call-backs`)
    await page.getByText('纠纷概况雷同').first().waitFor()
    await expectAccessible(page)
    const cards = page.getByRole('region', { name: '建议回访的记录' }).getByRole('listitem')
    const before = await cards.count()
    const code = /JF-\S+/.exec((await cards.first().textContent()) ?? '')?.[0] ?? ''
    await cards.first().getByRole('button', { name: '提出回访' }).click()
    await page.getByRole('heading', { name: `回访 ${code}` }).waitFor()
    await page.getByText('待回访', { exact: true }).first().waitFor()
    await page
      .getByText(/近一年内，本单位有 5 件纠纷的概况几乎一样/)
      .first()
      .waitFor()
    await page.goto(`${house.url}/staff/call-backs`)
    await expect.poll(() => cards.count()).toBe(before - 1)
  }, 240_000)
})

describe('a citizen', () => {
  it('asks how far a petition has come, and is told nothing for a wrong number', async () => {
    const page = await house.citizen('phone')
    await page.goto(`${house.url}/progress`)
    await page.getByLabel('编号', { exact: true }).fill('XFS-990600101-2026-9999')
    await page.getByLabel('登记时留的电话').fill('13900000000')
    await page.getByRole('button', { name: '查询' }).click()
    await page.getByText('没有查到', { exact: false }).first().waitFor()
    expect(page.url()).toBe(`${house.url}/progress`)
    await expectAccessible(page)
  }, 240_000)
})

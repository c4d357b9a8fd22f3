import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heedChanges } from '../../src/office/law-changes/heed-changes.ts'
import { localMinute } from '../../src/office/office.ts'
import { runClocks } from '../../src/office/steps/run-clocks.ts'
import { expectAccessible } from './accessible.ts'
import { type OpenHouse, openDemonstration } from './house.ts'

let house: OpenHouse
beforeAll(async () => {
  house = await openDemonstration()
}, 240_000)
afterAll(() => house?.stop())

const today = localMinute(new Date().toISOString()).slice(0, 10)
const law = '云岭县农村供水管理办法'
const successor = '云岭县城乡供水管理规定'
const items = (page: Page) => page.getByRole('region', { name: `《${law}》由新法替代涉及的记录` })

/** A title is chosen from the catalogue, or written where the catalogue does not know it yet. */
async function write(page: Page, label: RegExp, title: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(title)
  await page.keyboard.press('Enter')
}

describe('a law that changes', { timeout: 240_000 }, () => {
  it('is noted by the county; the township sees what rests on it and opens it', async () => {
    const county = await house.signedIn('countyreviewer')
    await county.goto(`${house.url}/staff/law-changes`)
    await county.getByRole('link', { name: '登记法规变动' }).click()
    await county.getByRole('heading', { name: '登记法规变动' }).waitFor()
    await write(county, /变动的法律/, law)
    await county.getByRole('radio', { name: '由新法替代', exact: true }).check()
    await county.getByLabel(/变动施行日/).fill(today)
    const more = county.getByText(/还可以填写/)
    if ((await more.count()) > 0) await more.click()
    await write(county, /现行的法律/, successor)
    await county.getByLabel(/公布依据/).fill('演示用的公布令')
    await county.getByRole('button', { name: '提交登记' }).click()
    await county.getByRole('heading', { name: '可以办理' }).waitFor()

    const page = await house.signedIn('clerkjustice')
    await page
      .getByRole('link', { name: /法规变动/ })
      .first()
      .click()
    await page.getByRole('heading', { name: `《${law}》由新法替代` }).waitFor()
    const entry = items(page).getByRole('link', { name: '对农村供水设施的监督检查' })
    await entry.waitFor()
    await expectAccessible(page)
    await entry.click()
    await page.getByRole('heading', { name: '可以办理' }).waitFor()
  })

  it('marks the entries of the list, and says on the phone by which step each is settled', async () => {
    expect(await heedChanges(house.office)).toBe(1)
    await runClocks(house.office)
    expect(await heedChanges(house.office)).toBe(0)
    const page = await house.signedIn('clerkjustice', 'phone')
    await page.goto(`${house.url}/staff/law-changes`)
    await items(page).getByText('办理“复核后继续使用”').waitFor()
    await expectAccessible(page)
  })

  it('shows two days of the list beside each other, and the certificates of the own unit', async () => {
    const page = await house.signedIn('clerkjustice')
    await page.goto(`${house.url}/staff/list-versions?from=2025-01-01&to=${today}`)
    await page.getByRole('region', { name: '增加的事项' }).getByRole('link', { name: '对农村供水设施运行情况的监督检查' }).waitFor()
    await expectAccessible(page)
    await page.goto(`${house.url}/staff/certificates`)
    await page
      .getByText(/没有登记执法人员|有效，还有/)
      .first()
      .waitFor()
    await expectAccessible(page)
  })
})

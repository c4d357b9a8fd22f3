import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zipEntries, zipText } from '../../src/report/export/zip.ts'
import { expectAccessible } from './accessible.ts'
import { type OpenHouse, openDemonstration } from './house.ts'

let house: OpenHouse
beforeAll(async () => {
  house = await openDemonstration()
}, 240_000)
afterAll(() => house?.stop())

const text = `青石镇人民政府2025年法治政府建设工作报告
一、主要举措和成效
全年开展法制宣传12场，调解矛盾纠纷30件，组织学习《行政处罚法》2次。
二、存在的不足和原因
由于人员变动，普法不够深入。
三、党政主要负责人履行推进法治建设第一责任人职责情况
主要负责人听取法治工作汇报4次。
四、下一年度主要安排
加强培训。`
/** 开展法制宣传12场。 in GB18030, as old editors save it. */
const old = Buffer.from('bfaad5b9b7a8d6c6d0fbb4ab3132b3a1a1a3', 'hex')

async function openCheck(page: Page): Promise<void> {
  await page.goto(`${house.url}/staff/check`)
  await page.getByLabel('报告正文').fill(text)
}
const check = (page: Page) => page.getByRole('button', { name: '校核', exact: true }).click()
const words = (page: Page) => page.getByRole('region', { name: '标出的正文' })

describe('the checking of any text', { timeout: 240_000 }, () => {
  it('marks what is wrong, takes a correction over with one key and gives it back with another', async () => {
    const page = await house.signedIn('clerkjustice')
    await openCheck(page)
    await check(page)
    const said = page.getByRole('complementary', { name: '校核结果' })
    const wrong = said.locator('li', { hasText: '法制宣传' }).first()
    await wrong.waitFor()
    // From finding to finding until the one about 法制 is reached.
    await page.keyboard.press('n')
    while (!(await wrong.getAttribute('aria-current'))) await page.keyboard.press('n')
    await page.keyboard.press('Enter')
    await words(page).getByText('法治宣传').first().waitFor()
    await said.getByText('已采用').first().waitFor()
    await page.keyboard.press('u')
    await words(page).getByText('法制宣传').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '重新校核' }).click()
    await expect.poll(() => said.getByText('法制宣传').count()).toBe(0)
    // What was taken over is saved nowhere: leaving asks first, and after the download it does not.
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    const rules = page.getByRole('link', { name: '校核规则' })
    await rules.click()
    await expect.poll(() => asked).toEqual(['采用的改正还没有下载，离开就没有了。仍要离开吗？'])
    await words(page).getByText('法治宣传').first().waitFor()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载改正后的文字' }).click()
    await saved
    await rules.click()
    await page.getByRole('heading', { name: '校核规则' }).first().waitFor()
    expect(asked).toHaveLength(1)
  })

  it('says what each number counts beside the figure of the registers, and what each title is', async () => {
    const page = await house.signedIn('clerkjustice')
    await openCheck(page)
    await page.getByLabel('与哪个单位的台账数字对照').click()
    await page.getByTitle('青石镇').first().click()
    await check(page)
    const said = page.getByRole('complementary', { name: '校核结果' })
    await page.getByRole('button', { name: /^数字 \d/ }).click()
    const figure = said.getByRole('link', { name: /条记录，新窗口打开/ }).first()
    await figure.waitFor()
    const address = (await figure.getAttribute('href')) ?? ''
    expect(address).toMatch(/\/staff\/figures\/publicity\.events\?unit=\d+&from=2025-01-01&to=2025-12-31$/)
    await page.getByRole('button', { name: /^法律文件 \d/ }).click()
    await said.getByText('中华人民共和国行政处罚法').first().waitFor()
    await said.getByText('当年有效').first().waitFor()
    await expectAccessible(page)
    await page.goto(house.url + address)
    await page
      .getByRole('heading', { name: /^数到的记录/ })
      .first()
      .waitFor()
  })

  it('reads an old file, and gives it back as Word with real comments', async () => {
    const page = await house.signedIn('clerkjustice')
    await page.goto(`${house.url}/staff/check`)
    await page.locator('input[type=file]').setInputFiles({ name: '旧报告.txt', mimeType: 'text/plain', buffer: old })
    await words(page).getByText('法制').first().waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载带批注的 Word' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('旧报告-批注.docx')
    const word = new Uint8Array(readFileSync(await file.path()))
    const comments = zipEntries(word).find(({ name }) => name === 'word/comments.xml')
    expect(comments && (await zipText(word, comments))).toContain('F06')
    // Another file that is dropped on the page takes its place.
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['调解矛盾纠纷30件。'], '另一份.txt', { type: 'text/plain' }))
      return transfer
    })
    await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
    await words(page).getByText('调解矛盾纠纷30件').first().waitFor()
  })

  it('is accessible on a phone, and follows the text from finding to finding', async () => {
    const page = await house.signedIn('clerkjustice', 'phone')
    await openCheck(page)
    await expectAccessible(page)
    await check(page)
    await page.getByRole('button', { name: '下一条' }).click()
    await words(page).locator('.current').first().waitFor()
    await expectAccessible(page)
  })
})

describe('the reports of all townships', { timeout: 240_000 }, () => {
  it('show the county what is missing, late or shared, side by side', async () => {
    const page = await house.signedIn('countyreviewer')
    await page.goto(`${house.url}/staff/check/county`)
    await page
      .getByRole('row', { name: /青石镇/ })
      .first()
      .waitFor()
    await page
      .getByText(/已过期限\d+天/)
      .first()
      .waitFor()
    await expectAccessible(page)
  })
})

describe('what the county decides', { timeout: 240_000 }, () => {
  const set = async (page: Page, name: string, choice: string) => {
    await page.getByRole('button', { name: `修改${name}` }).click()
    const form = page.getByRole('form', { name: `修改${name}` })
    await form.getByRole('combobox').click()
    await page.getByTitle(choice, { exact: true }).last().click()
    await form.getByRole('button', { name: '查看影响' }).click()
    await form.getByLabel(/理由/).fill('经研究决定')
    await form.getByRole('button', { name: '确认修改' }).click()
    await page.getByText(`“${name}”已修改。`).first().waitFor()
  }

  it('is how grave a rule is, and whether citizens may have a report checked', async () => {
    const citizen = await house.citizen('phone')
    expect((await citizen.goto(`${house.url}/check`))?.status()).toBe(404)
    const page = await house.signedIn('systemadmin')
    await page.goto(`${house.url}/staff/settings/checks`)
    await set(page, 'F06 “法制”应为“法治”', '不查')
    await page.goto(`${house.url}/staff/settings/papers`)
    await set(page, '门户上的报告校核', '开放')
    await page.goto(`${house.url}/staff/check/rules`)
    await page.getByText('本县另行设定').first().waitFor()
    await citizen.goto(`${house.url}/check`)
    await citizen.getByLabel(/粘贴报告正文/).fill(`${text}\n学习《中华人民共和国行政审批法》。`)
    await citizen.getByRole('button', { name: '校核' }).click()
    await citizen.getByRole('heading', { name: '校核结果' }).waitFor()
    await citizen.getByRole('link', { name: '“行政处罚法”' }).or(citizen.getByText('行政审批法')).first().waitFor()
    expect(await citizen.getByText('法制宣传').first().locator('xpath=ancestor-or-self::mark').count()).toBe(0)
    await expectAccessible(citizen)
  })
})

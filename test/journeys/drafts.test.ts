import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listRecords } from '../../src/office/records/list-records.ts'
import { type OpenHouse, openDemonstration } from './house.ts'

let house: OpenHouse
beforeAll(async () => {
  house = await openDemonstration()
}, 240_000)
afterAll(() => house?.stop())

const town = '990600101'
const idNumber = '110101199003077758'

/** How many disputes of the town carry this name. */
async function named(title: string): Promise<number> {
  const clerk = house.office.actor(`${town}-clerkJustice`) ?? house.office.actor(`${town}S-clerkJustice`)
  if (!clerk) throw new Error('the town has no clerk')
  const page = await listRecords(house.office, clerk, { register: 'dispute', q: title, page: 1, size: 10 })
  return 'rows' in page ? page.total : Number.NaN
}

const form = (page: Page) => page.goto(`${house.url}/staff/r/dispute/new/find`)

/** Each matter is about something else: two alike on one day would be asked about (V7). */
const kinds = [
  '邻里',
  '合同',
  '劳动',
  '医患',
  '物业',
  '环境',
  '消费',
  '借贷',
  '损害赔偿',
  '交通事故',
  '山林土地承包',
  '村务管理',
  '权属争议',
  '其他',
]

async function fill(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { name: '发现登记' }).waitFor()
  await page.getByRole('radio', { name: '排查', exact: true }).check()
  await page.getByRole('radio', { name: kinds.shift() as string, exact: true }).check()
  await page.locator('#f-parties-0-name').fill('覃望山')
  await page.locator('#f-parties-1-name').fill('洪水生')
  await page.getByLabel(/纠纷概况/).fill('院墙排水起争执。')
  await page.getByLabel(/事项名称/).fill(title)
}

/** Signs out; the page that asks who comes next stands there. */
async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: '退出' }).click()
  await page.getByLabel('账号').waitFor()
}

/** The rows of the browser's own database, as whoever takes the machine would find them. */
const stored = (page: Page): Promise<readonly { id: string; owner: string; savedAt: number; plain: boolean }[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('mingfa', 1)
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const all = request.result.transaction('draft').objectStore('draft').getAll()
          all.onsuccess = () => {
            request.result.close()
            resolve(all.result.map(({ id, owner, savedAt, body }) => ({ id, owner, savedAt, plain: !(body instanceof ArrayBuffer) })))
          }
        }
      }),
  )

const patience = { timeout: 20_000 }
const saved = (page: Page) => expect.poll(async () => (await stored(page)).length, patience).toBeGreaterThan(0)

/** Everything that this machine holds, as one text: databases, local and session storage. */
const everythingOn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const read = (name: string) =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open(name)
        request.onsuccess = async () => {
          const stores = [...request.result.objectStoreNames]
          const rows = await Promise.all(
            stores.map(
              (store) =>
                new Promise<string>((done) => {
                  const all = request.result.transaction(store).objectStore(store).getAll()
                  all.onsuccess = () =>
                    done(
                      all.result
                        .map((row) => JSON.stringify(row) + (row.body instanceof ArrayBuffer ? new TextDecoder().decode(row.body) : ''))
                        .join('\n'),
                    )
                }),
            ),
          )
          request.result.close()
          resolve(rows.join('\n'))
        }
      })
    const bases = await Promise.all((await indexedDB.databases()).map(({ name }) => read(name ?? '')))
    return [...bases, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })].join('\n')
  })

describe('a draft', () => {
  it('AV-55 T-31: survives a reload, sensitive values included, and lies encrypted on the machine', async () => {
    const page = await house.signedIn('clerkjustice')
    await form(page)
    await fill(page, '重新载入的纠纷')
    await page
      .getByRole('button', { name: /填写更多/ })
      .first()
      .click()
    await page.locator('#f-parties-0-idNumber').fill(idNumber)
    await saved(page)
    await page.waitForFunction(() => sessionStorage.length > 0)
    await settled(page)
    const text = await everythingOn(page)
    for (const typed of [idNumber, '覃望山', '院墙排水', '重新载入']) expect(text).not.toContain(typed)
    expect((await stored(page)).every(({ plain }) => !plain)).toBe(true)
    await page.reload()
    await page
      .getByText(/已恢复/)
      .first()
      .waitFor()
    await expect.poll(() => page.getByLabel(/事项名称/).inputValue()).toBe('重新载入的纠纷')
    await expect.poll(() => page.locator('#f-parties-0-idNumber').inputValue()).toBe(idNumber)
    await page.getByRole('button', { name: '清空重填' }).click()
    await expect.poll(async () => (await stored(page)).length, patience).toBe(0)
  }, 240_000)

  it('T-31: its key cannot be taken out of the browser', async () => {
    const page = await house.signedIn('clerkjustice')
    await form(page)
    await fill(page, '取不出密钥')
    await saved(page)
    const answer = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const request = indexedDB.open('mingfa')
          request.onsuccess = () => {
            const all = request.result.transaction('key').objectStore('key').getAll()
            all.onsuccess = () => {
              request.result.close()
              const key = all.result[0].body as CryptoKey
              crypto.subtle.exportKey('raw', key).then(
                () => resolve('exported'),
                () => resolve(`${key.extractable} ${key.algorithm.name} ${(key.algorithm as AesKeyAlgorithm).length}`),
              )
            }
          }
        }),
    )
    expect(answer).toBe('false AES-GCM 256')
  }, 240_000)

  it('survives signing out and in again, stands on the desk, and is deleted there', async () => {
    const page = await house.signedIn('clerkpeace')
    await form(page)
    await fill(page, '退出之后的纠纷')
    await saved(page)
    await settled(page)
    await leave(page)
    await house.enter(page, 'clerkpeace')
    const drafts = page.getByRole('region', { name: '草稿' })
    await drafts.getByText('退出之后的纠纷').first().waitFor()
    await drafts.getByRole('link', { name: '继续填写' }).click()
    await page
      .getByText(/已恢复/)
      .first()
      .waitFor()
    await expect.poll(() => page.getByLabel(/事项名称/).inputValue()).toBe('退出之后的纠纷')
    await page.getByRole('link', { name: '工作台' }).click()
    await drafts.getByRole('button', { name: '删除' }).click()
    await drafts.getByRole('button', { name: '确认删除' }).click()
    await drafts.waitFor({ state: 'detached' })
    expect(await stored(page)).toEqual([])
  }, 240_000)

  it('AV-55 T-31: is wiped when another person signs in on the same machine, key and all', async () => {
    const page = await house.signedIn('clerkpeace')
    await form(page)
    await fill(page, '别人不该看到的纠纷')
    await saved(page)
    await settled(page)
    await leave(page)
    await house.enter(page, 'clerkjustice')
    await expect.poll(async () => (await stored(page)).length, patience).toBe(0)
    await expect.poll(async () => (await everythingOn(page)).includes('clerkPeace'), patience).toBe(false)
  }, 240_000)

  it('T-31: is wiped after 72 hours', async () => {
    const page = await house.signedIn('clerkjustice')
    await form(page)
    await fill(page, '四天前的纠纷')
    await saved(page)
    await settled(page)
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('mingfa')
          request.onsuccess = () => {
            const rows = request.result.transaction('draft', 'readwrite').objectStore('draft')
            const all = rows.getAll()
            all.onsuccess = () => {
              for (const row of all.result) rows.put({ ...row, savedAt: row.savedAt - 73 * 3_600_000 })
              rows.transaction.oncomplete = () => {
                request.result.close()
                resolve()
              }
            }
          }
        }),
    )
    await page.goto(`${house.url}/staff/`)
    await page.getByRole('heading', { name: '工作台' }).waitFor()
    await expect.poll(async () => (await stored(page)).length, patience).toBe(0)
  }, 240_000)
})

describe('a form without a network', () => {
  it('is kept, goes by itself when the network is back, and counts once', async () => {
    const page = await house.signedIn('clerkjustice', 'phone')
    await page
      .getByRole('link', { name: /矛盾纠纷排查调处/ })
      .first()
      .click()
    await fill(page, '断网时登记的纠纷')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: '提交登记' }).click()
    await page.getByText('已存本机，联网后发送').first().waitFor()
    expect(await named('断网时登记的纠纷')).toBe(0)
    await page.context().setOffline(false)
    await page.getByRole('region', { name: '草稿' }).waitFor({ state: 'detached' })
    expect(await named('断网时登记的纠纷')).toBe(1)
    expect(await stored(page)).toEqual([])
  }, 240_000)

  it('T-19: whose answer was lost on the way is sent again and counts once', async () => {
    const page = await house.signedIn('clerkjustice')
    await form(page)
    await fill(page, '回执丢失的纠纷')
    let lost = 0
    await page.route('**/api/registers/dispute/records', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue()
      lost += 1
      // The server does it; the answer never arrives.
      await route.fetch()
      return route.abort('connectionreset')
    })
    await page.getByRole('button', { name: '提交登记' }).click()
    await page.getByText('已存本机，联网后发送').first().waitFor()
    expect(await named('回执丢失的纠纷')).toBe(1)
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.getByRole('region', { name: '草稿' }).waitFor({ state: 'detached' })
    expect(lost).toBe(1)
    expect(await named('回执丢失的纠纷')).toBe(1)
  }, 240_000)

  it('that the server refuses afterwards stands on the desk with the server’s sentence, and goes through once put right', async () => {
    const page = await house.signedIn('clerkjustice')
    await form(page)
    await fill(page, '很久以前的纠纷')
    await page.getByLabel(/发现日期/).fill('2026-03-02')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: '提交登记' }).click()
    await page.getByText('已存本机，联网后发送').first().waitFor()
    await page.context().setOffline(false)
    const drafts = page.getByRole('region', { name: '草稿' })
    await drafts
      .getByText(/补录|超过 30 天/)
      .first()
      .waitFor()
    await drafts.getByRole('link', { name: '修改后重发' }).click()
    await page.getByLabel(/说明/).fill('村里补报。')
    await page.getByRole('button', { name: '提交登记' }).click()
    await page.getByRole('heading', { name: '很久以前的纠纷' }).waitFor()
    expect(await named('很久以前的纠纷')).toBe(1)
  }, 240_000)

  it('T-19: open in two windows, counts once', async () => {
    const first = await house.signedIn('clerkjustice')
    await form(first)
    await fill(first, '两个窗口的纠纷')
    await saved(first)
    await settled(first)
    const id = (await stored(first))[0]?.id
    const second = await first.context().newPage()
    await second.goto(`${house.url}/staff/r/dispute/new/find?draft=${id}`)
    await second
      .getByText(/已恢复/)
      .first()
      .waitFor()
    await expect.poll(() => second.getByLabel(/事项名称/).inputValue()).toBe('两个窗口的纠纷')
    await Promise.all([first, second].map((page) => page.getByRole('button', { name: '提交登记' }).click()))
    await Promise.all([first, second].map((page) => page.getByRole('heading', { name: '两个窗口的纠纷' }).waitFor()))
    expect(await named('两个窗口的纠纷')).toBe(1)
    expect(first.url()).toBe(second.url())
  }, 240_000)

  it('T-19: is sent once by a double click', async () => {
    const page = await house.signedIn('clerkjustice')
    await form(page)
    await fill(page, '连点两次的纠纷')
    await page.getByRole('button', { name: '提交登记' }).dblclick()
    await page.getByRole('heading', { name: '连点两次的纠纷' }).waitFor()
    expect(await named('连点两次的纠纷')).toBe(1)
  }, 240_000)
})

describe('a form whose session lapses', () => {
  it('loses nothing typed: after signing in again it is sent as it stood', async () => {
    const page = await house.signedIn('clerkjustice')
    await form(page)
    await fill(page, '登录过期时的纠纷')
    await page.context().clearCookies()
    await page.getByRole('button', { name: '提交登记' }).click()
    await house.enter(page, 'clerkjustice')
    await expect.poll(() => page.getByLabel(/事项名称/).inputValue()).toBe('登录过期时的纠纷')
    await page.getByRole('button', { name: '提交登记' }).click()
    await page.getByRole('heading', { name: '登录过期时的纠纷' }).waitFor()
    expect(await named('登录过期时的纠纷')).toBe(1)
  }, 240_000)

  it('leads keyboard and eye to the first field that is wrong, with what to do beside it', async () => {
    const page = await house.signedIn('clerkjustice')
    await form(page)
    await fill(page, '缺来源的纠纷')
    await page.getByLabel(/纠纷概况/).fill('')
    await page.getByLabel(/事项名称/).press('Enter')
    await page.locator('#f-summary-fault').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('f-summary')
    await expect.poll(() => page.getByLabel(/纠纷概况/).getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => page.getByLabel(/纠纷概况/).getAttribute('aria-describedby')).toContain('f-summary-fault')
  }, 240_000)
})

/** Until the last keystroke lies in the draft: nothing newer has come for a while longer than the form waits. */
async function settled(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const rows = await stored(page)
      const now = await page.evaluate(() => Date.now())
      return rows.length > 0 && rows.every(({ savedAt }) => now - savedAt > 900)
    }, patience)
    .toBe(true)
}

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { setWorkPageStage, type WorkPageStage } from './work-page-stage.ts'

let house: WorkPageStage
beforeAll(async () => {
  house = await setWorkPageStage()
}, 240_000)
afterAll(() => house?.stop())

async function opened(person: string, name: string, width = 375): Promise<Page> {
  const page = await house.signedIn(person, width)
  await page.getByRole('navigation', { name: '办事页' }).getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return page
}
const choose = (page: Page, group: string, name: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true }).click()
const chosen = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).click()
/** The desk fetches the pages for the road, and what they ask, a while after it was opened. */
async function readyForTheRoad(page: Page): Promise<void> {
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname))
  const wanted = [/hazard-round-page-/, /hazard-check-[^/]*js$/, /\/api\/units$/, /\/api\/hazard-places$/]
  const missing = async () => {
    const paths = await fetched()
    return wanted.filter((one) => !paths.some((path) => one.test(path))).map(String)
  }
  await expect.poll(missing, { timeout: 120_000 }).toEqual([])
}
const submit = (page: Page) => page.getByRole('button', { name: '提交登记' }).first().click()

describe('a page made for a task', { timeout: 240_000 }, () => {
  it('reception day: two visitors one after another, one a petition with a tap, one a dispute whose outline is written anew', async () => {
    const page = await opened('receiver', '接访日')
    await page.getByText('林守正').first().waitFor()
    await page.getByRole('button', { name: '登记来访' }).click()
    const visitor = async (name: string, subject: string, petition: '是' | '否') => {
      await page.getByLabel('姓名或名称').first().fill(name)
      await expect.poll(() => page.getByLabel(/来访人数/).inputValue()).toBe('1')
      await page.getByLabel(/反映的事项/).fill('家中的事不愿外传。')
      await choose(page, '问题类别', subject)
      await chosen(page, '属于信访事项', petition)
      await submit(page)
    }
    const visits = page.getByRole('region', { name: '今天的来访' })
    await visitor('覃望山', '村务管理', '是')
    await visits.getByText('村务管理接访').waitFor()
    await page.getByRole('button', { name: '登记下一位' }).click()
    await visitor('洪水生', '邻里', '否')
    await visits.getByText('邻里接访').waitFor()
    await expectAccessible(page)
    await visits.getByRole('button', { name: '转信访登记' }).click()
    await expect.poll(() => visits.getByText('已转办').count()).toBe(1)
    await visits.getByRole('button', { name: '转矛盾纠纷调处' }).click()
    const form = page.getByRole('form', { name: '转矛盾纠纷调处' })
    for (const [index, name] of ['洪水生', '洪水田'].entries()) {
      await form.locator(`#f-disputants-${index}-kind-natural`).click()
      await form.locator(`#f-disputants-${index}-name`).fill(name)
    }
    await form.getByLabel(/纠纷概况/).fill('两户争一条排水沟。')
    await form.getByRole('button', { name: '办理“转矛盾纠纷调处”' }).click()
    await expect.poll(() => visits.getByText('已转办').count()).toBe(2)
    const answer = await (await house.stage.as('receiver'))({ url: '/api/registers/reception/records?cols=dispute,petition' })
    const rows = answer.json<{ rows: { values: { dispute?: string; petition?: string } }[] }>().rows
    expect(rows.map(({ values }) => [values.dispute !== undefined, values.petition !== undefined]).toSorted()).toEqual([
      [false, true],
      [true, false],
    ])
  })

  it('task board: a reminder with one click, and a task listed for the next year beside the old one', async () => {
    const page = await opened('clerk', '任务看板', 1440)
    await page.getByText('黄灯·临近').first().waitFor()
    await page.getByRole('button', { name: '提醒：清理村务公示栏' }).click()
    await page.getByText(/已督办 1 次/).waitFor()
    const year = Number(house.today.slice(0, 4)) + 1
    const carry = page.getByRole('button', { name: `列为 ${year} 年任务：清理村务公示栏` })
    if (!(await carry.isVisible())) await page.getByText('年底结转').first().click()
    await carry.click()
    await page.getByText(`已列入 ${year} 年拟列任务`).waitFor()
    await page.getByRole('region', { name: '拟列' }).getByText('清理村务公示栏').waitFor()
    await expectAccessible(page)
  })

  it('publicity year: an empty day of next year is planned with day and theme filled in', async () => {
    const page = await opened('justice', '普法年历')
    const year = Number(house.today.slice(0, 4)) + 1
    await page.getByRole('button', { name: `${year} 年` }).click()
    await page.getByRole('heading', { level: 1, name: String(year) }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: '列入计划：3·15 消费者权益日' }).click()
    await page.getByRole('heading', { name: '列入普法计划' }).waitFor()
    await expect.poll(() => page.getByLabel(/计划日期/).inputValue()).toBe(`${year}-03-15`)
    await expect.poll(() => page.getByRole('radio', { name: '消费者权益' }).isChecked()).toBe(true)
    await choose(page, '活动形式', '集中宣传')
    await page.getByLabel(/活动地点/).fill('集市')
    await submit(page)
    await page.getByRole('heading', { name: '集市消费者权益集中宣传' }).waitFor()
  })

  it('hazard round: opened and gone on with without a network, a hazard with its place, and all of it arrives afterwards', async () => {
    const page = await house.signedIn('cadre', 375)
    await readyForTheRoad(page)
    await page.context().setOffline(true)
    await page.getByRole('navigation', { name: '办事页' }).getByRole('link', { name: '隐患排查一轮' }).click()
    await choose(page, '检查主题', '防汛')
    await page.getByText('还没有，走到哪里加到哪里').waitFor()
    await expectAccessible(page)
    for (const place of ['村口小桥', '临崖三户']) {
      await page.getByLabel('加一处').fill(place)
      await page.getByRole('button', { name: '无隐患，记下' }).click()
      await page.getByRole('button', { name: `${place}：无隐患` }).waitFor()
    }
    await page.getByRole('button', { name: '临崖三户：有隐患' }).click()
    await page.getByLabel(/隐患情况/).fill('坡顶裂缝，雨天有落石。')
    await submit(page)
    await page.getByText('看了 2 处，1 处有隐患').waitFor()
    await submit(page)
    await page.getByText('这一轮已存本机').waitFor()
    await page.context().setOffline(false)
    const cadre = await house.stage.as('cadre')
    const told = async (register: string, cols: string): Promise<unknown[]> => {
      const answer = await cadre({ url: `/api/registers/${register}/records?cols=${cols}` })
      return answer.json<{ rows: { values: unknown }[] }>().rows.map(({ values }) => values)
    }
    await expect
      .poll(() => told('hazard', 'place,category,tier'), { timeout: 300_000 })
      .toEqual([{ place: '临崖三户', category: 'flood', tier: 'village' }])
    await expect
      .poll(() => told('hazard-check', 'theme,kind,allClear'), { timeout: 300_000 })
      .toEqual([{ theme: 'flood', kind: 'weekly', allClear: false }])
    // 下一轮从这两处开始，有隐患的在前。
    await page.reload()
    await page.getByText('有 1 处隐患未销号').waitFor()
    await page.getByRole('button', { name: '村口小桥：无隐患' }).waitFor()
  })

  it('adviser’s log: a day on which nobody came takes one tap and stands in the record of the village', async () => {
    const page = await opened('counsel', '顾问日志')
    const log = page.getByRole('region', { name: '这个村（社区）的服务' })
    await log.getByText('还没有记录。').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '今天坐班，没有人来' }).click()
    await page.getByText('已记：今天坐班，没有人来。').waitFor()
    await log.getByText(/坐班 · 接待 0 人次/).waitFor()
    await page.getByRole('button', { name: '记今天的服务' }).click()
    await page.getByText('已填好：服务日期、法律顾问、服务协议').waitFor()
  })

  it('hours: one’s own for everybody, and by name for whoever approves them', async () => {
    const own = await opened('cadre', '学时与出勤')
    await own.getByText('行政处罚法').waitFor()
    await own.getByText('2 学时', { exact: true }).waitFor()
    await expect.poll(() => own.getByRole('region', { name: '本单位人员' }).count()).toBe(0)
    const head = await opened('head', '学时与出勤', 1440)
    await head.getByRole('button', { name: '陈安和' }).click()
    await head.getByRole('heading', { name: /陈安和/ }).waitFor()
    await expectAccessible(head)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsOf } from '../../src/kernel/condition.ts'
import type { RecordState } from '../../src/kernel/event.ts'
import { maskValues } from '../../src/kernel/privacy/mask.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import { registerById } from '../../src/registers/index.ts'
import { eventsOf, findRecord, openValues, verify } from '../../src/store/index.ts'
import { type Answer, type County, countyCode, happens, openCounty, openForm, otherTownCode, put, townCode } from './county.ts'

let county: County
let decision: string
let rule: string
let secret: string

const clauses = [
  { no: '一', body: '老市场搬迁到镇东。' },
  { no: '二', body: '摊位费两年不变。' },
]
/** 2026-06-05 to 2026-07-05: thirty days after the first. The county's clock stands at 2026-06-30. */
const period = { consultFrom: '2026-06-05', consultTo: '2026-07-05', clauses }

beforeAll(async () => {
  county = await openCounty()
  const common = { state: 'participating', values: { ...period, explanation: '现状不能满足需要。' } }
  decision = await put(county, { register: 'decision', title: '农贸市场搬迁', ...common })
  secret = await put(county, {
    register: 'decision',
    title: '不公开的储备点',
    ...common,
    values: { ...common.values, traits: ['secret'] },
  })
  rule = await put(county, {
    register: 'normative-document',
    title: '集市管理规定',
    state: 'consulting',
    values: { ...period, necessity: '起草说明内部' },
  })
})
afterAll(() => county.close())

const pathOf = (register: string, id: string, unit = townCode) => `/${unit}/zqyj/${register}/${id}`
const own = { 'sec-fetch-site': 'same-origin' }

async function say(path: string, form: Readonly<Record<string, string>>, headers: Record<string, string> = own): Promise<Answer> {
  const {
    statusCode,
    body,
    headers: answered,
  } = await county.app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams({ clause: '', name: '', contact: '', ...(await openForm(county, path)), ...form }).toString(),
  })
  return { status: statusCode, body, headers: answered }
}

const stored = (register: string, id: string) =>
  county.office.db.owner(async (tx) => {
    const definition = registerById(register) as AnyRegister
    const record = (await findRecord(tx, definition, id)) as RecordState
    return { record, events: await eventsOf(tx, id), open: await openValues(tx, definition, record) }
  })
const commentsOf = async (register: string, id: string) => rowsOf((await stored(register, id)).record.values.comments)

describe('a draft that is open for comments', () => {
  test('stands on the portal clause by clause, with its explanation, its last day and a form that needs no account and no script', async () => {
    const { status, body, headers } = await county.get(pathOf('decision', decision))
    expect(status).toBe(200)
    for (const words of [
      '关于“农贸市场搬迁”公开征求意见',
      '第一条',
      '老市场搬迁到镇东。',
      '第二条',
      '2026-06-05 至 2026-07-05',
      '现状不能满足需要。',
    ])
      expect(body).toContain(words)
    expect(body).toContain('method="post"')
    expect(body).not.toContain('<script src')
    expect(headers['cache-control']).toBe('no-store')
  })

  test('is in the list of its town and of the county, and in no other town’s', async () => {
    for (const unit of [townCode, countyCode]) expect((await county.get(`/${unit}/zqyj`)).body).toContain(pathOf('decision', decision))
    expect((await county.get(`/${otherTownCode}/zqyj`)).body).not.toContain(decision)
    expect((await county.get(pathOf('decision', decision, otherTownCode))).status).toBe(404)
  })

  test('a draft of a normative document too, without the notes that its definition does not publish', async () => {
    const { status, body } = await county.get(pathOf('normative-document', rule))
    expect(status).toBe(200)
    expect(body).not.toContain('起草说明内部')
  })

  test('what must stay secret has no page, and takes no comment', async () => {
    expect((await county.get(pathOf('decision', secret))).status).toBe(404)
    expect((await say(pathOf('decision', secret), { content: '看得到吗' })).status).toBe(404)
    expect((await county.get(`/${countyCode}/zqyj`)).body).not.toContain('不公开的储备点')
  })
})

describe('a comment', () => {
  test('becomes a row of the record by an event of its own, by the public, and its sender gets a number', async () => {
    const sent = await say(pathOf('decision', decision), {
      clause: '一',
      content: '请多留无障碍通道。\r\n谢谢。',
      name: '方小满',
      contact: '13900000011',
    })
    expect(sent.status).toBe(303)
    const location = String(sent.headers.location)
    const no = new URL(location, 'http://x').searchParams.get('receipt') as string
    expect(no).toMatch(/^W[2-9A-Z]{8}$/)
    const { record, events, open } = await stored('decision', decision)
    const event = events.at(-1)
    expect([event?.step, event?.actor]).toEqual(['receive', { id: 'public', name: '公众', role: 'public' }])
    expect(rowsOf(open.comments)).toEqual([
      {
        no,
        on: '2026-06-30',
        channel: 'online',
        clause: '一',
        content: '请多留无障碍通道。\n谢谢。',
        name: '方小满',
        contact: '13900000011',
      },
    ])
    expect(JSON.stringify([record.values, events])).not.toContain('13900000011')
    expect(record.involved).not.toContain('public')
    const { body } = await county.get(location)
    expect(body).toContain(`已收到您的意见。回执编号 ${no}`)
    for (const hidden of ['方小满', '13900000011', '无障碍通道']) expect(body).not.toContain(hidden)
  })

  test('PI-01: with a personal number in its words is asked about before it is taken; the clerk reads it masked, and it is never published', async () => {
    const [at, content] = [pathOf('decision', decision), '门口请留通道，电话 139 0000 0012。']
    const before = (await commentsOf('decision', decision)).length
    const asked = await say(at, { content })
    expect(asked.status).toBe(422)
    for (const words of ['您写的意见里有手机号码', '“联系方式”一栏', '意见里的号码需要保留', '139 0000 0012'])
      expect(asked.body).toContain(words)
    expect(await commentsOf('decision', decision)).toHaveLength(before)
    expect((await county.get(at)).body).not.toContain('意见里的号码需要保留')
    expect((await say(at, { content, numbers: 'keep' })).status).toBe(303)
    const { record } = await stored('decision', decision)
    expect(rowsOf(record.values.comments).at(-1)?.content).toBe(content)
    const clerk = maskValues((registerById('decision') as AnyRegister).fields, record.values)
    expect(rowsOf(clerk.comments).at(-1)?.content).toBe('门口请留通道，电话 139****0012。')
    expect((await county.get(at)).body).not.toContain('0000 0012')
  })

  test('PI-03: shows what happens with name and contact before it is sent, keeps with it which version was shown, and is not taken under another', async () => {
    const { body } = await county.get(pathOf('normative-document', rule))
    const version = /告知版本 ([0-9a-f]{8})/.exec(body)?.[1] as string
    for (const words of ['称呼和联系方式由', '只用来向您说明采纳情况', '都不公开']) expect(body).toContain(words)
    expect((await say(pathOf('normative-document', rule), { content: '早市请提前到五点。' })).status).toBe(303)
    expect((await stored('normative-document', rule)).events.at(-1)?.reason).toContain(version)
    const before = (await commentsOf('normative-document', rule)).length
    const stale = await say(pathOf('normative-document', rule), { content: '夜市也要。', notice: '00000000' })
    expect([stale.status, stale.body.includes('告知有了改动'), stale.body.includes('夜市也要。')]).toEqual([409, true, true])
    expect(await commentsOf('normative-document', rule)).toHaveLength(before)
  })

  test('T-19: the same form sent twice counts once, and both times gets the same number', async () => {
    const before = (await commentsOf('decision', decision)).length
    const { key } = await openForm(county, pathOf('decision', decision))
    const form = { content: '同意搬迁。', key }
    const [one, two] = [await say(pathOf('decision', decision), form), await say(pathOf('decision', decision), form)]
    expect([one.status, two.status]).toEqual([303, 303])
    expect(two.headers.location).toBe(one.headers.location)
    expect(await commentsOf('decision', decision)).toHaveLength(before + 1)
  })

  test('ten at the same moment all arrive, each under its own number', async () => {
    const before = (await commentsOf('normative-document', rule)).length
    const sent = await Promise.all(
      Array.from({ length: 10 }, (_, nth) => say(pathOf('normative-document', rule), { clause: '二', content: `意见${nth}` })),
    )
    expect(sent.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 303))
    const numbers = (await commentsOf('normative-document', rule)).map((row) => row.no)
    expect(numbers).toHaveLength(before + 10)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('two thousand before it make no difference: it is one more row, said by an event that says no other', async () => {
    const comments = Array.from({ length: 2000 }, (_, nth) => ({
      ...{ no: `W${1_000_000 + nth}`, on: '2026-06-06', channel: 'online', clause: ['一', '二', ''][nth % 3] },
      ...{ content: `摊位的事，第 ${nth} 个人这样说。`, name: `居民${nth}`, contact: '13900000012' },
    }))
    const values = { ...period, comments }
    const crowded = await put(county, { register: 'decision', title: '集市改造', state: 'participating', values })
    expect((await say(pathOf('decision', crowded), { clause: '二', content: '两千零一。', contact: '13900000013' })).status).toBe(303)
    const { record, events, open } = await stored('decision', crowded)
    expect(rowsOf(record.values.comments)).toHaveLength(2001)
    expect(rowsOf(open.comments).at(-1)).toMatchObject({ content: '两千零一。', contact: '13900000013' })
    expect(rowsOf(events.at(-1)?.set.comments).map(({ content }) => content)).toEqual(['两千零一。'])
    expect((await county.get(pathOf('decision', crowded))).status).toBe(200)
  })

  test.each([
    ['nothing', { content: '  ' }, '必须填写'],
    ['too much', { content: '长'.repeat(1001) }, '最多 1000 个字'],
    ['a control character', { content: '藏\u200b字' }, '含有不可见的控制字符'],
    ['a clause that the draft does not have', { clause: '九', content: '意见' }, '针对的条款不在草案里'],
    ['advertising', { content: 'http://a.cn http://b.cn http://c.cn' }, '网址超过 2 个'],
    ['a name as long as a page', { content: '意见', name: '名'.repeat(61) }, '最多 60 个字'],
  ])('of %s is refused with a sentence, and what was typed comes back', async (_what, form, sentence) => {
    const before = (await commentsOf('decision', decision)).length
    const { status, body } = await say(pathOf('decision', decision), form)
    expect(status).toBe(422)
    expect(body).toContain(sentence)
    expect(body).toContain('没有提交成功')
    expect(await commentsOf('decision', decision)).toHaveLength(before)
  })

  test('from another site’s page is not taken, whoever opened that page', async () => {
    const before = (await commentsOf('decision', decision)).length
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, {}] as Record<string, string>[]) {
      const { status, body } = await say(pathOf('decision', decision), { content: '冒名' }, headers)
      expect(status).toBe(403)
      expect(body).toContain('不是从本站的页面发出的')
    }
    expect(await commentsOf('decision', decision)).toHaveLength(before)
  })

  test('larger than any form of ours is not even read', async () => {
    expect((await say(pathOf('decision', decision), { content: '长'.repeat(20_000) })).status).toBe(413)
  })

  test('leaves chains in which verification finds nothing', async () => {
    expect(await verify(county.db, county.office.registers)).toEqual([])
  })
})

describe('after the last day', () => {
  test('the last day itself still counts; the next day the form is gone and a comment is refused with the day', async () => {
    county.at = '2026-07-05T15:59:00.000Z'
    expect((await say(pathOf('decision', decision), { content: '最后一天的意见' })).status).toBe(303)
    county.at = '2026-07-05T16:00:00.000Z'
    const { body } = await county.get(pathOf('decision', decision))
    expect(body).not.toContain('提交意见')
    expect(body).toContain('征求意见已于 2026-07-05 截止')
    const late = await say(pathOf('decision', decision), { content: '来晚了' })
    expect(late.status).toBe(409)
    expect(late.body).toContain('已于 2026-07-05 截止，不再收取意见')
  })

  test('answers are nowhere before all are summed up, then under their clause, those alike once, and without names', async () => {
    const comments = await commentsOf('decision', decision)
    const first = comments[0]?.no as string
    const answers = comments.map(({ no }) =>
      no === first
        ? { no, gist: '多留无障碍通道', adopted: 'all', reply: '按设计规范设置。' }
        : { no, gist: '赞成搬迁', adopted: 'part', reply: '分两步实施。' },
    )
    await happens(county, { register: 'decision', id: decision }, { step: 'answer', set: { answers } })
    const path = pathOf('decision', decision)
    const item = `/${townCode}/decision/2026/${decision}`
    for (const url of [path, `${path}?receipt=${first}`, item]) expect((await county.get(url)).body, url).not.toContain('按设计规范设置')
    await happens(
      county,
      { register: 'decision', id: decision },
      { step: 'summarise', to: 'heard', set: { summarisedOn: '2026-07-08', adoptionNote: '合理的都已采纳。' } },
    )
    const { body } = await county.get(path)
    for (const words of ['多留无障碍通道', '答复：按设计规范设置。', '（3 条意见）', '合理的都已采纳。', '共收到意见 4 条'])
      expect(body).toContain(words)
    for (const hidden of ['方小满', '13900000011', '同意搬迁。']) expect(body).not.toContain(hidden)
    expect((await county.get(`${path}?receipt=${first.toLowerCase()}`)).body).toContain('采纳情况：采纳。按设计规范设置。')
    expect((await county.get(`${path}?receipt=W2222ZZZZ`)).body).toContain('没有查到编号为“W2222ZZZZ”的意见')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ask, type Stage, setStage, stagePassword } from '../../test/api-stage.ts'
import { appoint, savePersons } from '../store/index.ts'

let stage: Stage
let clerk: Ask
let principal: Ask
let neighbour: Ask
beforeAll(async () => {
  stage = await setStage()
  ;[clerk, principal, neighbour] = [await stage.as('clerk'), await stage.as('principal'), await stage.as('neighbour')]
})
afterAll(() => stage.stop())

/** Days before the stage's today. */
const daysAgo = (days: number): string => new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10)
const lent = daysAgo(2)
const drill = {
  step: 'lend',
  unit: '990101',
  village: '99010101',
  title: '电钻一把',
  input: { tool: '电钻', borrower: '欧阳修远', size: 'small', lentOn: lent },
}
const lend = (more: object = {}, ask = clerk) => ask({ method: 'POST', url: '/api/registers/loan/records', payload: { ...drill, ...more } })
const made = async (more: object = {}): Promise<string> => (await lend(more)).json().record.id
const take = (id: string, step: string, payload: object, ask = clerk) =>
  ask({ method: 'POST', url: `/api/registers/loan/records/${id}/steps/${step}`, payload })

describe('the registers of a person', () => {
  it('are those he may read, with the steps that open a record for him', async () => {
    expect((await clerk({ url: '/api/registers' })).json()).toEqual([
      {
        id: 'loan',
        name: '工具借用',
        area: 'functions',
        about: '一把工具从借出到归还。',
        reach: 'unit',
        opens: ['lend'],
        quick: { step: 'lend', name: '借出' },
      },
    ])
    expect((await principal({ url: '/api/registers' })).json()[0].opens).toEqual([])
    expect((await (await stage.as('admin'))({ url: '/api/registers' })).json()).toEqual([])
  })
})

describe('opening a record', () => {
  it('answers 201 with its place, number and version', async () => {
    const answer = await lend()
    expect(answer.statusCode).toBe(201)
    const { record, event } = answer.json()
    expect(record).toMatchObject({
      register: 'loan',
      title: '电钻一把',
      unit: { code: '990101', name: '天枢' },
      village: { code: '99010101', name: '甲村' },
      state: 'lent',
      version: 1,
      handler: { id: 'clerk', name: '陈安和' },
    })
    expect(record.code).toMatch(/^GJ-990101-\d{4}-0000\d$/)
    expect(event).toEqual({ version: 1, step: 'lend' })
    expect(answer.headers.location).toBe(`/api/registers/loan/records/${record.id}`)
  })
  it('tells every wrong field of the step at once, with its path', async () => {
    const answer = await lend({ input: { tool: 7, size: 'huge', lentOn: '2026-02-30', colour: '红' } })
    expect(answer.statusCode).toBe(422)
    const { problem } = answer.json()
    expect(problem.code).toBe('MF-FLD-001')
    expect(problem.details.map((one: { code: string; field: string }) => [one.field, one.code]).toSorted()).toEqual([
      ['borrower', 'MF-FLD-002'],
      ['colour', 'MF-FLD-003'],
      ['lentOn', 'MF-DAT-001'],
      ['size', 'MF-FLD-005'],
      ['tool', 'MF-FLD-004'],
    ])
  })
  it('is refused in a place the person does not work for, and in one that does not exist', async () => {
    expect((await lend({}, neighbour)).statusCode).toBe(403)
    expect((await lend({ unit: 'nowhere' })).json().problem).toMatchObject({ code: 'MF-PER-006', status: 403 })
    expect((await lend({ village: '99010201' })).json().problem.code).toBe('MF-PER-006')
  })
  it('AV-58, T-10: does not take what only the server may set', async () => {
    for (const extra of [{ state: 'returned' }, { version: 9 }, { handler: 'principal' }, { code: 'GJ-1' }, { restricted: true }]) {
      const answer = await lend(extra)
      expect(answer.statusCode).toBe(422)
      expect(answer.json().problem).toMatchObject({ code: 'MF-FLD-003', field: Object.keys(extra)[0] })
    }
  })
})

describe('an open record', () => {
  it('shows its values masked, its possible steps with reasons, its clocks and its history in words', async () => {
    const id = await made()
    const answer = await clerk({ url: `/api/registers/loan/records/${id}` })
    expect(answer.statusCode).toBe(200)
    const view = answer.json()
    expect(view.record).toMatchObject({
      id,
      masked: true,
      values: { tool: '电钻', borrower: '欧*', size: 'small' },
      unit: { code: '990101' },
      pending: null,
    })
    expect(view.steps.find((one: { step: string }) => one.step === 'prolong')).toMatchObject({
      allowed: false,
      problem: { code: 'MF-PER-002', next: '请交由其他有权人员办理。' },
    })
    expect(view.clocks[0]).toMatchObject({ clock: 'back', name: '归还期限' })
    expect(view.events).toMatchObject([
      {
        version: 1,
        step: 'lend',
        stepName: '借出',
        actor: { id: 'clerk', name: '陈安和' },
        role: '党政办经办人',
        set: { borrower: '欧*' },
      },
    ])
    expect(answer.body).not.toContain('欧阳修远')
  })
  it('is given alone to programs that ask for the row, masked in the same way', async () => {
    const url = `/api/registers/loan/records/${await made()}`
    const [whole, row] = [(await clerk({ url })).json(), await clerk({ url: `${url}?view=row` })]
    expect(row.json()).toEqual({ record: whole.record })
    expect((await clerk({ url: `${url}?view=all` })).statusCode).toBe(422)
    expect((await neighbour({ url: `${url}?view=row` })).statusCode).toBe(404)
  })
  it('does not exist for the neighbouring township, by any address', async () => {
    const id = await made()
    const at = `/api/registers/loan/records/${id}`
    const answers = [
      await neighbour({ url: at }),
      await neighbour({ url: `${at}/clocks/back` }),
      await neighbour({ method: 'POST', url: `${at}/reveal`, payload: { purpose: '核对' } }),
      await take(id, 'check', { version: 1 }, neighbour),
    ]
    expect(answers.map((one) => [one.statusCode, one.json().problem.code])).toEqual(Array(4).fill([404, 'MF-REC-001']))
  })
  it('shows personal data for a stated purpose only, and the reading stays visible', async () => {
    const id = await made()
    const reveal = (purpose: string) => clerk({ method: 'POST', url: `/api/registers/loan/records/${id}/reveal`, payload: { purpose } })
    expect((await reveal(' ')).json().problem.code).toBe('MF-PER-004')
    expect((await reveal('电话催还')).json().values.borrower).toBe('欧阳修远')
    expect((await clerk({ url: `/api/registers/loan/records/${id}` })).json().readings).toMatchObject([
      { purpose: '电话催还', at: expect.any(String) },
    ])
  })
  it('explains its deadline day by day', async () => {
    const answer = await clerk({ url: `/api/registers/loan/records/${await made()}/clocks/back` })
    const clock = answer.json()
    expect(clock).toMatchObject({ dueStrict: daysAgo(-8), law: expect.stringContaining('《工具馆借用规则》'), ledger: expect.any(Array) })
    expect(clock.days[0]).toEqual({ date: lent, counted: false, reason: '起算日不计入' })
    expect(clock.days.filter((day: { counted: boolean }) => day.counted)).toHaveLength(10)
  })
  it('has no clock that its register lacks', async () => {
    expect((await clerk({ url: `/api/registers/loan/records/${await made()}/clocks/none` })).statusCode).toBe(404)
  })
})

describe('a step', () => {
  it('moves the record on and gives the new version', async () => {
    const id = await made()
    const answer = await take(id, 'check', { version: 1, input: { checks: [{ on: lent, by: 'clerk', minutes: 5 }] } })
    expect(answer.json()).toMatchObject({ record: { id, version: 2, state: 'lent' }, event: { version: 2, step: 'check' } })
    expect((await take(id, 'giveBack', { version: 2, input: { returnedOn: daysAgo(0) } })).json().record.state).toBe('returned')
  })
  it('that the law forbids is refused with its article, and the record stays as it was', async () => {
    const id = await made()
    const answer = await take(id, 'giveBack', { version: 1, input: { returnedOn: daysAgo(0) } })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().problem).toMatchObject({
      code: 'MF-STP-003',
      message: expect.stringContaining('归还前应当检查一次'),
      next: '请先办理“检查”。',
      law: { statute: '工具馆借用规则', article: '第四条' },
    })
    expect((await clerk({ url: `/api/registers/loan/records/${id}` })).json().record.version).toBe(1)
  })
  it('AV-13: that does not fit the state is a conflict', async () => {
    const id = await made()
    expect((await take(id, 'repaired', { version: 1 })).json().problem).toMatchObject({ code: 'MF-STP-002', status: 409 })
  })
  it('on a version that others have passed is a conflict that names both', async () => {
    const id = await made()
    await take(id, 'repair', { version: 1 })
    const answer = await take(id, 'repair', { version: 1 })
    expect(answer.statusCode).toBe(409)
    expect(answer.json().problem).toMatchObject({ code: 'MF-REC-003', message: expect.stringContaining('第2版') })
  })
  it('of somebody without the post is refused with 403', async () => {
    const id = await made()
    expect((await take(id, 'repair', { version: 1 }, principal)).json().problem).toMatchObject({ code: 'MF-PER-001', status: 403 })
  })
  it('that does not exist is 404, also under names that every object has', async () => {
    const id = await made()
    expect((await take(id, 'explode', { version: 1 })).json().problem.code).toBe('MF-STP-001')
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      expect((await take(id, name, { version: 1 })).statusCode).toBe(422)
  })
})

describe('a list', () => {
  it('gives rows with the columns of the register, masked, and the total', async () => {
    await made({ title: '梯子一架', input: { ...drill.input, tool: '梯子' } })
    const page = (await clerk({ url: '/api/registers/loan/records?size=2&q=梯子' })).json()
    expect(page).toMatchObject({
      total: 1,
      page: 1,
      size: 2,
      rows: [
        {
          title: '梯子一架',
          unit: { code: '990101', name: '天枢' },
          village: { code: '99010101' },
          state: 'lent',
          handler: { id: 'clerk' },
          values: { tool: '梯子', size: 'small', lentOn: lent },
        },
      ],
    })
    expect(Object.keys(page.rows[0].values)).toEqual(['tool', 'size', 'lentOn'])
  })
  it('is cut by unit, state, period and fields, all at once', async () => {
    const total = async (query: string) => (await clerk({ url: `/api/registers/loan/records?${query}` })).json().total
    const all = await total('')
    expect(await total(`unit=990101&state=lent,repairing,returned&on=lentOn&from=${lent}&to=${lent}&f.size=small,big`)).toBe(all)
    expect(await total('f.size=big')).toBe(0)
    expect(await total('f.tool=梯')).toBe(1)
    expect(await total(`from=${daysAgo(1)}`)).toBe(0)
  })
  it('never shows another township’s rows, whatever is asked', async () => {
    expect((await neighbour({ url: '/api/registers/loan/records' })).json().total).toBe(0)
    expect((await neighbour({ url: '/api/registers/loan/records?unit=990101' })).json().rows).toEqual([])
    expect((await (await stage.as('admin'))({ url: '/api/registers/loan/records' })).json().problem.code).toBe('MF-PER-003')
  })
  it('AV-03, T-28: takes what looks like SQL as text', async () => {
    expect((await clerk({ url: `/api/registers/loan/records?q=${encodeURIComponent("' OR 1=1 --")}` })).json().total).toBe(0)
    expect((await clerk({ url: `/api/registers/loan/records?f.tool=${encodeURIComponent("' OR 1=1 --")}` })).json().total).toBe(0)
    // AV-05: a pattern is text, too.
    expect((await clerk({ url: `/api/registers/loan/records?q=${encodeURIComponent('(a+)+$')}` })).json().total).toBe(0)
    for (const sort of ['tool;drop', 'tool desc', '(select 1)'])
      expect((await clerk({ url: `/api/registers/loan/records?sort=${encodeURIComponent(sort)}` })).json().problem.code).toBe('MF-FLD-006')
  })
  it.each([
    'sort=checks',
    'on=tool',
    'on=fee&from=2026-01-01',
    'f.checks=1',
    'f.fee=many',
    'f.lentOn=soon',
    'from=2026-02-30',
    'from=soon',
    'page=0',
    'page=-1',
    'page=1.5',
    'size=201',
    'size=all',
    'sort=toString',
    'on=constructor',
    'f.__proto__=1',
    'state=gone',
    'color=red',
    'q=1&q=2',
  ])('refuses “%s” with 422', async (query) => {
    const answer = await clerk({ url: `/api/registers/loan/records?${query}` })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().problem.next).toEqual(expect.any(String))
  })
  it('of a register that does not exist is 404', async () => {
    expect((await clerk({ url: '/api/registers/none/records' })).json().problem).toMatchObject({ code: 'MF-REC-002', status: 404 })
  })
})

describe('totals', () => {
  it('count by a choice, by state and add the numbers', async () => {
    const groups = (await clerk({ url: '/api/registers/loan/totals?by=size' })).json()
    expect(groups).toMatchObject([{ group: 'small', byState: { lent: expect.any(Number) }, sums: { fee: 0, days: 0 } }])
    expect(groups[0].count).toBe((await clerk({ url: '/api/registers/loan/records' })).json().total)
  })
  it('name units by their codes', async () => {
    expect((await clerk({ url: '/api/registers/loan/totals?by=unit' })).json()).toMatchObject([{ group: '990101' }])
  })
  it('do not split by what makes no groups', async () => {
    for (const by of ['tool', 'checks', 'none', 'toString'])
      expect((await clerk({ url: `/api/registers/loan/totals?by=${by}` })).statusCode).toBe(422)
  })
})

describe('the desk, units and people', () => {
  it('show what waits for somebody', async () => {
    await made({ input: { ...drill.input, size: 'big' } })
    const desk = (await clerk({ url: '/api/desk' })).json()
    expect(desk.due.rows[0]).toMatchObject({
      register: 'loan',
      clock: 'back',
      clockName: '归还期限',
      title: '电钻一把',
      id: expect.any(String),
      status: expect.any(String),
    })
    expect(desk.handling.rows[0]).toMatchObject({ handler: { id: 'clerk' }, unit: { code: '990101' } })
    expect(desk).toMatchObject({ corrections: { rows: [], total: 0 }, digest: null })
  })
  it('show a clerk of an office the units of his township, by codes', async () => {
    const units = (await (await stage.as('justice'))({ url: '/api/units' })).json()
    expect(units).toEqual([
      { code: '990101', name: '天枢镇', shortName: '天枢', kind: 'township', parent: '990100' },
      { code: '990101S', name: '天枢司法所', shortName: '司法所', kind: 'office', parent: '990101' },
      { code: '99010101', name: '甲村', shortName: '甲村', kind: 'village', parent: '990101' },
    ])
    expect((await clerk({ url: '/api/units?under=990102' })).statusCode).toBe(403)
  })
  it('find people of one’s own units only', async () => {
    expect((await clerk({ url: `/api/people?q=${encodeURIComponent('守正')}` })).json()).toEqual([
      { id: 'principal', name: '林守正', unit: { code: '990101', name: '天枢' } },
    ])
    expect((await clerk({ url: `/api/people?q=${encodeURIComponent('明远')}` })).json()).toEqual([])
    expect((await clerk({ url: '/api/people?unit=990102' })).statusCode).toBe(403)
  })
  it('find also who works right above: for a village its township, for a township the county, for nobody a neighbour', async () => {
    await stage.office.db.owner(async (tx) => {
      await savePersons(tx, [{ id: 'cadre', name: '覃望山', unit: 5, active: true }])
      await appoint(tx, [{ person: 'cadre', role: 'villageCadre', unit: 5, from: '2020-01-01' }])
    })
    await stage.office.refresh()
    await stage.signIn.createAccount({ id: 'cadre', name: '覃望山', account: 'cadre.990101', password: stagePassword })
    const found = (await (await stage.as('cadre'))({ url: '/api/people' })).json<{ id: string }[]>().map(({ id }) => id)
    expect(found.sort()).toEqual(['cadre', 'clerk', 'justice', 'principal'])
    const above = (await clerk({ url: '/api/people' })).json<{ id: string }[]>().map(({ id }) => id)
    expect(['reviewer', 'neighbour'].map((id) => above.includes(id))).toEqual([true, false])
  })
})

describe('figures', () => {
  it('count a year of a unit, and open the records behind', async () => {
    const year = lent.slice(0, 4)
    const figures = (await clerk({ url: `/api/figures?unit=990101&year=${year}` })).json()
    const lentFigure = figures.find((one: { id: string }) => one.id === 'loan.lent')
    expect(lentFigure).toMatchObject({ name: '借出', unit: '次', value: lentFigure.records, period: { from: `${year}-01-01` } })
    expect(lentFigure).not.toHaveProperty('unitId')
    const behind = (await clerk({ url: `/api/figures/loan.lent/records?unit=990101&year=${year}` })).json()
    expect(behind).toMatchObject({ register: 'loan', total: lentFigure.records, hidden: 0 })
    expect(behind.rows[0].unit.code).toBe('990101')
  })
  it.each(['unit=990101', 'unit=990101&from=2026-02-30&to=2026-03-01', 'year=2026', 'unit=990101&year=26'])(
    'refuse “%s”',
    async (query) => {
      expect((await clerk({ url: `/api/figures?${query}` })).statusCode).toBe(422)
    },
  )
  it('of another unit, and figures that do not exist, are refused', async () => {
    expect((await clerk({ url: '/api/figures?unit=990102&year=2026' })).statusCode).toBe(403)
    expect((await clerk({ url: '/api/figures/none?unit=990101&year=2026' })).json().problem.code).toBe('MF-FIG-001')
  })
})

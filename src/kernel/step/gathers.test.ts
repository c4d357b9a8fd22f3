import { describe, expect, it } from 'vitest'
import { checkRegisters } from '../check/check.ts'
import { choice, links, parts, person, persons, text } from '../field.ts'
import { loan } from '../foreign/tool-library.ts'
import type { AnyRegister, Gathering } from '../register.ts'
import { gatheredOf, linksGathered } from './gathers.ts'

const colours = { red: '红', blue: '蓝' } as const
const by = { name: '登记', by: ['clerkOffice'], from: [] } as const
const rows = { from: 'keys', by: 'who', rows: { who: 'owner', no: 'number' } } as const
const step = { ...by, gathers: { people: { from: 'keys', is: 'owner' }, held: rows } }
const key = (id: string, values: object) => ({ id, register: 'key', state: 'lent', values: { ...values } })
const linked = { keys: [key('k1', { owner: 'a', number: '1' }), key('k2', { owner: 'b', number: '2' })] }

const fields = {
  keys: links('钥匙', 'key'),
  people: persons('人员'),
  held: parts('登记', { who: person('谁'), no: text('号') }),
  colour: choice('颜色', colours),
}

describe('what nobody types because the linked records say it', () => {
  it('is taken over in the order of the links, each person once', () => {
    expect(linksGathered(step)).toEqual(['keys'])
    expect(gatheredOf(fields, step, { values: { keys: ['k2', 'k1'] }, linked })).toEqual({
      people: ['b', 'a'],
      held: [
        { who: 'b', no: '2' },
        { who: 'a', no: '1' },
      ],
    })
    const twice = { keys: [key('k1', { owner: 'a' }), key('k2', { owner: 'a' })] }
    expect(gatheredOf(fields, step, { values: { keys: ['k1', 'k2'] }, linked: twice }).people).toEqual(['a'])
  })
  it('is of one value the first that is said, and stays as it was where none is', () => {
    const painted = { ...by, gathers: { colour: { from: 'keys', is: 'colour' } } } as const
    const keys = [key('k1', {}), key('k2', { colour: 'blue' }), key('k3', { colour: 'red' })]
    expect(gatheredOf(fields, painted, { values: { keys: ['k1', 'k3', 'k2'] }, linked: { keys } })).toEqual({ colour: 'red' })
    expect(gatheredOf(fields, painted, { values: { keys: ['k1'], colour: 'blue' }, linked: { keys } })).toEqual({ colour: 'blue' })
  })
  it('replaces the row of the same person and leaves the rows of others', () => {
    const before = [
      { who: 'c', no: '9' },
      { who: 'a', no: '0' },
    ]
    expect(gatheredOf(fields, step, { values: { keys: ['k1'], held: before }, linked }).held).toEqual([
      { who: 'c', no: '9' },
      { who: 'a', no: '1' },
    ])
  })
  it('leaves out what is not there, and changes nothing where no record is linked or found', () => {
    expect(gatheredOf(fields, step, { values: { keys: ['k1'] }, linked: { keys: [key('k1', { number: '1' })] } })).toEqual({
      people: [],
      held: [{ no: '1' }],
    })
    expect(gatheredOf(fields, step, { values: { people: ['x'] }, linked })).toEqual({})
    expect(gatheredOf(fields, step, { values: { keys: ['k3'] }, linked })).toEqual({})
    expect(gatheredOf(fields, by, { values: { keys: ['k1'] }, linked })).toEqual({})
  })
})

describe('what stands in a row of a linked record', () => {
  const shelf = { ...by, gathers: { colour: { from: 'keys', row: 'hooks', key: 'no', named: 'hook', is: 'colour' } } } as const
  const keys = [key('k1', { hooks: [{ no: '1', colour: 'red' }, { no: '2', colour: 'blue' }, { colour: 'red' }] })]
  it('is that of the row named here, and nothing where none is of that name', () => {
    const of = (values: object) => gatheredOf(fields, shelf, { values: { keys: ['k1'], ...values }, linked: { keys } })
    expect(of({ hook: '2' })).toEqual({ colour: 'blue' })
    expect(of({ hook: '3', colour: 'blue' })).toEqual({ colour: null })
    expect(of({})).toEqual({ colour: null })
  })
})

describe('a definition that gathers', () => {
  const other = {
    ...loan,
    id: 'key',
    fields: {
      ...loan.fields,
      owner: person('主人'),
      number: text('号码', { max: 9 }),
      colour: choice('颜色', colours),
      hooks: parts('挂钩', { no: text('号', { max: 9 }), colour: choice('颜色', colours) }),
    },
  } as unknown as AnyRegister
  const found = (gathers: Readonly<Record<string, Gathering>>, asks: readonly string[] = []) => {
    const fields = {
      ...loan.fields,
      keys: links('钥匙', 'key'),
      people: persons('人员'),
      held: parts('登记', { who: person('谁'), no: text('号', { max: 9 }) }),
      colour: choice('颜色', colours),
      shade: choice('深浅', { red: '红' }),
    }
    const [id, first] = Object.entries(loan.steps)[0] as [string, object]
    const own = {
      ...loan,
      fields,
      steps: { ...loan.steps, [id]: { ...first, gathers, ...(asks.length > 0 ? { asks } : {}) } },
    } as unknown as AnyRegister
    return checkRegisters([own, other])
      .filter(({ where }) => where.endsWith('.gathers'))
      .map(({ says }) => says)
  }
  it('takes from a link what is there, into fields that hold it and that nobody is asked for', () => {
    expect(found({ people: { from: 'keys', is: 'owner' }, held: rows })).toEqual([])
    expect(found({ colour: { from: 'keys', is: 'colour' } })).toEqual([])
    expect(found({ shade: { from: 'keys', is: 'colour' } })).toEqual(['“shade” cannot hold it'])
    expect(found({ people: { from: 'holder', is: 'owner' } })).toEqual(['“holder” is no link'])
    expect(found({ held: { from: 'keys', is: 'owner' } })).toEqual(['“held” cannot hold it'])
    expect(found({ people: { from: 'keys', is: 'nobody' } })).toEqual(['“key” has no open field “nobody”'])
    expect(found({ held: { ...rows, rows: { what: 'number' } } })).toEqual(['“held” has no “what”'])
    expect(found({ people: { from: 'keys', is: 'owner' } }, ['people'])).toContain('“people” is asked as well')
    const inRow = { from: 'keys', row: 'hooks', key: 'no', named: 'tool', is: 'colour' } as const
    expect(found({ colour: inRow })).toEqual([])
    expect(found({ shade: inRow })).toEqual(['“shade” cannot hold it'])
    expect(found({ colour: { ...inRow, named: 'colour' } })).toEqual(['“colour” names no row'])
    expect(found({ colour: { ...inRow, row: 'tool' } })).toEqual([
      '“colour” cannot hold it',
      '“key” has no open field “colour”',
      '“key” has no open field “no”',
    ])
  })
})

describe('a form that offers rows or begins with something', () => {
  const found = (field: object, begins: object = {}) => {
    const own = {
      ...loan,
      fields: {
        ...loan.fields,
        marks: parts('记号', { no: text('号', { max: 9 }), name: text('姓名', { max: 9, secret: 'personal' }) }),
        which: text('哪一个', { max: 9, ...field }),
      },
      steps: { ...loan.steps, check: { ...loan.steps.check, begins } },
    } as unknown as AnyRegister
    return checkRegisters([own])
      .filter(({ where }) => where === 'fields.which' || where.endsWith('.begins'))
      .map(({ where }) => where)
  }
  it('finds its rows, with nothing personal in what they say, and a field of its own kind', () => {
    expect(found({ among: { rows: 'marks', key: 'no' } })).toEqual([])
    expect(found({ among: { rows: 'tool', key: 'no' } })).toEqual(['fields.which'])
    expect(found({ among: { rows: 'marks', key: 'no', says: ['name'] } })).toEqual(['fields.which'])
    expect(found({ among: { of: 'tool', rows: 'marks', key: 'no' } })).toEqual(['fields.which'])
    expect(found({}, { checks: 'checks' })).toEqual([])
    expect(found({}, { checks: 'tool' })).toEqual(['steps.check.begins'])
    expect(found({}, { fee: 'fee' }), 'not asked there').toEqual(['steps.check.begins'])
  })
})

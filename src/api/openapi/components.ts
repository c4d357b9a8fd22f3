import { problems } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { readSchema, type Schema } from './schemas.ts'

/** `annual-report` → `AnnualReport`. */
export const typeName = (id: string): string => id.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

const object = (properties: Readonly<Record<string, unknown>>, ...required: readonly string[]): Schema => ({
  type: 'object',
  properties,
  ...(required.length > 0 ? { required } : {}),
})
const string = { type: 'string' }
const named = object({ code: string, name: string }, 'code', 'name')
const person = object({ id: string, name: string }, 'id', 'name')
const maybe = (schema: Schema): Schema => ({ oneOf: [schema, { type: 'null' }] })

const problem = object(
  {
    code: { type: 'string', enum: Object.keys(problems) },
    status: { type: 'integer' },
    message: { type: 'string', description: '一句话说明' },
    next: { type: 'string', description: '下一步怎么办' },
    field: { type: 'string', description: '哪一栏' },
    law: object({ statute: string, article: string, since: { type: 'string', format: 'date' } }, 'statute', 'article'),
    details: { type: 'array', items: { $ref: '#/components/schemas/ProblemDetail' } },
  },
  'code',
  'message',
  'next',
)

const brief = object(
  {
    id: { type: 'string', format: 'uuid' },
    register: string,
    code: string,
    title: string,
    unit: named,
    village: maybe(named),
    state: string,
    version: { type: 'integer', minimum: 1 },
    handler: maybe(person),
    restricted: { type: 'boolean' },
    voided: { type: ['string', 'null'] },
  },
  'id',
  'register',
  'code',
  'title',
  'state',
  'version',
)

const shared: Readonly<Record<string, Schema>> = {
  ProblemDetail: problem,
  Problem: object({ problem: ref('ProblemDetail') }, 'problem'),
  Brief: brief,
  Done: object(
    { record: ref('Brief'), event: object({ version: { type: 'integer' }, step: string }), opened: { type: 'array', items: ref('Brief') } },
    'record',
    'event',
  ),
  Totals: {
    type: 'array',
    items: object(
      { group: { type: ['string', 'null'] }, count: { type: 'integer' }, byState: { type: 'object' }, sums: { type: 'object' } },
      'group',
      'count',
    ),
  },
  Clock: object(
    {
      dueStrict: string,
      dueLegal: string,
      provisional: { type: 'boolean' },
      days: { type: 'array', items: object({ date: string, counted: { type: 'boolean' }, reason: string }) },
      law: { type: ['string', 'null'] },
    },
    'dueStrict',
    'dueLegal',
  ),
}

/** Schemas that several addresses use: those of every register, and per register what a row, a page and an open record hold. */
export const components = (registers: readonly AnyRegister[]): Readonly<Record<string, Schema>> => ({
  ...shared,
  ...Object.assign({}, ...registers.map(ofRegister)),
})

function ofRegister(register: AnyRegister): Readonly<Record<string, Schema>> {
  const name = typeName(register.id)
  const listed = Object.fromEntries(register.lists.map((field) => [field, register.fields[field]!]))
  const state = { type: 'string', enum: Object.keys(register.states) }
  return {
    [`${name}Row`]: {
      allOf: [ref('Brief'), object({ state, updatedAt: { type: 'string', format: 'date-time' }, values: readSchema(listed) })],
    },
    [`${name}Page`]: object(
      {
        rows: { type: 'array', items: ref(`${name}Row`) },
        total: { type: 'integer' },
        page: { type: 'integer' },
        size: { type: 'integer' },
        names: { type: 'object' },
      },
      'rows',
      'total',
    ),
    [`${name}Record`]: {
      allOf: [ref('Brief'), object({ state, values: readSchema(register.fields), masked: { type: 'boolean' } })],
    },
    [`${name}View`]: object(
      {
        record: ref(`${name}Record`),
        ...Object.fromEntries(
          ['steps', 'clocks', 'events', 'readings', 'linked'].map((list) => [list, { type: 'array', items: { type: 'object' } }]),
        ),
        papers: { type: 'array', items: { type: 'string' } },
        names: { type: 'object' },
      },
      'record',
      'steps',
      'clocks',
      'events',
    ),
  }
}

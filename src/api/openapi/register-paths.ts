import type { Field } from '../../kernel/field.ts'
import { allowedNames } from '../../kernel/permission.ts'
import type { AnyRegister, Step } from '../../kernel/register.ts'
import { commonSteps } from '../../kernel/step/common.ts'
import { isAskable } from '../filters.ts'
import { ref, typeName } from './components.ts'
import { fieldsSchema, type Schema } from './schemas.ts'

type Paths = Readonly<Record<string, Schema>>

const sheet = { type: 'string', format: 'binary' }
const done = { type: 'object', properties: { rows: { type: 'integer' }, batch: { type: 'string' } } }

/** The addresses of a register as a spreadsheet. */
function exchangePaths(register: AnyRegister): Paths {
  const at = `/api/registers/${register.id}`
  const form = {
    type: 'object',
    properties: { unit: { type: 'string' }, step: { type: 'string' }, file: sheet },
    required: ['unit', 'file'],
  }
  const sending = operation(register, 'import', { summary: '导入：全部写入，或全部退回并注明原因', parameters: [formToken], answer: done })
  const exporting = [
    ...period,
    query('q', '编号或名称'),
    query('reason', '导出用途，至少四个字'),
    query('recipient', '接收方；台账含个人信息的须写'),
    query('basis', '提供的依据；台账含个人信息的须写'),
    query('as', '格式', { type: 'string', enum: ['xlsx', 'csv'] }),
  ]
  return {
    [`${at}/template`]: {
      get: operation(register, 'template', {
        summary: '导入模板',
        parameters: [query('unit', '单位代码'), query('step', '新建环节')],
        answer: sheet,
      }),
    },
    [`${at}/import`]: { post: { ...sending, requestBody: { required: true, content: { 'multipart/form-data': { schema: form } } } } },
    [`${at}/rejected/{id}`]: {
      get: operation(register, 'rejected', { summary: '退回的导入文件，保留三十分钟', parameters: [idParameter], answer: sheet }),
    },
    [`${at}/export`]: { get: operation(register, 'export', { summary: '导出（留痕）', parameters: exporting, answer: sheet }) },
  }
}

/** The addresses of one register, out of its definition: each step with exactly the fields it asks. */
export function registerPaths(register: AnyRegister): Paths {
  const at = `/api/registers/${register.id}`
  const record = `${at}/records/{id}`
  const name = typeName(register.id)
  return {
    [`${at}/records`]: { get: listing(register), post: opening(register) },
    [`${at}/totals`]: {
      get: operation(register, 'totals', {
        summary: '分组合计',
        parameters: [...period, query('by', '按哪一栏分组')],
        answer: ref('Totals'),
      }),
    },
    [record]: {
      get: operation(register, 'open', {
        summary: '查看一条记录',
        parameters: [idParameter, rowOnly],
        answer: { oneOf: [ref(`${name}View`), { type: 'object', properties: { record: ref(`${name}Record`) }, required: ['record'] }] },
      }),
    },
    [`${record}/reveal`]: {
      post: operation(register, 'reveal', {
        summary: '为写明的用途查看完整个人信息（留痕）',
        parameters: [idParameter, formToken],
        body: body({ purpose: { type: 'string', maxLength: 200 } }, 'purpose'),
        answer: { type: 'object', properties: { values: { type: 'object' } } },
      }),
    },
    ...Object.fromEntries(takeable(register).map(([id, step]) => [`${record}/steps/${id}`, { post: taking(register, id, step) }])),
    ...Object.fromEntries(
      Object.entries(commonSteps).map(([id, { name: says }]) => [`${record}/steps/${id}`, { post: common(register, id, says) }]),
    ),
    ...exchangePaths(register),
    ...Object.fromEntries(
      Object.entries(register.papers ?? {}).map(([id, paper]) => [
        `${record}/papers/${id}`,
        { get: operation(register, `paper-${id}`, { summary: `制作“${paper.name}”（留痕）`, parameters: [idParameter], answer: sheet }) },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(register.clocks ?? {}).map(([id, clock]) => [
        `${record}/clocks/${id}`,
        {
          get: operation(register, `clock-${id}`, {
            summary: `时限“${clock.name}”的逐日计算`,
            parameters: [idParameter],
            answer: ref('Clock'),
          }),
        },
      ]),
    ),
  }
}

const query = (name: string, description: string, schema: Schema = { type: 'string' }): Schema => ({
  name,
  in: 'query',
  description,
  schema,
})
const period = [
  query('unit', '单位代码'),
  query('on', '按哪个日期栏'),
  query('from', '起始日', { type: 'string', format: 'date' }),
  query('to', '截止日', { type: 'string', format: 'date' }),
]
const idParameter = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }
const rowOnly = query('view', '只要记录本身：不含可办步骤、期限、经过和查阅情况', { type: 'string', enum: ['row'] })
const formToken = {
  name: 'x-csrf-token',
  in: 'header',
  description: '用登录会话时必填，取自 GET /api/session；用令牌时不需要',
  schema: { type: 'string' },
}

const onceKey = {
  name: 'idempotency-key',
  in: 'header',
  description: '提交人自编的唯一号（UUID）：同一号的同一内容只办一次，再次发送得到第一次的结果',
  schema: { type: 'string', format: 'uuid' },
}

type Parts = { summary: string; parameters?: readonly Schema[]; body?: Schema; answer: Schema; status?: string }

function operation(register: AnyRegister, id: string, { summary, parameters = [], body: sent, answer, status = '200' }: Parts): Schema {
  const json = (schema: Schema) => ({ 'application/json': { schema } })
  return {
    tags: [register.name],
    operationId: `${register.id}.${id}`,
    summary,
    parameters,
    ...(sent ? { requestBody: { required: true, content: json(sent) } } : {}),
    responses: {
      [status]: { description: '成功', content: json(answer) },
      default: { description: '不能办理：说明原因、依据和下一步', content: json(ref('Problem')) },
    },
  }
}

function listing(register: AnyRegister): Schema {
  const filters = Object.entries(register.fields)
    .filter(([, field]) => isAskable(field))
    .map(([name, field]: [string, Field]) => query(`f.${name}`, field.name))
  const paging = [
    query('page', '第几页', { type: 'integer', minimum: 1 }),
    query('size', '每页条数', { type: 'integer', minimum: 1, maximum: 200 }),
  ]
  const parameters = [
    ...period,
    query('state', '状态，多个用逗号分开'),
    query('q', '编号或名称'),
    query('sort', '排序的栏，前加 - 为降序'),
    ...paging,
    ...filters,
  ]
  return operation(register, 'list', { summary: '查询', parameters, answer: ref(`${typeName(register.id)}Page`) })
}

const given = {
  on: { type: 'string', format: 'date', description: '实际办理日期' },
  reason: { type: 'string', maxLength: 2000 },
  files: { type: 'array', items: { type: 'string' } },
}
const body = (properties: Readonly<Record<string, unknown>>, ...required: readonly string[]): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

/** What a step asks, with what it may be told beside. */
function inputOf(register: AnyRegister, { asks = [], may = [] }: Step): Schema {
  return fieldsSchema(Object.fromEntries([...asks, ...may].map((name) => [name, register.fields[name]!])), asks)
}

function opening(register: AnyRegister): Schema {
  const steps = Object.entries(register.steps).filter(([, step]) => step.from.length === 0 && !step.through)
  const place = { unit: { type: 'string' }, village: { type: 'string' }, title: { type: 'string', maxLength: 200 } }
  const bodies = steps.map(([id, step]) => ({
    title: step.name,
    ...body({ step: { const: id }, ...place, input: inputOf(register, step), ...given }, 'step', 'unit', 'title', 'input'),
  }))
  return operation(register, 'create', {
    summary: '新建',
    parameters: [formToken, onceKey],
    body: bodies.length > 0 ? { oneOf: bodies } : body({}),
    answer: ref('Done'),
    status: '201',
  })
}

const version = { version: { type: 'integer', minimum: 1, description: '所见的版本；已被他人修改时退回' } }

/** Steps that a person takes by himself: not those of time, and not those that another function fills. */
const takeable = (register: AnyRegister): readonly (readonly [string, Step])[] =>
  Object.entries(register.steps).filter(
    ([, step]) => step.from.length > 0 && step.by !== 'time' && !step.by.includes('public') && !step.through,
  )

function taking(register: AnyRegister, id: string, step: Step): Schema {
  const by = step.by === 'time' ? '' : `由${allowedNames(step.by, register.fields)}办理`
  const needed = ['version', ...((step.asks ?? []).length > 0 ? ['input'] : []), ...(step.reason === 'needed' ? ['reason'] : [])]
  return {
    ...operation(register, `step-${id}`, {
      summary: step.name,
      parameters: [idParameter, formToken, onceKey],
      body: body({ ...version, input: inputOf(register, step), ...given }, ...needed),
      answer: ref('Done'),
    }),
    description: by,
  }
}

const common = (register: AnyRegister, id: string, name: string): Schema =>
  operation(register, `step-${id}`, {
    summary: name,
    parameters: [idParameter, formToken, onceKey],
    body: body({ ...version, input: { type: 'object' }, ...given }, 'version'),
    answer: ref('Done'),
  })

import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stage, setStage } from '../../../test/api-stage.ts'
import { loan } from '../../kernel/foreign/tool-library.ts'
import { registers } from '../../registers/index.ts'
import { registerPaths } from './register-paths.ts'

type Json = Readonly<Record<string, unknown>>
type Operation = {
  operationId?: string
  parameters?: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema: Json }> }
  responses: Record<string, { description: string }>
}
type Document = {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Json> }
}

let stage: Stage
let document: Document
beforeAll(async () => {
  stage = await setStage()
  document = (await stage.app.inject({ url: '/api/openapi.json' })).json()
})
afterAll(() => stage.stop())

const operations = (one: Document) =>
  Object.entries(one.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

function* everyPart(value: unknown): Generator<Json> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Json
  for (const part of Object.values(value)) yield* everyPart(part)
}

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and can be read without signing in', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(document.info.title).toBe('明法接口')
  })
  it('points nowhere but into itself', () => {
    const refs = [...everyPart(document)].flatMap((part) => (typeof part.$ref === 'string' ? [part.$ref] : []))
    expect(refs.length).toBeGreaterThan(10)
    expect(refs.filter((ref) => !(ref.replace('#/components/schemas/', '') in document.components.schemas))).toEqual([])
  })
  it('declares every parameter of every address, gives every answer a description and every operation a name of its own', () => {
    const all = operations(document)
    const lost = all.filter(({ path, operation }) =>
      [...path.matchAll(/\{(\w+)\}/g)].some(([, name]) => !operation.parameters?.some((one) => one.in === 'path' && one.name === name)),
    )
    expect(lost).toEqual([])
    expect(all.filter(({ operation }) => Object.values(operation.responses).some((one) => !one.description))).toEqual([])
    const names = all.flatMap(({ operation }) => operation.operationId ?? [])
    expect(new Set(names).size).toBe(names.length)
  })
  it('leaves no address of the server out', () => {
    const text = Object.keys(document.paths).join(' ')
    for (const path of [
      '/api/sign-in',
      '/api/sign-out',
      '/api/session',
      '/api/registers',
      '/api/units',
      '/api/people',
      '/api/desk',
      '/api/figures',
      '/api/figures/{id}',
      '/api/figures/{id}/records',
      '/api/reports',
      '/api/reports/{id}',
      '/api/reports/{id}/check',
      '/api/reports/{id}/export',
      '/api/registers/loan/records',
      '/api/registers/loan/totals',
      '/api/registers/loan/records/{id}',
      '/api/registers/loan/records/{id}/reveal',
      '/api/registers/loan/template',
      '/api/registers/loan/import',
      '/api/registers/loan/export',
      '/api/registers/loan/records/{id}/papers/receipt',
    ])
      expect(text).toContain(path)
    expect(text).not.toContain('{register}')
  })
  it('holds schemas that a validator takes, for every register of the product', async () => {
    const app = fastify({ ajv: { customOptions: { strict: false, keywords: [] } } })
    const bodies = [loan, ...registers].flatMap((register) =>
      Object.values(registerPaths(register)).flatMap((methods) =>
        Object.values(methods as Record<string, Operation>).flatMap(
          (operation) => operation.requestBody?.content['application/json']?.schema ?? [],
        ),
      ),
    )
    for (const [index, body] of bodies.entries()) app.post(`/${index}`, { schema: { body } }, async () => null)
    await app.ready()
    expect(bodies.length).toBeGreaterThan(registers.length * 10)
    await app.close()
  })
})

describe('the description of a register', () => {
  const step = (id: string) => registerPaths(loan)[`/api/registers/loan/records/{id}/steps/${id}`] as { post: Operation } | undefined
  const body = (id: string) =>
    step(id)?.post.requestBody?.content['application/json']?.schema as { properties: { input: Json }; required: string[] }
  it('gives each step exactly the fields it asks and may be told', () => {
    expect(body('giveBack').properties.input).toMatchObject({
      required: ['returnedOn'],
      additionalProperties: false,
      properties: {
        returnedOn: { title: '归还日', type: ['string', 'null'], format: 'date' },
        fee: { type: ['integer', 'null'], minimum: 0 },
      },
    })
    expect(Object.keys(body('giveBack').properties.input.properties as object)).toEqual(['returnedOn', 'damage', 'fee'])
    expect(body('giveBack').required).toEqual(['version', 'input'])
  })
  it('offers no step that time takes', () => {
    expect(step('lose')).toBeUndefined()
  })
  it('describes rows inside a field, and choices with their words', () => {
    expect(body('check').properties.input).toMatchObject({
      properties: { checks: { items: { properties: { minutes: { title: '用时' } }, additionalProperties: false } } },
    })
    const create = (registerPaths(loan)['/api/registers/loan/records'] as { post: Operation }).post.requestBody?.content['application/json']
      ?.schema
    expect(create).toMatchObject({
      oneOf: [
        {
          title: '借出',
          properties: {
            step: { const: 'lend' },
            input: { properties: { size: { enum: ['small', 'big', null], description: 'small：小件；big：大件' } } },
          },
        },
      ],
    })
  })
})

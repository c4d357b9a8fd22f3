import compilers from '@fastify/ajv-compiler'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Stage, setStage } from '../../test/api-stage.ts'
import { registers } from '../registers/index.ts'
import { buildServer } from './server.ts'
import { onFirstRequest, strict } from './validators.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ registers })
})
afterAll(() => stage.stop())

it('every schema of every route compiles, though the server compiles each only when the first request comes', async () => {
  const app = buildServer({ office: stage.office, signIn: stage.signIn })
  const asked = new Map<string, object>()
  app.addHook('onRoute', ({ method, url, schema }) => {
    for (const part of ['params', 'querystring', 'body'] as const) if (schema?.[part]) asked.set(`${method} ${url} ${part}`, schema[part])
  })
  await app.ready()
  await app.close()
  const compile = compilers()({}, { customOptions: strict })
  const wrong = [...asked].flatMap(([where, schema]) => {
    try {
      compile({ schema })
      return []
    } catch (error) {
      return [`${where}: ${error}`]
    }
  })
  expect(asked.size).toBeGreaterThan(100)
  expect(wrong).toEqual([])
})

it('a request that does not fit is refused with the place of the fault, the first time and the second', () => {
  const validate = onFirstRequest({
    schema: { type: 'object', properties: { year: { type: 'string', pattern: '^\\d{4}$' } }, required: ['year'] },
    method: 'GET',
    url: '/',
    httpPart: 'querystring',
  })
  for (const year of ['next', '26']) {
    expect(validate({ year })).toBe(false)
    expect(validate.errors).toMatchObject([{ instancePath: '/year', keyword: 'pattern' }])
  }
  expect(validate({ year: '2026' })).toBe(true)
  expect(validate.errors).toBeNull()
})

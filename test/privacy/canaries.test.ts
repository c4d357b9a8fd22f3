import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildServer } from '../../src/api/server.ts'
import type { RecordState } from '../../src/kernel/event.ts'
import { hasSecrets } from '../../src/kernel/privacy/mask.ts'
import type { Role } from '../../src/kernel/role.ts'
import { openSignIn, type SignIn } from '../../src/office/sign-in/sign-in.ts'
import { allRoles, type County, openCounty, town, units } from '../contract/county.ts'
import { live, storied } from '../contract/live.ts'
import { plant } from '../contract/sentinels.ts'

const password = 'Tianshu-qixing-7'
const lines: string[] = []
const secret = new Set<string>()
const records: RecordState[] = []
let county: County
let signIn: SignIn
let app: FastifyInstance
let entered = 0

beforeAll(async () => {
  county = await openCounty()
  for (const [, register, told] of storied)
    for (const story of told) {
      const planted = plant(register, story)
      for (const mark of planted.secret) secret.add(mark)
      records.push(await live(county, register, planted.story))
    }
  const { office, url } = county
  signIn = await openSignIn({
    url,
    secret: 'a secret of this test only, long enough for its purpose',
    baseUrl: 'http://127.0.0.1',
    now: office.now,
    policy: () => ({ secondFactor: 'off' }),
  })
  for (const role of allRoles) await signIn.createAccount({ id: `p-${role}`, name: `人员p-${role}`, account: role.toLowerCase(), password })
  app = buildServer({ office, signIn, log: { write: (line) => lines.push(line) } })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await signIn.close()
  await county.end()
})

type Answer = { readonly url: string; readonly status: number; readonly text: string }

/** Somebody signed in: what he is answered, body and headers as one text; spreadsheets are read, not skimmed. */
async function enter(role: Role) {
  // Everybody has a network address of his own: so many questions from one would be slowed down.
  const remoteAddress = `10.0.${++entered}.1`
  const answer = await app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { account: role.toLowerCase(), password },
    remoteAddress,
  })
  expect(answer.statusCode, `${role} ${answer.body}`).toBe(200)
  const cookies = Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
  const csrf = answer.json<{ session: { csrf: string } }>().session.csrf
  return async (method: 'GET' | 'POST', url: string, payload?: object): Promise<Answer> => {
    const given = await app.inject({
      method,
      url,
      cookies,
      remoteAddress,
      headers: { 'x-csrf-token': csrf },
      ...(payload ? { payload } : {}),
    })
    return { url: `${method} ${url}`, status: given.statusCode, text: `${JSON.stringify(given.headers)}\n${given.body}` }
  }
}

const leaks = ({ url, text }: Answer) => [...secret].filter((mark) => text.includes(mark)).map((mark) => `${url}: ${mark}`)
const year = 'from=2026-01-01&to=2026-12-31'

/** Every address below which records or their traces can be read, for every unit and every record. */
function addresses(): readonly string[] {
  const marks = [...secret].map(encodeURIComponent)
  const ofRegister = storied.flatMap(([id, register]) => [
    `registers/${id}/records?size=200`,
    `registers/${id}/totals?by=unit`,
    `registers/${id}/views`,
    `registers/${id}/imports`,
    `registers/${id}/template`,
    ...(hasSecrets(register.fields) ? marks.map((mark) => `registers/${id}/records?q=${mark}`) : []),
    ...Object.entries(register.fields).flatMap(([name, field]) =>
      field.secret
        ? [`registers/${id}/records?sort=${name}`, `registers/${id}/records?cols=${name}`, `registers/${id}/totals?by=${name}`]
        : [],
    ),
    ...Object.keys(hasSecrets(register.fields) ? (register.figures ?? {}) : {}).flatMap((figure) => [
      `figures/${figure}?unit=${town.code}&${year}`,
      `figures/${figure}/records?unit=${town.code}&${year}&size=200`,
    ]),
  ])
  const ofRecord = records.flatMap(({ register, id }) => [
    `registers/${register}/records/${id}`,
    `registers/${register}/records/${id}?view=row`,
  ])
  const ofUnit = units.map(({ code }) => `figures?unit=${code}&${year}`)
  return [
    ...ofRegister,
    ...ofRecord,
    ...ofUnit,
    'desk',
    'hand-over',
    'people',
    'units',
    'reports',
    'audit',
    'audit/own',
    'export-requests',
    'privacy/viewings',
    'privacy/past-time',
    'privacy/erasures',
    'registers',
    'session',
    'own-account',
  ].map((one) => `/api/${one}`)
}

describe('secret values', () => {
  it.each(allRoles)(
    'AV-46, AV-47, T-03: %s meets none of them at any address, filter, search, order or figure',
    async (role) => {
      const ask = await enter(role)
      const found: string[] = []
      let answered = 0
      for (const address of addresses()) {
        const answer = await ask('GET', address)
        expect(answer.status, address).toBeLessThan(500)
        if (answer.status === 200) answered += 1
        // A search repeats what was typed nowhere: the mark in the address is the asker's own.
        found.push(...leaks(answer))
      }
      expect(answered).toBeGreaterThan(3)
      expect(found).toEqual([])
    },
    300_000,
  )

  it('T-24: nobody learns by a filter whether a number is known: fields that are masked, sealed or in rows are no filters', async () => {
    const ask = await enter('justiceHead')
    const asked = [
      'dispute/records?f.parties.idNumber',
      'dispute/records?f.parties',
      'dispute/records?f.idNumber',
      'dispute/records?f.terms',
      'study/records?f.speaker',
    ]
    for (const field of asked)
      expect((await ask('GET', `/api/registers/${field}=${encodeURIComponent([...secret][0]!)}`)).status, field).toBe(422)
  })

  it('AV-61, AV-54: none stands in a log line, an address or a header, after refusals with them in body and path too', async () => {
    const ask = await enter('clerkJustice')
    const [mark] = secret
    const refused = [
      await ask('POST', '/api/registers/dispute/records', {
        step: 'find',
        unit: town.code,
        title: mark,
        input: { parties: [{ idNumber: `${mark}1`, name: { mark } }], summary: 5 },
      }),
      await ask('POST', `/api/registers/dispute/records/${records[0]!.id}/reveal`, { purpose: '', note: mark }),
      await ask('GET', `/api/registers/dispute/records/${encodeURIComponent(mark!)}`),
      await ask('POST', '/api/privacy/person', { number: `${mark}9`, reason: '核对身份信息' }),
      await ask('GET', `/api/nothing/${encodeURIComponent(mark!)}`),
    ]
    expect(refused.every(({ status }) => status >= 400 && status < 500)).toBe(true)
    expect(refused.flatMap(leaks)).toEqual([])
    expect(lines.length).toBeGreaterThan(100)
    expect([...secret].filter((one) => lines.some((line) => line.includes(one) || line.includes(encodeURIComponent(one))))).toEqual([])
  })

  it('PI-20, SD-04: none is in an export, and no record about a minor either', async () => {
    const ask = await enter('justiceHead')
    for (const [id] of storied) {
      const said = [
        ['reason', '年度归档备查'],
        ['recipient', '县档案馆'],
        ['basis', '依法归档'],
      ].map(([name, text]) => `${name}=${encodeURIComponent(text ?? '')}`)
      const made = await ask('GET', `/api/registers/${id}/export?as=csv&${said.join('&')}`)
      expect(made.status, made.text).toBe(200)
      expect(leaks(made)).toEqual([])
      for (const { code, restricted, register } of records) if (restricted && register === id) expect(made.text).not.toContain(code)
    }
  })
})

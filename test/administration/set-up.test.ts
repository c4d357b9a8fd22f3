import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loan } from '../../src/kernel/foreign/tool-library.ts'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import { needsSetUp, setUpAdministrators } from '../../src/office/administration/set-up.ts'
import { assembleOffice } from '../../src/office/assemble.ts'
import type { Office } from '../../src/office/office.ts'
import { portal } from '../../src/portal/portal.ts'
import { render } from '../../src/portal/views/index.tsx'
import { folderStore } from '../../src/store/files/files.ts'
import { type Database, migrate, openDatabase } from '../../src/store/index.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'

let server: TestDatabase
let db: Database
let office: Office
const folder = mkdtempSync(join(tmpdir(), 'mingfa-set-up-'))
beforeAll(async () => {
  server = await createTestDatabase()
  db = openDatabase({ url: server.url, masterKeyFile: join(folder, 'master.key') })
  await migrate(db, [loan])
  office = await assembleOffice({ db, files: folderStore(folder), registers: [loan], now: () => '2026-11-22T02:00:00.000Z' })
})
afterAll(async () => {
  await db.close()
  await server.drop()
  rmSync(folder, { recursive: true })
})

const unit = { code: '990800', name: '玉衡县', shortName: '玉衡' }
const one = (name: string, account: string) => ({ name, account })
const people = {
  systemAdmin: one('戚安', 'qi.an'),
  securityAdmins: [one('谢宁', 'xie.ning'), one('邹平', 'zou.ping')],
  auditAdmin: one('喻清', 'yu.qing'),
} as const
const invited: string[] = []
const signIn = {
  inviteAccount: async ({ account }: { account: string }) => {
    invited.push(account)
    return { token: 't', path: `/staff/activate#${account}`, expires: '2026-11-23T02:00:00.000Z' }
  },
}

describe('DB-05, AV-36: the first start', () => {
  it('finds nobody who could sign in, and waits for its administrators with the strict policy', () => {
    expect(office.people()).toEqual([])
    expect(needsSetUp(office)).toBe(true)
    expect([office.policy('secondFactor'), office.policy('passwordPolicy')]).toEqual(['everyone', 'dengbao3'])
  })
  it('has no portal yet, and says so in its own style instead of a fault', async () => {
    const app = fastify()
    await app.register(async (inside) => portal(inside, { office, origin: 'http://127.0.0.1', views: { render } }))
    for (const url of ['/', '/sitemap.xml', '/nowhere']) {
      const { statusCode, body } = await app.inject({ url })
      expect([url, statusCode, body.includes('门户还没有开通'), body.includes('/portal-styles/')]).toEqual([url, 503, true, true])
    }
    await app.close()
  })
  it('refuses four who are not four, and then changes nothing', async () => {
    const same = { ...people, auditAdmin: one('戚安', 'other') }
    expect(await setUpAdministrators(office, signIn, { unit, people: same })).toMatchObject({ code: 'MF-ADM-016' })
    expect(await setUpAdministrators(office, signIn, { unit, people: { ...people, auditAdmin: one('喻清', 'QI.AN') } })).toMatchObject({
      code: 'MF-ADM-016',
    })
    expect(await setUpAdministrators(office, signIn, { unit, people: { ...people, auditAdmin: one(' ', 'x') } })).toMatchObject({
      code: 'MF-ADM-016',
    })
    expect(office.tree().all).toEqual([])
  })
  it('refuses an account name with wrong signs before anybody is appointed: a system administrator without an account could never be invited', async () => {
    for (const account of ['qi an', 'q', '戚/安']) {
      const wrong = { ...people, systemAdmin: one('戚安', account) }
      expect(await setUpAdministrators(office, signIn, { unit, people: wrong })).toMatchObject({
        code: 'MF-FLD-006',
        message: expect.stringContaining('系统管理员戚安的账号'),
      })
    }
    const wide = { ...people, auditAdmin: one('喻清', 'ｑｉ．ａｎ') }
    expect(await setUpAdministrators(office, signIn, { unit, people: wide })).toMatchObject({ code: 'MF-ADM-016' })
    expect([office.tree().all, needsSetUp(office)]).toEqual([[], true])
  })
  it('makes the county and the four, one post each, and a one-time link for each', async () => {
    const done = await setUpAdministrators(office, signIn, { unit, people })
    if (isProblem(done)) throw new Error(done.message)
    expect(done.map(({ name, role, invitation }) => [name, role, 'path' in invitation && invitation.path])).toEqual([
      ['戚安', 'systemAdmin', '/staff/activate#qi.an'],
      ['谢宁', 'securityAdmin', '/staff/activate#xie.ning'],
      ['邹平', 'securityAdmin', '/staff/activate#zou.ping'],
      ['喻清', 'auditAdmin', '/staff/activate#yu.qing'],
    ])
    expect(office.tree().all).toMatchObject([{ code: '990800', kind: 'county', parent: null }])
    expect(done.map(({ person }) => office.actor(person)?.appointments.length)).toEqual([1, 1, 1, 1])
    expect(needsSetUp(office)).toBe(false)
  })
  it('happens once', async () => {
    invited.length = 0
    expect(await setUpAdministrators(office, signIn, { unit, people })).toMatchObject({ code: 'MF-ADM-015' })
    expect(invited).toEqual([])
  })
})

import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getMigrations } from 'better-auth/db/migration'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import { openSignIn, type SignIn, type SignInOptions } from './sign-in.ts'
import { openAuth } from './sign-in-auth.ts'
import { weakPassword } from './sign-in-password.ts'
import { signInSecret } from './sign-in-secret.ts'

const secret = 'a secret of this test only, long enough for its purpose'
const baseUrl = 'http://127.0.0.1:8080'
const password = 'Qingshan-lushui-7'

let database: TestDatabase
let door: SignIn
/** Moves the clock on from the real time, which better-auth writes into its rows. */
let ahead = 0
const minutes = (count: number): number => count * 60_000
const now = () => new Date(Date.now() + ahead).toISOString()
const open = (more: Partial<SignInOptions> = {}) =>
  openSignIn({ url: database.url, secret, baseUrl, now, policy: () => ({ secondFactor: 'off' }), ...more })
const personOf = async (at: SignIn, header: string | undefined) => (await at.session(header))?.person ?? null

beforeAll(async () => {
  database = await createTestDatabase()
  door = await open()
  await door.createAccount({ id: '990101-clerkJustice', name: '王安和', account: 'wang.anhe', password })
})
beforeEach(() => {
  ahead += minutes(24 * 60)
})
afterAll(async () => {
  await door.close()
  await database.drop()
})

const fails = async (account: string, given = 'wrong', source = '10.0.0.1') => {
  const result = await door.signIn(account, given, { source })
  return isProblem(result) ? result.code : 'signed in'
}
const enter = async (at: SignIn = door, account = 'wang.anhe') => {
  const result = await at.signIn(account, password, { source: '10.0.0.9' })
  if (isProblem(result)) throw new Error(result.message)
  return { ...result, header: result.cookies[0]?.split(';')[0] ?? '' }
}
const query = async <T extends pg.QueryResultRow>(text: string) => {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

describe('the tables of sign-in', () => {
  it('are what better-auth expects, so that it has nothing to add', async () => {
    const pool = new pg.Pool({ connectionString: database.url, options: '-c search_path=sign_in' })
    const { toBeCreated, toBeAdded } = await getMigrations(openAuth({ pool, secret, baseUrl }).options)
    await pool.end()
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] })
  })
  it('keep passwords as argon2id with their parameters, and nothing that reads like the password', async () => {
    const [row] = await query<{ password: string }>('SELECT password FROM sign_in.account')
    expect(row?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
  it('are made once: opening again changes nothing', async () => {
    const second = await open()
    await second.close()
    expect(await query('SELECT id FROM sign_in."user"')).toEqual([{ id: '990101-clerkJustice' }])
  })
})

describe('signing in', () => {
  it('begins a session of the person whose id the account carries', async () => {
    ahead = 0
    const signed = await enter()
    expect(signed.session.person).toBe('990101-clerkJustice')
    expect(await personOf(door, signed.header)).toBe('990101-clerkJustice')
  })
  it('takes the account without regard to capitals and full-width letters', async () => {
    expect((await enter(door, ' WANG.ａnhe ')).session.person).toBe('990101-clerkJustice')
  })
  it('gives a cookie that scripts cannot read and other sites do not send', async () => {
    const [cookie = ''] = (await enter()).cookies
    expect(cookie).toMatch(/^mingfa=.*; Max-Age=28800; Path=\/; HttpOnly; SameSite=Lax$/)
  })
  it('AV-19: binds the cookie to the host and to https where https is used', async () => {
    const secure = await open({ baseUrl: 'https://mingfa.example' })
    const [cookie = ''] = (await enter(secure)).cookies
    await secure.close()
    expect(cookie).toMatch(/^__Host-mingfa=/)
    expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(cookie).not.toContain('Domain')
  })
  it('starts a new session each time', async () => {
    const [first, second] = [await enter(), await enter()]
    expect(first.header).not.toBe(second.header)
  })
  it('answers an unknown account exactly as a wrong password', async () => {
    const [unknown, wrong] = [
      await door.signIn('nobody', 'x', { source: '10.0.0.2' }),
      await door.signIn('wang.anhe', 'x', { source: '10.0.0.2' }),
    ]
    expect(unknown).toEqual(wrong)
    expect(isProblem(unknown) && unknown.code).toBe('MF-AUT-002')
  })
  it('treats what cannot be an account name as an unknown account', async () => {
    expect(await fails("' OR 1=1 --")).toBe('MF-AUT-002')
    expect(await fails('')).toBe('MF-AUT-002')
    expect(await fails('wang.anhe', '')).toBe('MF-AUT-002')
    expect(await fails('nobody', 'x'.repeat(10_000))).toBe('MF-AUT-002')
  })
})

describe('locking', () => {
  it('locks an account after five failures within fifteen minutes, for thirty minutes, even for the right password', async () => {
    for (let time = 1; time <= 5; time += 1) expect(await fails('wang.anhe')).toBe('MF-AUT-002')
    expect(await fails('wang.anhe', password)).toBe('MF-AUT-003')
    ahead += minutes(29)
    expect(await fails('wang.anhe', password)).toBe('MF-AUT-003')
    ahead += minutes(2)
    expect(await fails('wang.anhe', password)).toBe('signed in')
  })
  it('locks a name that no account has in the same way', async () => {
    for (let time = 1; time <= 5; time += 1) expect(await fails('nobody.here')).toBe('MF-AUT-002')
    expect(await fails('nobody.here')).toBe('MF-AUT-003')
  })
  it('says how many minutes are left', async () => {
    for (let time = 1; time <= 5; time += 1) await fails('lisi')
    ahead += minutes(10)
    const refused = await door.signIn('lisi', 'x', { source: '10.0.0.1' })
    expect(isProblem(refused) && refused.next).toContain('20 分钟')
  })
  it('does not lock when the failures lie more than fifteen minutes apart', async () => {
    for (let time = 1; time <= 8; time += 1) {
      expect(await fails('wang.anhe')).toBe('MF-AUT-002')
      ahead += minutes(4)
    }
    expect(await fails('wang.anhe', password)).toBe('signed in')
  })
  it('forgets failures when the right password comes', async () => {
    for (let round = 1; round <= 2; round += 1) {
      for (let time = 1; time <= 4; time += 1) await fails('wang.anhe')
      expect(await fails('wang.anhe', password)).toBe('signed in')
    }
  })
  it('lets at most five of many guesses at the same moment reach the password', async () => {
    const codes = await Promise.all(Array.from({ length: 12 }, (_, index) => fails('wang.anhe', `guess ${index}`, `10.1.0.${index}`)))
    expect(codes.filter((code) => code === 'MF-AUT-002')).toHaveLength(5)
    expect(codes.filter((code) => code === 'MF-AUT-003')).toHaveLength(7)
  })
  it('slows down a source that tries many accounts, and no other source', async () => {
    for (let time = 1; time <= 20; time += 1) expect(await fails(`account${time}`, 'x', '10.2.0.1')).toBe('MF-AUT-002')
    expect(await fails('wang.anhe', password, '10.2.0.1')).toBe('MF-SYS-005')
    expect(await fails('wang.anhe', password, '10.2.0.2')).toBe('signed in')
    ahead += 3000
    expect(await fails('wang.anhe', password, '10.2.0.1')).toBe('signed in')
  })
  it('keeps neither account names nor addresses in its book', async () => {
    await fails('somebody', 'x', '10.3.0.1')
    const rows = await query<{ key: Buffer }>('SELECT key FROM sign_in.attempt')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ key }) => key.length === 32)).toBe(true)
  })
})

describe('a session', () => {
  it('ends after thirty minutes without use, and each use begins them anew', async () => {
    ahead = 0
    const { header } = await enter()
    for (let time = 1; time <= 3; time += 1) {
      ahead += minutes(29)
      expect(await personOf(door, header)).toBe('990101-clerkJustice')
    }
    ahead += minutes(30)
    expect(await personOf(door, header)).toBeNull()
  })
  it('ends after eight hours, however busy', async () => {
    ahead = 0
    const { header } = await enter()
    const seen: (string | null)[] = []
    for (let time = 1; time <= 24; time += 1) {
      ahead += minutes(20)
      seen.push(await personOf(door, header))
    }
    expect(seen.slice(0, 23).every((person) => person !== null)).toBe(true)
    expect(seen[23]).toBeNull()
  })
  it('ends after fifteen idle minutes for administrators (DB-02)', async () => {
    ahead = 0
    const strict = await open({ administrator: () => true })
    const { header } = await enter(strict)
    ahead += minutes(16)
    expect(await personOf(strict, header)).toBeNull()
    await strict.close()
  })
  it('is dead after signing out, and its row is gone', async () => {
    ahead = 0
    await query('DELETE FROM sign_in.session')
    const { header } = await enter()
    expect(await personOf(door, header)).not.toBeNull()
    expect((await door.signOut({ source: '10.0.0.9', cookie: header }))[0]).toMatch(/^mingfa=; Max-Age=0/)
    expect(await personOf(door, header)).toBeNull()
    expect(await query('SELECT id FROM sign_in.session')).toEqual([])
  })
  it('that another process ended is forgotten here when the notice arrives', async () => {
    ahead = 0
    const other = await open()
    const { header } = await enter()
    expect(await personOf(other, header)).not.toBeNull()
    await door.signOut({ source: '10.0.0.9', cookie: header })
    await expect.poll(() => personOf(other, header), { interval: 10 }).toBeNull()
    await other.close()
  })
  it('is not made of a forged, foreign or empty cookie', async () => {
    ahead = 0
    const { header } = await enter()
    for (const cookie of [undefined, '', 'mingfa=', 'mingfa=x.y', `${header.slice(0, -4)}AAAA`, `other=1; x${header}`])
      expect(await personOf(door, cookie)).toBeNull()
    expect(await personOf(door, `theme=dark; ${header}; x=1`)).toBe('990101-clerkJustice')
  })
})

describe('accounts', () => {
  it('of one name or one person exist once', async () => {
    const again = await door.createAccount({ id: 'other', name: '另一人', account: 'WANG.anhe', password })
    const twice = await door.createAccount({ id: '990101-clerkJustice', name: '王安和', account: 'second', password })
    expect([again, twice].map((one) => isProblem(one) && one.field)).toEqual(['account', 'account'])
  })
  it('get a new password, and all sessions under the old one end', async () => {
    ahead = 0
    await door.createAccount({ id: 'p2', name: '李四', account: '990101-li_si', password })
    const { header } = await enter(door, '990101-li_si')
    expect(await personOf(door, header)).toBe('p2')
    await door.setPassword('p2', '990101-li_si', 'Baiyun-hongye-8')
    expect(await personOf(door, header)).toBeNull()
    expect(await fails('990101-li_si', password)).toBe('MF-AUT-002')
    expect(await fails('990101-li_si', 'Baiyun-hongye-8')).toBe('signed in')
  })
  it('do not exist in a fresh database', async () => {
    const fresh = await createTestDatabase()
    const empty = await openSignIn({ url: fresh.url, secret, baseUrl, now })
    const refused = await empty.signIn('admin', 'admin', { source: '10.0.0.1' })
    await empty.close()
    await fresh.drop()
    expect(isProblem(refused) && refused.code).toBe('MF-AUT-002')
  })
})

describe('a password', () => {
  const weak = [
    '',
    'short-A1',
    'onlylowercaseletters',
    'lowercase12345',
    'ALLUPPER12345',
    '123456789012',
    'Password1234',
    'Password@123',
    'P@ssw0rd1234',
    'Admin@123456',
    'Admin123456!',
    'Qwertyuiop12',
    'Aa1!Aa1!Aa1!',
    'AAAAAAAAAAa1',
    'Abc123456789',
    'Zhengfu@2026',
    'Wang.anhe-01',
    'x1-WANG.ANHE-X',
    'Mingfa@20261',
    'Welcome12345',
  ]
  it.each(weak)('“%s” is refused when an account is made', (given) => {
    expect(weakPassword(given, 'wang.anhe')?.field).toBe('password')
  })
  it.each([password, 'bu-tong 2026 Nian', '青山Qs-绿水2026年7月', `Aa1-${'long'.repeat(20)}xyz`])('“%s” is taken', (given) => {
    expect(weakPassword(given, 'wang.anhe')).toBeNull()
  })
  it('that is refused makes no account, and does not stand in the answer', async () => {
    const refused = await door.createAccount({ id: 'p3', name: '赵六', account: 'zhaoliu', password: 'Password1234' })
    expect(isProblem(refused) && refused.code).toBe('MF-FLD-006')
    expect(JSON.stringify(refused)).not.toContain('Password1234')
    expect(await query(`SELECT id FROM sign_in."user" WHERE id = 'p3'`)).toEqual([])
  })
})

describe('a token of a program', () => {
  it('names its actor until it expires, and never once it is revoked, in this process and the others', async () => {
    ahead = 0
    const other = await open()
    const token = await door.createToken({ actor: 'p9', purpose: '对接测试', expires: new Date(Date.now() + minutes(60)).toISOString() })
    expect(door.tokenActor(token)).toBe('p9')
    await expect.poll(() => other.tokenActor(token), { interval: 10 }).toBe('p9')
    ahead += minutes(61)
    expect(door.tokenActor(token)).toBeNull()
    ahead = 0
    await door.revokeToken(token)
    expect(door.tokenActor(token)).toBeNull()
    await expect.poll(() => other.tokenActor(token), { interval: 10 }).toBeNull()
    await other.close()
  })
  it('is kept as a hash only, and a guess is nobody', async () => {
    const token = await door.createToken({ actor: 'p9', purpose: '对接测试', expires: '2099-01-01T00:00:00.000Z' })
    const rows = await query<{ hash: Buffer }>('SELECT hash FROM sign_in.api_token')
    expect(rows.some(({ hash }) => hash.toString('utf8').includes(token.slice(3)))).toBe(false)
    expect(door.tokenActor(`${token}x`)).toBeNull()
    expect(door.tokenActor('')).toBeNull()
  })
})

describe('the secret', () => {
  it('is made once, with 256 bits, for the owner alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingfa-secret-'))
    const first = signInSecret(folder)
    expect(first).toHaveLength(43)
    expect(signInSecret(folder)).toBe(first)
    expect(statSync(join(folder, 'sign-in.key')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, 'sign-in.key'), 'utf8')).toBe(first)
  })
})

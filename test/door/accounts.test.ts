import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  caller,
  codeAt,
  codeOf,
  cookiesOf,
  days,
  done,
  doorPassword,
  minutes,
  type OpenDoor,
  openDoor,
  withAuthenticator,
} from './open-door.ts'

let stage: OpenDoor
beforeAll(async () => {
  stage = await openDoor()
})
beforeEach(() => {
  stage.clock.ahead += minutes(60)
  stage.policy.secondFactor = 'everyone'
  stage.notes.length = 0
})
afterAll(() => stage.stop())

const fresh = 'Baiyun-hongye-8'
const invite = async (id: string) => done(await stage.door.inviteAccount({ id, name: '王安和', account: `account-${id}` }, 'admin'))
const activated = async (id: string) => done(await stage.door.activate({ token: (await invite(id)).token, password: doorPassword }, caller))

describe('a fresh installation', () => {
  it('AV-36, DB-05: has no account that can sign in, and one link that names the first administrators', async () => {
    const empty = await openDoor()
    for (const account of ['admin', 'root', 'system', 'mingfa'])
      expect(codeOf(await empty.door.signIn(account, account, caller))).toBe('MF-AUT-002')
    expect(await empty.query('SELECT id FROM sign_in."user"')).toEqual([])
    const first = await empty.door.setUpLink()
    const second = await empty.door.setUpLink()
    expect(codeOf(await empty.door.lookAtSetUp(String(first?.token), caller))).toBe('MF-AUT-009')
    expect(codeOf(await empty.door.lookAtSetUp(String(second?.token), caller))).toBe('done')
    const work = async () => done(await empty.door.inviteAccount({ id: 'a1', name: '甲', account: 'jia' }, null))
    expect(codeOf(await empty.door.completeSetUp(String(second?.token), caller, work))).toBe('done')
    expect(codeOf(await empty.door.completeSetUp(String(second?.token), caller, work))).toBe('MF-AUT-009')
    expect(await empty.door.setUpLink()).toBeNull()
    await empty.stop()
  })
  it('keeps the link for a day', async () => {
    const empty = await openDoor()
    const link = await empty.door.setUpLink()
    empty.clock.ahead += minutes(24 * 60 + 1)
    expect(codeOf(await empty.door.lookAtSetUp(String(link?.token), caller))).toBe('MF-AUT-009')
    await empty.stop()
  })
})

describe('an invited person', () => {
  it('sets a password with a link that works once, and cannot sign in before', async () => {
    const { token, path } = await invite('i1')
    expect(path).toBe(`/staff/activate#${token}`)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(codeOf(await stage.door.signIn('account-i1', '', caller))).toBe('MF-AUT-002')
    expect(done(await stage.door.lookAtLink(token, caller))).toMatchObject({ purpose: 'activation', account: 'account-i1', name: '王安和' })
    expect(codeOf(await stage.door.activate({ token, password: 'weak' }, caller))).toBe('MF-FLD-006')
    const results = await Promise.all([1, 2].map(() => stage.door.activate({ token, password: doorPassword }, caller)))
    expect(results.map(codeOf).sort()).toEqual(['MF-AUT-009', 'done'])
    expect(codeOf(await stage.door.signIn('account-i1', doorPassword, caller))).toBe('done')
  })
  it('comes in with one factor and must add the second (AV-37)', async () => {
    const { session } = await activated('i2')
    expect([session.factors, stage.door.unfinished(session)?.code]).toEqual([1, 'MF-AUT-004'])
  })
  it('finds an older link dead once a new one was made, and no link in the database', async () => {
    const [old, newer] = [await invite('i3'), await invite('i3')]
    expect(codeOf(await stage.door.lookAtLink(old.token, caller))).toBe('MF-AUT-009')
    expect(codeOf(await stage.door.lookAtLink(newer.token, caller))).toBe('done')
    const rows = await stage.query<{ hash: Buffer }>('SELECT hash FROM sign_in.link')
    expect(rows.some(({ hash }) => hash.toString('base64url') === newer.token)).toBe(false)
  })
  it('is not invited under a name or as a person that has an account', async () => {
    await activated('i4')
    expect(codeOf(await stage.door.inviteAccount({ id: 'other', name: '乙', account: 'ACCOUNT-i4' }, 'admin'))).toBe('MF-FLD-006')
    expect(codeOf(await stage.door.inviteAccount({ id: 'i4', name: '王安和', account: 'account-i4' }, 'admin'))).toBe('MF-FLD-006')
  })
})

describe('a reset link', () => {
  it('AV-38: works once, for thirty minutes', async () => {
    await activated('r1')
    const late = done(await stage.door.resetLink('r1', 'admin'))
    stage.clock.ahead += minutes(30)
    expect(codeOf(await stage.door.activate({ token: late.token, password: fresh }, caller))).toBe('MF-AUT-009')
    const link = done(await stage.door.resetLink('r1', 'admin'))
    expect(codeOf(await stage.door.activate({ token: link.token, password: fresh }, caller))).toBe('done')
    expect(codeOf(await stage.door.activate({ token: link.token, password: fresh }, caller))).toBe('MF-AUT-009')
    expect(codeOf(await stage.door.signIn('account-r1', doorPassword, caller))).toBe('MF-AUT-002')
  })
  it('AV-38: does not remove the second factor, and ends every session', async () => {
    const entered = await activated('r2')
    const { cookies, secret } = await withAuthenticator(stage, entered.session)
    const link = done(await stage.door.resetLink('r2', 'admin'))
    const { session } = done(await stage.door.activate({ token: link.token, password: fresh }, caller))
    expect(stage.door.unfinished(session)?.code).toBe('MF-AUT-004')
    expect(codeOf(await stage.door.offerAuthenticator(session))).toBe('MF-AUT-004')
    expect(await stage.door.session(cookiesOf({ cookies }))).toBeNull()
    const code = await codeAt(secret, stage.clock.ahead)
    expect(codeOf(await stage.door.prove(session, { kind: 'code', code }, caller))).toBe('done')
  })
  it('for a lost phone takes the password away with the factors, so that only its holder comes in', async () => {
    const entered = await activated('r3')
    await withAuthenticator(stage, entered.session)
    const link = done(await stage.door.clearFactors('r3', 'admin'))
    expect(codeOf(await stage.door.signIn('account-r3', doorPassword, caller))).toBe('MF-AUT-002')
    const { session } = done(await stage.door.activate({ token: link.token, password: fresh }, caller))
    expect((await stage.door.account(session, undefined)).factors).toEqual([])
  })
})

describe('closing an account', () => {
  it('AV-43: ends its sessions at once and lets nobody in, until an administrator makes a new link', async () => {
    const entered = await activated('c1')
    const pending = done(await stage.door.resetLink('c1', 'admin'))
    done(await stage.door.closeAccount('c1', 'admin'))
    expect(await stage.door.session(cookiesOf(entered))).toBeNull()
    expect(codeOf(await stage.door.signIn('account-c1', doorPassword, caller))).toBe('MF-AUT-006')
    expect(codeOf(await stage.door.activate({ token: pending.token, password: fresh }, caller))).toBe('MF-AUT-009')
    const link = done(await stage.door.resetLink('c1', 'admin'))
    expect(codeOf(await stage.door.activate({ token: link.token, password: fresh }, caller))).toBe('done')
  })
  it('does not tell whoever lacks the password that it is closed', async () => {
    await activated('c2')
    done(await stage.door.closeAccount('c2', 'admin'))
    expect(codeOf(await stage.door.signIn('account-c2', 'wrong', caller))).toBe('MF-AUT-002')
  })
  it('DB-05: happens after 90 days without use, on the day and by the daily job', async () => {
    await activated('c3')
    await activated('c4')
    stage.clock.ahead += days(89)
    expect(codeOf(await stage.door.signIn('account-c3', doorPassword, caller))).toBe('done')
    stage.clock.ahead += days(1) + minutes(1)
    expect(codeOf(await stage.door.signIn('account-c4', doorPassword, caller))).toBe('MF-AUT-006')
    await activated('c5')
    stage.clock.ahead += days(90)
    expect(await stage.door.closeUnused()).toEqual(expect.arrayContaining(['c3', 'c5']))
    expect((await stage.door.accountStanding('c5'))?.state).toBe('closed')
  })
  it('DB-05: follows the directory: who is no longer at work does not come in', async () => {
    await activated('c6')
    const strict = await stage.another({ active: () => false })
    expect(codeOf(await strict.signIn('account-c6', doorPassword, caller))).toBe('MF-AUT-006')
    await strict.close()
  })
})

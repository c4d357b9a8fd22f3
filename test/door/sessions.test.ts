import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { caller, codeOf, cookiesOf, done, doorPassword, minutes, type OpenDoor, openDoor } from './open-door.ts'

let stage: OpenDoor
let count = 0
beforeAll(async () => {
  stage = await openDoor()
})
beforeEach(() => {
  stage.clock.ahead += minutes(60)
  stage.policy.secondFactor = 'off'
  stage.notes.length = 0
})
afterAll(() => stage.stop())

async function somebody() {
  count += 1
  const account = `person-${count}`
  done(await stage.door.createAccount({ id: `p${count}`, name: '某人', account, password: doorPassword }))
  return account
}
const enter = async (account: string, more: object = {}) => done(await stage.door.signIn(account, doorPassword, { ...caller, ...more }))
const lives = async (entered: { readonly cookies: readonly string[] }) => (await stage.door.session(cookiesOf(entered))) !== null

describe('sessions of one person', () => {
  it('T-14: are three at most: with the fourth the oldest ends', async () => {
    const account = await somebody()
    const all = []
    for (let time = 1; time <= 4; time += 1) {
      stage.clock.ahead += 1000
      all.push(await enter(account))
    }
    expect(await Promise.all(all.map(lives))).toEqual([false, true, true, true])
  })
  it('T-14: are as many as the county allows, also when they begin at once', async () => {
    const account = await somebody()
    stage.policy.sessions = 2
    await Promise.all(Array.from({ length: 4 }, () => enter(account)))
    await enter(account)
    stage.policy.sessions = 3
    const rows = await stage.query('SELECT token FROM sign_in.session WHERE user_id = $1', `p${count}`)
    expect(rows).toHaveLength(2)
  })
  it('T-14: a new browser is told of at the next sign-in from a known one, once', async () => {
    const account = await somebody()
    const first = await enter(account)
    const known = cookiesOf(first)
    await enter(account, { agent: 'Mozilla/5.0 (Linux; Android 14) Chrome/120.0', source: '10.9.9.9' })
    const back = await enter(account, { cookie: known })
    const [news, ...rest] = await stage.door.newDevices(back.session, known)
    expect(news).toMatchObject({ label: '安卓手机 · Chrome', source: '10.9.9.9' })
    expect(rest).toEqual([])
    await stage.door.confirmDevices(back.session)
    expect(await stage.door.newDevices(back.session, known)).toEqual([])
  })
  it('AV-44: are seen and ended by their owner, and by nobody else', async () => {
    const [account, other] = [await somebody(), await somebody()]
    const [one, two] = [await enter(account), await enter(account)]
    const stranger = await enter(other)
    const seen = (await stage.door.account(one.session, undefined)).sessions
    expect(seen.map(({ device, current }) => [device, current])).toEqual(
      expect.arrayContaining([
        ['Windows 电脑 · Chrome', true],
        ['Windows 电脑 · Chrome', false],
      ]),
    )
    expect(codeOf(await stage.door.endOwnSession(stranger.session, two.session.id, caller))).toBe('MF-AUT-018')
    expect(codeOf(await stage.door.endOwnSession(one.session, two.session.id, caller))).toBe('done')
    expect([await lives(one), await lives(two), await lives(stranger)]).toEqual([true, false, true])
    expect(JSON.stringify(seen)).not.toContain(String(cookiesOf(two).split('=')[1]?.split('.')[0]))
  })
  it('AV-43: end on every node with the person’s post', async () => {
    const account = await somebody()
    const node = await stage.another()
    const entered = await enter(account)
    expect(await node.session(cookiesOf(entered))).not.toBeNull()
    await stage.door.endSessions(entered.session.person)
    expect(await lives(entered)).toBe(false)
    await expect.poll(() => node.session(cookiesOf(entered)), { interval: 10 }).toBeNull()
    await node.close()
  })
})

describe('time', () => {
  it('AV-42, DB-02: proving oneself again does not lengthen the eight hours', async () => {
    const account = await somebody()
    let { session, cookies } = await enter(account)
    for (let time = 1; time < 24; time += 1) {
      stage.clock.ahead += minutes(20)
      ;({ session, cookies } = done(await stage.door.prove(session, { kind: 'password', password: doorPassword }, caller)))
    }
    expect(await lives({ cookies })).toBe(true)
    stage.clock.ahead += minutes(20)
    expect(await lives({ cookies })).toBe(false)
  })
  it('AV-42, DB-02: idle time follows the county’s policy, shorter for administrators', async () => {
    const account = await somebody()
    const node = await stage.another({ administrator: () => true })
    const entered = await enter(account)
    stage.clock.ahead += minutes(14)
    expect(await node.session(cookiesOf(entered))).not.toBeNull()
    stage.clock.ahead += minutes(15)
    expect(await node.session(cookiesOf(entered))).toBeNull()
    await node.close()
  })
})

describe('the audit', () => {
  it('DB-10: has a line for signing in, being refused, signing out, and none names an account or password', async () => {
    const account = await somebody()
    await stage.door.signIn(account, 'wrong-password', { ...caller, request: 'r-1' })
    const entered = await enter(account)
    await stage.door.signOut({ ...caller, cookie: cookiesOf(entered) })
    expect(stage.notes.map(({ kind, outcome, source }) => [kind, outcome, source])).toEqual([
      ['signInRefused', 'refused', caller.source],
      ['signedIn', 'done', caller.source],
      ['signedOut', 'done', caller.source],
    ])
    expect(stage.notes[0]).toMatchObject({ object: `person/p${count}`, request: 'r-1', reason: 'wrongPassword' })
    expect(stage.notes[1]?.session).toBe(entered.session.id)
    expect(JSON.stringify(stage.notes)).not.toMatch(new RegExp(`${account}|wrong-password|${doorPassword}`))
  })
  it('DB-13: that cannot be written lets nobody in, and leaves no session behind', async () => {
    const account = await somebody()
    const broken = await stage.another({ note: async () => Promise.reject(new Error('the audit is full')) })
    await expect(broken.signIn(account, doorPassword, caller)).rejects.toThrow('the audit is full')
    expect(await stage.query('SELECT token FROM sign_in.session WHERE user_id = $1', `p${count}`)).toEqual([])
    await expect(broken.closeAccount(`p${count}`, 'admin')).rejects.toThrow('the audit is full')
    expect((await stage.door.accountStanding(`p${count}`))?.state).toBe('open')
    await broken.close()
  })
})

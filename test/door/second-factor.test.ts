import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../src/office/sign-in/sign-in.ts'
import { caller, codeAt, codeOf, cookiesOf, done, doorPassword, minutes, type OpenDoor, openDoor, withAuthenticator } from './open-door.ts'

let stage: OpenDoor
let count = 0
beforeAll(async () => {
  stage = await openDoor()
})
beforeEach(() => {
  stage.clock.ahead += minutes(60)
  stage.policy.secondFactor = 'everyone'
  stage.notes.length = 0
})
afterAll(() => stage.stop())

/** Somebody new who has just shown his password. */
async function somebody() {
  count += 1
  const [id, account] = [`p${count}`, `person-${count}`]
  done(await stage.door.createAccount({ id, name: '某人', account, password: doorPassword }))
  return { id, account, entered: done(await stage.door.signIn(account, doorPassword, caller)) }
}
const prove = (session: Session, code: string) => stage.door.prove(session, { kind: 'code', code }, caller)
const again = async (account: string) => done(await stage.door.signIn(account, doorPassword, caller)).session

describe('a second factor', () => {
  it('DB-04: is missing after the password alone, and not after a code', async () => {
    const { account, entered } = await somebody()
    expect(stage.door.unfinished(entered.session)?.code).toBe('MF-AUT-004')
    const { secret } = await withAuthenticator(stage, entered.session)
    const half = await again(account)
    expect([half.factors, stage.door.unfinished(half)?.code]).toEqual([1, 'MF-AUT-004'])
    const { session } = done(await prove(half, await codeAt(secret, stage.clock.ahead)))
    expect([session.factors, stage.door.unfinished(session)]).toEqual([2, null])
  })
  it('is asked of administrators only where the county says so, and of nobody in a demonstration', async () => {
    const { entered } = await somebody()
    stage.policy.secondFactor = 'administrators'
    expect(stage.door.unfinished(entered.session)).toBeNull()
    const strict = await stage.another({ administrator: () => true })
    expect(strict.unfinished(entered.session)?.code).toBe('MF-AUT-004')
    stage.policy.secondFactor = 'off'
    expect(strict.unfinished(entered.session)).toBeNull()
    await strict.close()
  })
  it('AV-39: takes a code once; the same code again, also in two requests at once, is refused', async () => {
    const { account, entered } = await somebody()
    const { secret, code: first } = await withAuthenticator(stage, entered.session)
    expect(codeOf(await prove(await again(account), first))).toBe('MF-AUT-008')
    const [one, two] = [await again(account), await again(account)]
    const code = await codeAt(secret, stage.clock.ahead)
    const results = await Promise.all([prove(one, code), prove(two, code)])
    expect(results.map(codeOf).sort()).toEqual(['MF-AUT-008', 'done'])
  })
  it('AV-39: takes a code that is one step old and none that is older', async () => {
    const { account, entered } = await somebody()
    const { secret } = await withAuthenticator(stage, entered.session)
    stage.clock.ahead += minutes(5)
    const [old, older] = [await codeAt(secret, stage.clock.ahead - 30_000), await codeAt(secret, stage.clock.ahead - 60_000)]
    expect(codeOf(await prove(await again(account), older))).toBe('MF-AUT-008')
    expect(codeOf(await prove(await again(account), old))).toBe('done')
  })
  it('T-13: five wrong codes lock it for thirty minutes, for every session and also for the right code', async () => {
    const { account, entered } = await somebody()
    const { secret } = await withAuthenticator(stage, entered.session)
    for (let time = 1; time <= 5; time += 1) expect(codeOf(await prove(await again(account), '000000'))).toBe('MF-AUT-008')
    expect(codeOf(await prove(await again(account), await codeAt(secret, stage.clock.ahead)))).toBe('MF-AUT-003')
    expect(stage.notes.some(({ kind }) => kind === 'accountLocked')).toBe(true)
    stage.clock.ahead += minutes(31)
    expect(codeOf(await prove(await again(account), await codeAt(secret, stage.clock.ahead)))).toBe('done')
  })
  it('keeps its secret sealed and its recovery codes hashed', async () => {
    const { id, entered } = await somebody()
    const { secret, recoveryCodes } = await withAuthenticator(stage, entered.session)
    const [row] = await stage.query<{ secret: string }>('SELECT secret FROM sign_in.authenticator WHERE person = $1', id)
    expect(row?.secret).not.toContain(secret)
    const hashes = await stage.query<{ hash: Buffer }>('SELECT hash FROM sign_in.recovery_code WHERE person = $1', id)
    expect(hashes.map(({ hash }) => hash.length)).toEqual(recoveryCodes.map(() => 32))
  })
  it('of somebody else proves nothing', async () => {
    const [one, other] = [await somebody(), await somebody()]
    const { secret } = await withAuthenticator(stage, one.entered.session)
    await withAuthenticator(stage, other.entered.session)
    expect(codeOf(await prove(await again(other.account), await codeAt(secret, stage.clock.ahead)))).toBe('MF-AUT-008')
  })
})

describe('a recovery code', () => {
  it('opens the door once, however it is typed', async () => {
    const { account, entered } = await somebody()
    const { recoveryCodes } = await withAuthenticator(stage, entered.session)
    expect(recoveryCodes).toHaveLength(10)
    const code = String(recoveryCodes[0]).toUpperCase().replaceAll('-', ' ')
    const use = async () => stage.door.prove(await again(account), { kind: 'recovery', code }, caller)
    expect(done(await use()).session.factors).toBe(2)
    expect(codeOf(await use())).toBe('MF-AUT-008')
  })
  it('dies when new ones are made', async () => {
    const { account, entered } = await somebody()
    const { recoveryCodes, session } = await withAuthenticator(stage, entered.session)
    const fresh = done(await stage.door.newRecoveryCodes(session, caller))
    const use = async (code = '') => codeOf(await stage.door.prove(await again(account), { kind: 'recovery', code }, caller))
    expect(await use(recoveryCodes[1])).toBe('MF-AUT-008')
    expect(await use(fresh[1])).toBe('done')
  })
})

describe('proving oneself again', () => {
  it('AV-41: gives the session a new token; the old one is dead', async () => {
    const { entered } = await somebody()
    const { cookies, session } = await withAuthenticator(stage, entered.session)
    expect(await stage.door.session(cookiesOf(entered))).toBeNull()
    expect((await stage.door.session(cookiesOf({ cookies })))?.id).toBe(session.id)
    expect(session.began).toBe(entered.session.began)
  })
  it('AV-44: is asked for before a factor is added or removed', async () => {
    const { id, entered } = await somebody()
    const { session } = await withAuthenticator(stage, entered.session)
    const [factor] = await stage.query<{ id: string }>('SELECT id FROM sign_in.authenticator WHERE person = $1', id)
    stage.clock.ahead += minutes(11)
    expect(codeOf(await stage.door.offerAuthenticator(session))).toBe('MF-AUT-007')
    expect(codeOf(await stage.door.removeFactor(session, String(factor?.id), caller))).toBe('MF-AUT-007')
    expect(codeOf(await stage.door.newRecoveryCodes(session, caller))).toBe('MF-AUT-007')
    const fresh = done(await stage.door.prove(session, { kind: 'password', password: doorPassword }, caller)).session
    expect(fresh.factors).toBe(2)
    expect(codeOf(await stage.door.removeFactor(fresh, String(factor?.id), caller))).toBe('MF-AUT-010')
    await withAuthenticator(stage, fresh)
    const proved = done(await stage.door.prove(fresh, { kind: 'password', password: doorPassword }, caller)).session
    expect(codeOf(await stage.door.removeFactor(proved, String(factor?.id), caller))).toBe('done')
    expect(stage.notes.map(({ kind }) => kind)).toContain('secondFactorRemoved')
  })
  it('AV-44: a thief with the password alone cannot add a factor of his own', async () => {
    const { account, entered } = await somebody()
    await withAuthenticator(stage, entered.session)
    expect(codeOf(await stage.door.offerAuthenticator(await again(account)))).toBe('MF-AUT-004')
  })
  it('a password is no second factor', async () => {
    const { account, entered } = await somebody()
    await withAuthenticator(stage, entered.session)
    const { session } = done(await stage.door.prove(await again(account), { kind: 'password', password: doorPassword }, caller))
    expect(stage.door.unfinished(session)?.code).toBe('MF-AUT-004')
  })
})

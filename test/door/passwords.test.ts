import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commonPasswords } from '../../src/office/sign-in/common-passwords.ts'
import { weakPassword } from '../../src/office/sign-in/sign-in-password.ts'
import { caller, codeOf, cookiesOf, days, done, doorPassword, type OpenDoor, openDoor } from './open-door.ts'

let stage: OpenDoor
let count = 0
beforeAll(async () => {
  stage = await openDoor()
})
beforeEach(() => {
  stage.policy.secondFactor = 'off'
  stage.policy.passwords = 'dengbao3'
})
afterAll(() => stage.stop())

async function somebody() {
  count += 1
  const [id, account] = [`p${count}`, `person-${count}`]
  done(await stage.door.createAccount({ id, name: '某人', account, password: doorPassword }))
  return { account, entered: done(await stage.door.signIn(account, doorPassword, caller)) }
}

describe('the block list', () => {
  it('AV-33: holds more than three thousand, and each is refused under both rules, also with capitals and a year behind it', () => {
    expect(commonPasswords.size).toBeGreaterThan(3000)
    for (const password of commonPasswords)
      for (const shape of [password, `${password.charAt(0).toUpperCase()}${password.slice(1)}@2026`])
        for (const rule of ['dengbao3', 'asvs'] as const) expect(weakPassword(shape, 'nobody', rule), shape).not.toBeNull()
  })
  it('does not refuse what merely contains a common word', () => {
    for (const password of ['Wo-ai-chi-lizhi-3jin', 'Admin-yu-Qingshan-9', 'hong shao rou mei tian chi'])
      expect(weakPassword(password, 'nobody', 'asvs'), password).toBeNull()
  })
})

describe('the rule', () => {
  it('DB-01: dengbao3 asks for twelve signs of three kinds', () => {
    expect(weakPassword('Qs-lushui-7', 'x', 'dengbao3')?.message).toContain('12')
    expect(weakPassword('qingshan lushui', 'x', 'dengbao3')?.message).toContain('三种')
    expect(weakPassword('Qingshan-lushui-7', 'x', 'dengbao3')).toBeNull()
  })
  it('AV-33: asvs asks for length alone, takes sixty-four signs and more, and refuses seven', () => {
    expect(weakPassword('qx7-tsh', 'x', 'asvs')).not.toBeNull()
    expect(weakPassword('qingshan lushui changliu', 'x', 'asvs')).toBeNull()
    expect(weakPassword('shan gao shui chang '.repeat(4), 'x', 'asvs')).toBeNull()
  })
  it('AV-34: a password counts exactly as typed, spaces and all', async () => {
    const { account, entered } = await somebody()
    const spaced = '  Shan gao shui chang 9 '
    done(await stage.door.changePassword(entered.session, { current: doorPassword, password: spaced }, caller))
    expect(codeOf(await stage.door.signIn(account, spaced, caller))).toBe('done')
    expect(codeOf(await stage.door.signIn(account, spaced.trim(), caller))).toBe('MF-AUT-002')
  })
})

describe('time', () => {
  it('DB-01: on the ninety-first day a password must be changed before anything else', async () => {
    const { account } = await somebody()
    stage.clock.ahead += days(89)
    expect(stage.door.unfinished(done(await stage.door.signIn(account, doorPassword, caller)).session)).toBeNull()
    stage.clock.ahead += days(1)
    const { session } = done(await stage.door.signIn(account, doorPassword, caller))
    expect(stage.door.unfinished(session)?.code).toBe('MF-AUT-005')
    const change = { current: doorPassword, password: 'Baiyun-hongye-8' }
    expect(stage.door.unfinished(done(await stage.door.changePassword(session, change, caller)).session)).toBeNull()
    expect(stage.door.unfinished(done(await stage.door.signIn(account, change.password, caller)).session)).toBeNull()
  })
  it('asvs never asks for a change', async () => {
    const { account } = await somebody()
    stage.policy.passwords = 'asvs'
    stage.clock.ahead += days(89)
    await stage.door.signIn(account, doorPassword, caller)
    stage.clock.ahead += days(80)
    expect(stage.door.unfinished(done(await stage.door.signIn(account, doorPassword, caller)).session)).toBeNull()
  })
})

describe('changing it', () => {
  it('DB-01: the last five may not come back, the sixth may', async () => {
    let { session } = (await somebody()).entered
    let current = doorPassword
    const change = async (password: string) => stage.door.changePassword(session, { current, password }, caller)
    for (const password of ['Baiyun-yi-0001', 'Baiyun-er-0002', 'Baiyun-san-0003', 'Baiyun-si-0004']) {
      session = done(await change(password)).session
      current = password
      expect(codeOf(await change(doorPassword))).toBe('MF-FLD-006')
    }
    session = done(await change('Baiyun-wu-0005')).session
    current = 'Baiyun-wu-0005'
    expect(codeOf(await change('Baiyun-yi-0001'))).toBe('MF-FLD-006')
    expect(codeOf(await change(doorPassword))).toBe('done')
  })
  it('AV-44: asks for the present one, ends the other sessions, and keeps this one under a new token', async () => {
    const { account, entered } = await somebody()
    const elsewhere = done(await stage.door.signIn(account, doorPassword, caller))
    expect(codeOf(await stage.door.changePassword(entered.session, { current: 'wrong', password: 'Baiyun-hongye-8' }, caller))).toBe(
      'MF-AUT-008',
    )
    const changed = done(await stage.door.changePassword(entered.session, { current: doorPassword, password: 'Baiyun-hongye-8' }, caller))
    expect(await stage.door.session(cookiesOf(elsewhere))).toBeNull()
    expect(await stage.door.session(cookiesOf(entered))).toBeNull()
    expect(await stage.door.session(cookiesOf(changed))).not.toBeNull()
  })
})

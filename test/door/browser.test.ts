import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildServer } from '../../src/api/server.ts'
import { loan } from '../../src/kernel/foreign/tool-library.ts'
import { assembleOffice } from '../../src/office/assemble.ts'
import { doorOfOffice } from '../../src/office/sign-in/door-of-office.ts'
import type { DoorPolicy } from '../../src/office/sign-in/policy.ts'
import { openSignIn } from '../../src/office/sign-in/sign-in.ts'
import { folderStore } from '../../src/store/files/files.ts'
import { migrate, openDatabase } from '../../src/store/index.ts'
import { type Stage, setStage, stagePassword } from '../api-stage.ts'
import { openBrowser } from '../browser.ts'
import { createTestDatabase } from '../database.ts'
import { codeAt, done } from './open-door.ts'

// Each page is looked at in three sizes and by axe: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000 })

let stage: Stage
let browser: Browser
let url: string
const policy: { -readonly [Name in keyof DoorPolicy]?: DoorPolicy[Name] } = {}
const pictures = process.env.MINGFA_PICTURES
const staffDir = process.env.MINGFA_STAFF ?? resolve('dist/staff')

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

beforeAll(async () => {
  const port = await freePort()
  // Passkeys are bound to a name; an address in numbers has none.
  url = `http://localhost:${port}`
  stage = await setStage({ staffDir, door: { baseUrl: url, policy: () => policy } })
  await stage.app.listen({ port, host: '127.0.0.1' })
  browser = await openBrowser()
})
beforeEach(() => {
  stage.clock.ahead += 60_000
  policy.secondFactor = 'everyone'
})
afterAll(async () => {
  await browser.close()
  await stage.stop()
})

/** An installation at its first start: no unit, no person, no account; only the link that the server prints. */
async function openEmptyHouse() {
  const database = await createTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'mingfa-first-'))
  const db = openDatabase({ url: database.url, masterKeyFile: join(folder, 'master.key'), poolSize: 4 })
  await migrate(db, [loan])
  const office = await assembleOffice({ db, files: folderStore(folder), registers: [loan], now: () => new Date().toISOString() })
  const port = await freePort()
  const baseUrl = `http://localhost:${port}`
  const signIn = await openSignIn({ ...doorOfOffice(office), url: database.url, secret: 'first-'.repeat(9), baseUrl })
  const app = buildServer({ office, signIn, staffDir })
  await app.listen({ port, host: '127.0.0.1' })
  const stop = async () => {
    await app.close()
    await signIn.close()
    await db.close()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: baseUrl, path: String((await signIn.setUpLink())?.path), stop }
}

const sizes = { desktop: { width: 1440, height: 900 }, tablet: { width: 768, height: 1024 }, phone: { width: 375, height: 812 } } as const

async function open(path = '/staff/', size: keyof typeof sizes = 'desktop', at = url): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes[size], locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(at + path)
  return page
}

const password = async (page: Page, person: string) => {
  await page.getByLabel('账号').fill(`${person}.990101`)
  await page.getByLabel('密码', { exact: true }).fill(stagePassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** Nothing to complain of for a screen reader; and no sideways scrolling. With MINGFA_PICTURES each page is kept as a picture. */
async function isWellMade(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-${size}.png`, fullPage: true })
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${name} at ${size}`).toBe(true)
  }
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** A key in the browser that answers as a phone or UKey would. */
async function withKey(page: Page, verifies = true): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2' as const,
    transport: 'internal' as const,
    hasResidentKey: true,
    hasUserVerification: verifies,
    isUserVerified: verifies,
    automaticPresenceSimulation: true,
  }
  await cdp.send('WebAuthn.addVirtualAuthenticator', { options })
}

const desk = (page: Page) => page.getByRole('heading', { name: '工作台' }).waitFor()

/** Sets up the phone's codes on the page; gives the secret that the page showed. */
async function setUpCodes(page: Page, ahead = stage.clock.ahead): Promise<string> {
  await page.getByRole('button', { name: '用手机验证器' }).click()
  const secret = ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('6 位动态码').fill(await codeAt(secret, ahead))
  return secret
}

describe('signing in on a page', () => {
  it('SD-13: says that the system handles public and internal information only', async () => {
    const page = await open()
    await page.getByText('本系统只处理公开和内部信息，不得录入、存储国家秘密。').first().waitFor()
    await isWellMade(page, 'sign-in')
    await page.context().close()
  })
  it('AV-34: the password is masked, may be pasted, and the form works by keyboard alone', async () => {
    policy.secondFactor = 'off'
    const page = await open()
    await expect.poll(() => page.getByLabel('密码', { exact: true }).getAttribute('type')).toBe('password')
    await page.getByLabel('账号').focus()
    await page.keyboard.insertText('clerk.990101')
    await page.keyboard.press('Tab')
    await page.keyboard.insertText(stagePassword)
    await page.keyboard.press('Enter')
    await desk(page)
    await page.context().close()
  })
  it('DB-04: the first time a person sets up codes on the phone, keeps the recovery codes, and is in', async () => {
    const page = await open()
    await password(page, 'clerk')
    await page.getByRole('heading', { name: '设置第二重验证' }).waitFor()
    const secret = await setUpCodes(page)
    await isWellMade(page, 'authenticator')
    await page.getByRole('button', { name: '确认' }).click()
    await page.getByRole('heading', { name: '保存恢复码' }).waitFor()
    await isWellMade(page, 'recovery-codes')
    await page.getByRole('button', { name: '已经保存好' }).click()
    await desk(page)
    await page.context().close()
    const next = await open('/staff/', 'phone')
    stage.clock.ahead += 60_000
    await password(next, 'clerk')
    await next.getByRole('heading', { name: '第二重验证' }).waitFor()
    await isWellMade(next, 'second-step')
    await next.getByLabel('6 位动态码').fill('000000')
    await next.getByRole('button', { name: '确认' }).click()
    await next.getByText('验证没有通过').first().waitFor()
    await next.getByLabel('6 位动态码').fill(await codeAt(secret, stage.clock.ahead))
    await next.getByRole('button', { name: '确认' }).click()
    await desk(next)
    await next.context().close()
  })
  it('DB-04: a passkey is set up, is the second step after a password, and opens the door alone', async () => {
    const page = await open()
    await withKey(page)
    await password(page, 'principal')
    await page.getByRole('button', { name: /用通行密钥（/ }).click()
    await page.getByRole('button', { name: '已经保存好' }).click()
    await desk(page)
    await page.getByRole('button', { name: '退出' }).click()
    await password(page, 'principal')
    await page.getByRole('button', { name: '使用通行密钥' }).click()
    await desk(page)
    await page.getByRole('button', { name: '退出' }).click()
    await page.getByRole('button', { name: '使用通行密钥' }).click()
    await desk(page)
    await page.context().close()
  })
  it('a device that holds a passkey of the person already is told so, and not that it holds none', async () => {
    policy.secondFactor = 'off'
    const page = await open()
    await withKey(page)
    await password(page, 'neighbour')
    await desk(page)
    await page.goto(`${url}/staff/account`)
    for (const told of ['已经保存好', '这台设备已经登记过通行密钥']) {
      await page.getByRole('button', { name: '添加', exact: true }).click()
      await page.getByRole('button', { name: /用通行密钥（/ }).click()
      await page.getByText(told).first().waitFor()
      if (told === '已经保存好') await page.getByRole('button', { name: told }).click()
    }
    await page.context().close()
  })
  it('a passkey that did not check its holder does not open the door alone', async () => {
    const page = await open()
    await withKey(page, false)
    await password(page, 'reviewer')
    await page.getByRole('button', { name: /用通行密钥（/ }).click()
    await page.getByRole('button', { name: '已经保存好' }).click()
    await desk(page)
    await page.getByRole('button', { name: '退出' }).click()
    await page.getByRole('button', { name: '使用通行密钥' }).click()
    await page.getByRole('alert').waitFor()
    await page.context().close()
  })
})

describe('a one-time link on a page', () => {
  it('lets its owner choose a password; the server never sees the token in an address', async () => {
    const { path } = done(await stage.signIn.clearFactors('neighbour', 'admin'))
    stage.lines.length = 0
    const page = await open(path)
    await page.getByRole('heading', { name: '启用账号' }).waitFor()
    await isWellMade(page, 'activation')
    await page.getByLabel('新密码').fill('password')
    await page.getByRole('button', { name: '设置密码并登录' }).click()
    await page.getByText('至少 12 个字符').first().waitFor()
    await page.getByLabel('新密码').fill('Baiyun-hongye-8')
    await page.getByRole('button', { name: '设置密码并登录' }).click()
    await page.getByRole('heading', { name: '设置第二重验证' }).waitFor()
    expect(page.url()).not.toContain(String(path.split('#')[1]))
    expect(stage.lines.join('\n')).not.toContain(String(path.split('#')[1]))
    await page.context().close()
    const late = await open(path)
    await late.getByText('链接已失效').first().waitFor()
    await late.context().close()
  })
})

describe('the first start on a page', () => {
  it('AV-36, DB-06: names the county and four administrators, and gives each a link of his own', async () => {
    const house = await openEmptyHouse()
    const early = await open('/staff/', 'desktop', house.url)
    await early.getByRole('heading', { name: '本系统还没有启用' }).waitFor()
    await isWellMade(early, 'not-yet-set-up')
    expect(await early.getByLabel('密码').count()).toBe(0)
    const page = await open(house.path, 'desktop', house.url)
    await page.getByRole('heading', { name: '首次启动' }).waitFor()
    await isWellMade(page, 'set-up')
    // What is missing is said in our words beside its control, and the first such control is gone to.
    await page.getByRole('button', { name: '设立' }).click()
    await expect.poll(() => page.locator('.fault').count()).toBe(11)
    await page.getByText('“县（市、区）全称”必须填写。').waitFor()
    expect(await page.getByLabel('县（市、区）全称').evaluate((control) => control === document.activeElement)).toBe(true)
    await isWellMade(page, 'set-up-faults')
    const typed = { 行政区划代码: '990100', 简称: '北斗', '县（市、区）全称': '北斗县' }
    for (const [label, text] of Object.entries(typed)) await page.getByLabel(label).fill(text)
    const people = ['天枢', '天璇', '天玑', '天权']
    for (const [index, name] of people.entries()) {
      await page.getByLabel('姓名').nth(index).fill(name)
      await page.getByLabel('账号').nth(index).fill(`star-${index}`)
    }
    await page.getByRole('button', { name: '设立' }).click()
    await page.getByRole('heading', { name: '请把地址分别交给本人' }).waitFor()
    await early.reload()
    await early.getByLabel('密码').waitFor()
    await isWellMade(page, 'set-up-links')
    const links = await page.locator('dd.secret').allTextContents()
    expect(new Set(links).size).toBe(4)
    const owner = await open(new URL(String(links[0])).pathname + new URL(String(links[0])).hash, 'desktop', house.url)
    await owner.getByLabel('新密码').fill('Baiyun-hongye-8')
    await owner.getByRole('button', { name: '设置密码并登录' }).click()
    await setUpCodes(owner, 0)
    await owner.getByRole('button', { name: '确认' }).click()
    await owner.getByRole('button', { name: '已经保存好' }).click()
    await owner.getByRole('link', { name: /系统管理员 · 天枢/ }).waitFor()
    // A window that stays open keeps spare connections, and a server that closes waits for them.
    for (const one of [early, page, owner]) await one.context().close()
    await house.stop()
  })
})

describe('one’s own account on a page', () => {
  it('AV-44: shows factors and sessions; ends a session; asks for a proof before a factor changes', async () => {
    const page = await open()
    await password(page, 'justice')
    await setUpCodes(page)
    await page.getByRole('button', { name: '确认' }).click()
    await page.getByRole('button', { name: '已经保存好' }).click()
    await page.getByRole('link', { name: /吴晓岚/ }).click()
    await page.getByRole('heading', { name: '我的账号' }).waitFor()
    await page.getByText('（本机）').first().waitFor()
    await isWellMade(page, 'account')
    stage.clock.ahead += 11 * 60_000
    await page.reload()
    await page.getByRole('button', { name: '移除手机验证器' }).click()
    await page.getByRole('heading', { name: '确认是本人' }).waitFor()
    await isWellMade(page, 'proof')
    await page.getByRole('button', { name: '改用密码' }).click()
    await page.getByRole('textbox', { name: '密码', exact: true }).fill(stagePassword)
    await page.getByRole('button', { name: '确认' }).click()
    await page.getByRole('button', { name: '移除', exact: true }).click()
    await page.getByText('这是最后一种第二重验证方式').first().waitFor()
    await page.context().close()
  })
  it('DB-01: a password that is due is changed before anything else', async () => {
    policy.secondFactor = 'off'
    policy.passwordDays = 0
    const page = await open()
    await password(page, 'admin')
    await page.getByRole('heading', { name: '请先更换密码' }).waitFor()
    await isWellMade(page, 'password-due')
    await page.getByLabel('现在的密码').fill(stagePassword)
    await page.getByLabel('新密码').fill('Baiyun-hongye-8')
    await page.getByRole('button', { name: '更换并继续' }).click()
    await desk(page)
    policy.passwordDays = 90
    await page.context().close()
  })
})

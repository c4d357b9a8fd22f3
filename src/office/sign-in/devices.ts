import type { Pool } from 'pg'
import { hashOf, newToken } from './challenges.ts'
import type { Caller } from './session.ts'
import { cookieIn } from './sign-in-names.ts'

/** A browser that was new when somebody signed in with it, and that the person has not been told of. */
export type NewDevice = { readonly label: string; readonly source: string; readonly at: string }

/** Which browsers a person signs in with, by a mark of their own. Only its hash is kept, and it opens nothing. */
export type Devices = {
  /** Notes this browser; gives the cookie that marks it, if it has none yet. */
  readonly seen: (person: string, caller: Caller) => Promise<readonly string[]>
  /** Browsers that came new since the person last confirmed, other than the one he uses now. */
  readonly untold: (person: string, cookie: string | undefined) => Promise<readonly NewDevice[]>
  readonly tell: (person: string) => Promise<void>
}

const marks = ['Edg/', 'Firefox/', 'wxwork/', 'MicroMessenger/', 'DingTalk/', 'Chrome/', 'Safari/'] as const
const browsers: Readonly<Record<(typeof marks)[number], string>> = {
  'Edg/': 'Edge',
  'Firefox/': 'Firefox',
  'wxwork/': '企业微信',
  'MicroMessenger/': '微信',
  'DingTalk/': '钉钉',
  'Chrome/': 'Chrome',
  'Safari/': 'Safari',
}
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, '安卓手机'],
  [/iPhone|iPad/, '苹果手机'],
  [/Windows/, 'Windows 电脑'],
  [/Macintosh/, '苹果电脑'],
  [/Linux/, 'Linux 电脑'],
]

/** A browser in words that its owner recognises. */
export function deviceLabel(agent: string | undefined): string {
  const browser = marks.find((mark) => agent?.includes(mark))
  const system = systems.find(([pattern]) => pattern.test(agent ?? ''))
  return [system?.[1] ?? '未知设备', browser ? browsers[browser] : ''].filter(Boolean).join(' · ')
}

/** A year and a month: the longest that browsers keep a cookie. */
const kept = 400 * 86_400

/** Opens the book of browsers. The first browser of a person is not news. */
export function openDevices(pool: Pool, { secure, clock }: { secure: boolean; clock: () => number }): Devices {
  const name = secure ? '__Host-mingfa-device' : 'mingfa-device'
  return {
    seen: async (person, { agent, source, cookie }) => {
      const known = cookieIn(cookie, name)
      const mark = known ?? newToken()
      const text = `INSERT INTO sign_in.device (person, hash, label, source, first_seen, told)
        SELECT $1, $2, $3, $4, $5, NOT EXISTS (SELECT FROM sign_in.device WHERE person = $1) ON CONFLICT DO NOTHING`
      await pool.query(text, [person, hashOf(mark), deviceLabel(agent), source, new Date(clock())])
      return known ? [] : [`${name}=${mark}; Max-Age=${kept}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`]
    },
    untold: async (person, cookie) => {
      const text = 'SELECT label, source, first_seen FROM sign_in.device WHERE person = $1 AND NOT told AND hash <> $2 ORDER BY first_seen'
      const { rows } = await pool.query<{ label: string; source: string; first_seen: Date }>(text, [
        person,
        hashOf(cookieIn(cookie, name) ?? ''),
      ])
      return rows.map(({ label, source, first_seen: at }) => ({ label, source, at: at.toISOString() }))
    },
    tell: async (person) => {
      await pool.query('UPDATE sign_in.device SET told = true WHERE person = $1', [person])
    },
  }
}

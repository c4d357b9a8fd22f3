import { addDays, type Day } from '../../kernel/calendar/calendar.ts'
import type { Story } from '../../kernel/story/story.ts'
import type { Chance } from './chance.ts'
import { dayIn, months } from './season.ts'

const themes = {
  constitution: '宪法进万家',
  civilCode: '民法典宣讲',
  nationalSecurity: '国家安全教育',
  antiDrug: '禁毒宣传',
  antiFraud: '反诈宣传',
  consumer: '消费维权宣传',
  women: '妇女权益宣传',
  minors: '法治副校长进课堂',
  labour: '农民工工资维权宣传',
  forestFire: '森林防火宣传',
  traffic: '交通安全宣传',
  environment: '生态环境保护宣传',
} as const
const sites = [
  ['market', '集市'],
  ['courtyard', '院坝'],
  ['school', '中心小学'],
  ['square', '文化广场'],
  ['practice', '新时代文明实践所'],
] as const

/** The days of the year on which everybody makes the law known: month and day, theme, and the day's own name in the register. */
const publicityDays = [
  ['03-08', 'women', 'women'],
  ['03-15', 'consumer', 'consumer'],
  ['04-15', 'nationalSecurity', 'security'],
  ['05-20', 'civilCode', 'civilCode'],
  ['06-05', 'environment', 'environment'],
  ['06-26', 'antiDrug', 'drugs'],
  ['12-04', 'constitution', 'constitution'],
] as const

type Theme = keyof typeof themes
type Held = { readonly day: Day; readonly theme: Theme; readonly calendarDay?: string }

/** When a township held its events of a year: on the days that everybody keeps, as far as they go, and the rest as the year goes by. */
export function activityDays(luck: Chance, { year, count }: { year: number; count: number }): readonly Held[] {
  const kept = publicityDays.slice(0, count).map(([day, theme, calendarDay]) => ({ day: `${year}-${day}`, theme, calendarDay }))
  const others = Array.from({ length: count - kept.length }, () => ({
    day: dayIn(luck, year, months.publicity),
    theme: luck.pick(Object.keys(themes) as Theme[]),
  }))
  return [...kept, ...others]
}

/** A publicity event: entered afterwards in one step, checked and archived by others. */
export function activityStory(luck: Chance, { day, theme, calendarDay, today }: Held & { readonly today: Day }): Story {
  const [site, place] = luck.pick(sites)
  const input = {
    form: luck.pick(['publicity', 'publicity', 'lecture', 'contest', 'service'] as const),
    theme,
    ...(calendarDay ? { calendarDay } : {}),
    heldOn: day,
    place,
    host: '@unit',
    site,
    attendance: luck.between(20, 160),
    method: 'counted',
    into: [site === 'school' ? 'school' : 'village'],
    signIn: ['@file:签到表.pdf'],
    materials: [
      { name: '宣传单', kind: 'leaflet', quantity: luck.between(20, 120), unit: 'sheet' },
      ...(luck.percent(25) ? [{ name: '横幅', kind: 'banner', quantity: luck.between(1, 3), unit: 'piece' }] : []),
    ],
    consults: luck.between(0, 15),
    ...(luck.percent(20) ? { advisers: ['@adviser'] } : {}),
  }
  const steps = [
    { step: 'enter', by: 'clerkJustice' as const, on: day, input },
    { step: 'verify', by: 'justiceHead' as const, on: addDays(day, 3) },
    { step: 'archive', by: 'clerkJustice' as const, on: addDays(day, 10) },
  ]
  return { title: themes[theme], steps: steps.filter((step) => step.on <= today), ends: 'archived' }
}

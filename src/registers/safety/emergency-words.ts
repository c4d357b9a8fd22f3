import { rowsOf } from '../../kernel/condition.ts'

/** 突发事件四类（突发事件应对法第二条）。 */
export const eventCategories = { natural: '自然灾害', accident: '事故灾难', health: '公共卫生事件', social: '社会安全事件' } as const
/** 突发事件四级（第三条）：分级标准由国务院或者其确定的部门制定。 */
export const eventLevels = { general: '一般', larger: '较大', major: '重大', extra: '特别重大' } as const
/** 响应级别，一级最高。 */
export const responseLevels = { one: '一级', two: '二级', three: '三级', four: '四级' } as const

type Values = Readonly<Record<string, unknown>>
const rows = ({ reports }: Values): readonly Values[] => rowsOf(reports)
const sentAt = (row: Values | undefined): unknown => row?.sentAt ?? null
const counted = ['dead', 'missing', 'injured'] as const

/** 首报发出的时间。 */
export const firstSent = (values: Values): unknown => sentAt(rows(values).find(({ kind }) => kind === 'first'))
/** 第一份书面报告发出的时间。 */
export const writtenSent = (values: Values): unknown => sentAt(rows(values).find(({ way }) => way === 'written'))
/** 首报只打了电话。 */
export const firstByPhone = (values: Values): unknown => rows(values).find(({ kind }) => kind === 'first')?.way === 'phone'
/** 最近一次报告的时间。 */
export const lastSent = (values: Values): unknown => sentAt(rows(values).at(-1))

/** 报告的次序不对：第一份不是首报，首报不止一份，终报之后还有报告，首报早于接报，或者后一份早于前一份。 */
export function reportsOutOfOrder(values: Values): unknown {
  const all = rows(values)
  const final = all.findIndex(({ kind }) => kind === 'final')
  const before = (index: number) => (index > 0 ? all[index - 1]?.sentAt : values.knownAt)
  const back = all.some(({ sentAt: sent }, index) => typeof sent === 'string' && sent < String(before(index) ?? ''))
  return all.some(({ kind }, index) => (kind === 'first') !== (index === 0)) || (final >= 0 && final < all.length - 1) || back
}

/** 最近一份报告的死亡、失踪、受伤人数，少于此前报过的。 */
export function casualtiesFall(values: Values): unknown {
  const [now, ...earlier] = [...rows(values)].reverse()
  const known = (name: string) => earlier.map((row) => row[name]).find((one) => typeof one === 'number')
  return counted.some((name) => typeof now?.[name] === 'number' && Number(now[name]) < Number(known(name) ?? 0))
}

/** 最近一份报告所报的人数。 */
export const latest = (name: (typeof counted)[number]) => (values: Values): unknown =>
  rows(values).map((row) => row[name]).findLast((one) => typeof one === 'number') ?? null

/** 对外只用标明“可公开”的报告里的表述（X18）。 */
export const publicNotice = (values: Values): unknown =>
  rows(values).flatMap(({ publishable, notice }) => (publishable === true && typeof notice === 'string' ? [notice] : [])).join('\n') || null

/** 接报早于发生。 */
export const knownTooEarly = ({ occurredAt, knownAt }: Values): unknown =>
  typeof occurredAt === 'string' && typeof knownAt === 'string' && knownAt < occurredAt

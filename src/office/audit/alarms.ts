import type { AuditKind, AuditOutcome } from '../../kernel/audit.ts'
import { administrators, type Role } from '../../kernel/role.ts'

/** Lines of the same person, address or object, so many within so many minutes. */
export type AlarmRule = {
  /** What the auditor reads. */
  readonly name: string
  readonly kinds: readonly AuditKind[]
  readonly outcome?: AuditOutcome
  readonly by: 'actor' | 'source' | 'object'
  readonly minutes: number
  readonly count: number
  /** Only lines of the local hours from 22 to 6. */
  readonly atNight?: boolean
  /** Only persons who hold one of these posts. */
  readonly roles?: readonly Role[]
}

const day = 24 * 60

/**
 * What is worth an alarm (GB/T 22239 8.1.4.4 e, f). The counts are our own; a county that finds them too loud or too quiet says so by the marks it
 * sets on alarms. They point at behaviour to be looked at by a person, and decide nothing by themselves (个人信息保护法第二十四条).
 */
export const alarmRules = {
  refusedPerson: { name: '同一人反复访问被拒', kinds: ['accessRefused'], by: 'actor', minutes: 10, count: 10 },
  refusedSource: { name: '同一地址反复访问被拒', kinds: ['accessRefused'], by: 'source', minutes: 10, count: 30 },
  guessing: { name: '同一地址反复登录失败', kinds: ['signInRefused'], by: 'source', minutes: 10, count: 20 },
  locked: { name: '账号被锁定', kinds: ['accountLocked'], by: 'object', minutes: 60, count: 1 },
  night: { name: '管理员夜间登录', kinds: ['signedIn'], by: 'actor', minutes: 60, count: 1, atNight: true, roles: administrators },
  manyViews: { name: '一日内大量查阅敏感信息', kinds: ['recordRead'], by: 'actor', minutes: day, count: 200 },
  manyExports: { name: '多次小批量导出', kinds: ['exported'], by: 'actor', minutes: day, count: 10 },
  manyPapers: { name: '短时间大量生成文书', kinds: ['printed'], by: 'actor', minutes: 60, count: 60 },
  jobFailed: { name: '后台任务失败', kinds: ['jobRan'], outcome: 'failed', by: 'object', minutes: day, count: 1 },
} as const satisfies Readonly<Record<string, AlarmRule>>

/** What is no matter of counting: raised by whoever finds it. */
const foundAlarms = {
  tampered: '校验发现数据或审计被改动',
  auditAway: '审计不能写入',
} as const

export type AlarmId = keyof typeof alarmRules | keyof typeof foundAlarms

/** The name of an alarm by its id, for pages and notices. */
export const alarmName = (id: AlarmId): string =>
  id in foundAlarms ? foundAlarms[id as keyof typeof foundAlarms] : alarmRules[id as keyof typeof alarmRules].name

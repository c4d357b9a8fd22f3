import type { SettingGroup } from '../../../kernel/setting/setting.ts'
import type { Session } from '../../api/types.ts'

/** The parts of the settings: who sees each, and which groups of values it shows. */
export const sections = {
  units: { name: '单位', about: '增设、更名、调整隶属、撤销。', by: ['systemAdmin'] },
  people: { name: '人员与岗位', about: '人员由系统管理员登记，岗位由安全管理员授予。', by: ['systemAdmin', 'securityAdmin'] },
  approvals: { name: '待批准的变更', about: '岗位和安全策略由一名安全管理员提出，另一名批准。', by: ['securityAdmin'] },
  identities: { name: '统一身份绑定', about: '本人登录后申请，由安全管理员核实并核准后才能用统一身份登录。', by: ['securityAdmin'] },
  calendar: { name: '节假日', about: '全国放假安排、本地假日和尚未公布通知的年份。', by: ['systemAdmin'] },
  periods: {
    name: '期限与参数',
    about: '法律留给地方决定、或者没有全国统一规定的期限和数值。',
    by: ['systemAdmin'],
    groups: ['periods', 'parameters'],
  },
  numbering: { name: '编号', about: '发文字号的机关代字和用字。', by: ['systemAdmin'], groups: ['numbering'] },
  papers: {
    name: '文书与门户',
    about: '文书上的单位名称、署名和联系方式；门户上的文字，门户是否开放报告校核。',
    by: ['systemAdmin'],
    groups: ['papers', 'portal'],
  },
  checks: {
    name: '报告校核',
    about: '每条校核规则查什么、依据什么，在本县算错误、警告还是提示，或者不查。',
    by: ['systemAdmin'],
    groups: ['checks'],
  },
  policies: { name: '安全策略', about: '修改须经另一名安全管理员批准。', by: ['securityAdmin'], groups: ['policies'] },
  changes: {
    name: '变更记录',
    about: '谁在什么时候把什么改成了什么，谁提出，谁批准。',
    by: ['systemAdmin', 'securityAdmin', 'auditAdmin'],
  },
} as const satisfies Readonly<Record<string, { name: string; about: string; by: readonly string[]; groups?: readonly SettingGroup[] }>>

export type SectionId = keyof typeof sections

/** The parts that the person's posts open; nothing for whoever is no administrator. */
export function sectionsFor({ actor }: Pick<Session, 'actor'>): readonly SectionId[] {
  const held = new Set<string>(actor.appointments.map(({ role }) => role))
  return (Object.keys(sections) as SectionId[]).filter((id) => sections[id].by.some((role) => held.has(role)))
}

export const holds = ({ actor }: Pick<Session, 'actor'>, role: string): boolean => actor.appointments.some((post) => post.role === role)

/** The posts of the field. A person holds a post at a unit; the unit decides how far it reaches. */
export const roles = {
  clerkOffice: '党政办经办人',
  clerkJustice: '司法所工作人员',
  clerkPeace: '平安办（综治）经办人',
  clerkPetition: '信访专干',
  clerkEmergency: '应急（安监）经办人',
  clerkEnforce: '综合执法队经办人',
  justiceHead: '司法所所长',
  deputyLeader: '分管领导',
  principal: '主要负责人',
  villageCadre: '村（社区）干部',
  grid: '网格员',
  mediator: '人民调解员',
  adviser: '法律顾问',
  countyReviewer: '县级审核人员',
  evaluator: '第三方评估人员',
  auditor: '审计（纪检、档案）人员',
  deputyOfCongress: '代表（委员）',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditAdmin: '审计管理员',
} as const

export type Role = keyof typeof roles

/** Roles that run the system and never see business content (separation of duties). */
export const administrators: readonly Role[] = ['systemAdmin', 'securityAdmin', 'auditAdmin']

/** A post held at a unit from a day on (and until a day, once it ended). */
export type Appointment = { readonly role: Role; readonly unit: number; readonly from: string; readonly until?: string }

/** Who acts. The system itself acts under `systemActor` when a clock runs out. */
export type Actor = { readonly id: string; readonly name: string; readonly appointments: readonly Appointment[] }

export const systemActor: Actor = { id: 'system', name: '系统', appointments: [] }

/** A citizen without an account, who may only take the steps that a register leaves to the public. Only the portal acts under it. */
export const publicActor: Actor = { id: 'public', name: '公众', appointments: [] }

/** Whether somebody of the directory acts, and neither time nor a citizen. */
export const isPerson = ({ id }: Actor): boolean => id !== systemActor.id && id !== publicActor.id

import { isFilled, type Values } from '../../kernel/condition.ts'

/** 承办监督的是司法所和县司法行政部门；司法所协助，不另立名目（行政执法监督条例第六条）。 */
export const supervisors = ['clerkJustice', 'justiceHead', 'countyReviewer'] as const
/** 被监督的一方：执法队和各办执法人员。 */
export const supervised = ['clerkEnforce', 'clerkEmergency', 'deputyLeader'] as const
export const levels = { minor: '轻微', general: '一般', serious: '严重' } as const

/** 两栏人员里有没有同一个人：检查人和被检查人、评查人和办案人、办理人和被投诉人都不能是一个人。 */
export const overlap = (first: string, second: string) => (values: Values) => {
  const persons = [values[first]].flat().filter(isFilled)
  return [values[second]].flat().some((one) => persons.includes(one))
}

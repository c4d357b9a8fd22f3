import { all, any, done, filled, is, last, not, some, yes } from '../../kernel/condition.ts'
import { networkData } from '../../law/network-data.ts'
import { networkIncident } from '../../law/network-incident.ts'
import { personalInformation } from '../../law/personal-information.ts'
import { isGraded } from './data-incident-fields.ts'

const reportedTo = (...bodies: ('cyberspace' | 'guardians' | 'police' | 'privacyBody')[]) => some('reports', is('to', ...bodies))

/** 限时报告报给谁：涉及关键信息基础设施的报保护工作部门和公安机关，其余的报网信部门。 */
export const toTheRightBody = {
  id: 'body', law: networkIncident.art(4),
  needs: any(all(yes('critical'), last('reports', is('to', 'guardians'))), all(not(yes('critical')), last('reports', is('to', 'cyberspace')))),
  says: '报告对象不对。', help: '涉及关键信息基础设施的，报保护工作部门和公安机关；其他的，报属地省级网信部门。报给其他部门的，请办理“通报有关部门”。',
} as const

/** 先发现，后报告、告知。 */
export const afterFound = { id: 'early', needs: not(yes('tooEarly')), says: '报告或者告知的时间早于发现时间。', help: '请核对两个时间；发现时间填错的，请申请更正。' } as const

/** 先有补救措施，才谈得上处置结束。 */
export const contained = {
  id: 'contained', needs: filled('actions'), law: networkData.art(11), says: '没有登记补救措施。', help: '请先办理“采取补救措施”。',
} as const

/** 较大以上的必须限时报告。 */
export const reported = {
  id: 'reported', law: networkIncident.art(4), when: isGraded, needs: done('report'), says: '较大以上的事件没有报告。', help: '请先办理“限时报告”。',
} as const

/** 涉嫌违法犯罪的要报案。 */
export const policeTold = {
  id: 'police', law: networkIncident.art(4), when: yes('crime'), needs: reportedTo('police', 'guardians'), says: '涉嫌违法犯罪，没有向公安机关报案。',
  help: '请办理“通报有关部门”，对象选公安机关。',
} as const

/** 个人信息出了事，不论等级，都要通知履行个人信息保护职责的部门。 */
export const bodyTold = {
  id: 'privacyBody', law: personalInformation.art(57, '第一款'), when: yes('personal'), needs: reportedTo('cyberspace', 'privacyBody'),
  says: '没有通知履行个人信息保护职责的部门。', help: '请办理“通报有关部门”，对象选履行个人信息保护职责的部门。',
} as const

/** 个人要么已经通知，要么有不通知的理由。 */
export const personsTold = {
  id: 'persons', law: personalInformation.art(57, '第一款'), when: yes('personal'), needs: any(done('notify'), done('spare')),
  says: '没有通知受影响的个人。', help: '请办理“通知个人”；采取的措施能够有效避免危害的，由负责人决定不通知。',
} as const

/** 主管部门要求通知的，不能不通知；先决定不通知、后来被要求的，还是要通知。 */
export const mayBeSpared = {
  id: 'spare', law: personalInformation.art(57, '第二款'), needs: not(filled('orderedOn')), says: '主管部门已经要求通知个人。', help: '请办理“通知个人”。',
} as const
export const orderObeyed = {
  id: 'ordered', law: personalInformation.art(57, '第二款'), when: filled('orderedOn'), needs: done('notify'), says: '主管部门要求通知个人，还没有通知。',
  help: '请办理“通知个人”。',
} as const

/** 只有个人信息出了事，才有通知个人这一步。 */
export const isPersonal = {
  id: 'personal', needs: yes('personal'), says: '没有登记个人信息泄露、篡改、丢失。', help: '确有可能的，请在“研判定级”中改为“是”。',
} as const

/** 较大以上的，总结报送以后才办结。 */
export const summed = {
  id: 'summed', law: networkIncident.art(8), when: isGraded, needs: filled('summedOn'), says: '较大以上的事件没有报送处置总结报告。', help: '请先办理“报送总结”。',
} as const

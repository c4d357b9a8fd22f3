import { all, any, filled, is, not, ordered, stands, yes } from '../../kernel/condition.ts'
import { drugRehabilitation } from '../../law/drug-rehabilitation.ts'
import { emergencyResponse } from '../../law/emergency-response.ts'
import { personalInformation } from '../../law/personal-information.ts'
import { petitionWork } from '../../law/petition-work.ts'
import { isDrug, isEpidemic } from './key-person-fields.ts'

// 重点人员的各道关口。G3（没有位置、轨迹栏目）由“没有这样的栏目”保证；G4（只有走访组）由限定知悉保证。

/** G1：不得因信访、举报、诉讼、复议或者接受采访把人列入。类别里没有，登记时还要逐条确认。 */
export const notRetaliation = {
  id: 'G1', needs: yes('notRetaliation'), law: petitionWork.art(46, '第六项'),
  says: '不得因信访、举报、诉讼、复议或者接受采访登记任何人。', help: '没有其他法定事由的，不要登记；已经登记的，请销册并删除。',
} as const

/** 每一类只能凭与它相符的法定事由登记。 */
export const groundFits = {
  id: 'ground', law: personalInformation.art(13),
  needs: any(
    all(any(isEpidemic, is('category', 'disasterRisk')), is('ground', 'emergency')), all(isDrug, is('ground', 'drug')),
    all(is('category', 'mentalCare'), is('ground', 'mental')), all(is('category', 'leftBehind'), is('ground', 'minors')),
    all(is('category', 'domesticViolence'), is('ground', 'violence')), all(is('category', 'other'), is('ground', 'approved')),
  ),
  says: '类别与法定事由不符。', help: '请按类别选定法定事由；“其他”须有县级批准文件。',
} as const

/** 写明的法律在登记之日须现行有效。 */
export const basisStands = {
  id: 'basis', needs: stands('basisLaw', 'registeredOn'), law: personalInformation.art(13, '第一款第三项'),
  says: '写明的法律依据不存在，或者登记之日没有施行。', help: '请写法律、行政法规的全称。',
} as const

/** G2：有效期在登记之后；没有有效期、没有影响评估的不能登记（两栏必填）。 */
export const validAfter = {
  id: 'G2', needs: ordered('registeredOn', 'validUntil', 1), law: personalInformation.art(19),
  says: '有效期不在登记日期之后。', help: '请按事由填写最短的必要期限。',
} as const

/** 有效期没有统一的上限：社区戒毒、社区康复按三年，其他的通常不过一年，更长的写明为什么必要（个人信息保护法第十九条）。 */
export const noLonger = {
  id: 'long', needs: not(yes('longKept')), law: personalInformation.art(19), warns: true,
  says: '有效期超过通常的必要期限（社区戒毒、社区康复三年，其他一年）。', help: '请按事由改短；期满事由仍在的，到时重新核实登记。确有必要的，写明理由后继续。',
} as const

/** 社区戒毒、社区康复才有报到、协议、检测。 */
export const drugOnly = {
  id: 'drug', needs: isDrug, law: drugRehabilitation.art(14), says: '不是社区戒毒、社区康复人员。', help: '其他类别请办理“列入在册”。',
} as const

/** 社区戒毒、社区康复人员要先报到、签协议。 */
export const notDrug = {
  id: 'notDrug', needs: not(isDrug), law: drugRehabilitation.art(14), says: '社区戒毒、社区康复人员要先报到、签订协议。', help: '请办理“报到”。',
} as const

/** 防控措施只用于疫情、突发事件。 */
export const epidemicOnly = {
  id: 'epidemic', needs: isEpidemic, law: emergencyResponse.art(83), says: '不是疫情期间登记的人员，不得登记防控措施。', help: '请核对类别。',
} as const

/** 措施的起止先后有序。 */
export const measureInOrder = {
  id: 'measure', when: filled('measureTo'), needs: ordered('measureFrom', 'measureTo'), says: '措施的起止颠倒。', help: '请核对起止日期。',
} as const

/** 离开所在地县三日以上的，须书面报告。 */
export const absenceTold = {
  id: 'absence', needs: not(yes('longUntold')), law: drugRehabilitation.art(19),
  says: '外出三日以上，没有书面报告。', help: '请上传本人的书面报告。',
} as const

/** 先决定，后通知，再销册。 */
export const toldThenClosed = {
  id: 'told', needs: all(ordered('releaseDecidedOn', 'releaseToldOn'), ordered('releaseToldOn', 'closedOn')), law: drugRehabilitation.art(23),
  says: '通知早于解除决定，或者销册早于通知。', help: '请照解除戒毒通知书核对三个日期。',
} as const

import { all, any, atMost, every, filled, linked, not, related, some, yes } from '../../kernel/condition.ts'
import { stateSecrets } from '../../law/state-secrets.ts'

/** 议定事项没有责任单位和时限的，纪要不能印发。 */
export const decisionsComplete = {
  id: 'G1', needs: all(every('decisions', all(filled('no'), filled('text'), filled('owner'), filled('due'))), atMost('repeated', 0)),
  says: '有的议定事项没有序号、责任单位或者完成时限，或者序号重复。', help: '请逐项补齐；不需要落实的，写在议题的讨论摘要里，不列为议定事项。',
} as const

/** 会上定的事，期限不会在开会以前。 */
export const dueAfterHeld = {
  id: 'due', needs: atMost('hasty', 0), says: '有的议定事项完成时限早于会议召开。', help: '请核对完成时限和召开日期。',
} as const

/** 重大行政决策在会上讨论的，要连到决策台账：它是集体讨论的证明。 */
export const majorLinked = {
  id: 'G2', when: some('agenda', yes('major')), needs: related('decision'),
  says: '讨论了重大行政决策，但没有关联决策记录。', help: '请先办理“关联”，把会议与那项重大行政决策连起来，种类选“议定于”。',
} as const

/** 主持人不在出席名单里。 */
export const chairPresent = {
  id: 'chair', needs: yes('chairPresent'), says: '主持人不在出席人员之列。', help: '请把主持人列入出席人员，或者更正主持人。',
} as const

/** 同一个人不会既出席又缺席。 */
export const presentOrAbsent = {
  id: 'once', needs: atMost('inBoth', 0), says: '有人既列为出席人员，又列为缺席人员。', help: '请核对签到表，从其中一处删去。',
} as const

/** 到会人数不够，议定事项可能无效：要写明怎样处理。 */
export const quorum = {
  id: 'quorum', when: filled('quorumOk'), needs: yes('quorumOk'), says: '到会人数不符合规定。', help: '确已召开的，写明理由（例如只听取汇报、不作决定）后继续。',
  warns: true,
} as const

/** 涉密会议的内容不得进入本系统。 */
export const nothingSecret = {
  id: 'secret', when: yes('secret'), law: stateSecrets.art(31),
  needs: not(any(filled('agenda'), filled('decisions'), filled('minutes'), filled('minutesFiles'), filled('materials'))),
  says: '涉密会议的议题、记录、材料不得录入本系统。', help: '请删去内容，只登记主体、日期和地点；纸质材料按保密规定保管。',
} as const

/** 涉密会议没有纪要环节。 */
export const openToAll = {
  id: 'notSecret', needs: not(yes('secret')), law: stateSecrets.art(31), says: '涉密会议的纪要不在本系统起草。', help: '请办理“涉密会议归档”。',
} as const

/** 只有涉密会议可以不经纪要直接归档。 */
export const secretOnly = { id: 'secretOnly', needs: yes('secret'), says: '不是涉密会议，应当起草纪要。', help: '请办理“起草纪要”。' } as const

/** 纪要里每个议题都要有类别和结果；没有结论的问题，以后也谈不上解决。 */
export const outcomes = {
  id: 'outcomes', needs: every('agenda', all(filled('no'), filled('kind'), filled('outcome'))), says: '有的议题没有序号、类别或者结果。',
  help: '请逐项填写；没有议完的，结果选“缓议”。',
} as const

/** 问题“解决”了，要有佐证，而且是会上研究过、有结论的问题。 */
export const solvedWithEvidence = {
  id: 'solved', needs: all(every('solutions', filled('evidence')), atMost('groundless', 0)),
  says: '有的问题没有解决佐证，或者不是会上研究过、有结论的问题。', help: '请上传销号材料、照片等佐证，并核对议题序号。',
} as const

/** 议定事项全部落实，会议才能销结。 */
export const allFollowed = {
  id: 'followed', needs: atMost('openDecisions', 0), says: '还有议定事项没有落实。', help: '请先登记落实情况；序号要与议定事项一致。',
} as const

/** 还有没下达的议定事项，才谈得上下达。 */
export const toAssign = {
  id: 'toAssign', needs: some('decisions', not(filled('task'))), says: '没有需要下达的议定事项。', help: '议定事项都已下达为任务；会上没有议定事项的，不用办理本环节。',
} as const

const openTasks = ['proposed', 'assigned', 'signedFor', 'inProgress', 'submitted', 'returned'] as const
/** 下达的任务全部办结（或者取消），会议才能销结。 */
export const tasksClosed = {
  id: 'tasks', needs: not(linked('decisions.task', { states: openTasks })), says: '下达的任务还没有办结。', help: '请等任务核验销号，或者由主要负责人取消任务。',
} as const

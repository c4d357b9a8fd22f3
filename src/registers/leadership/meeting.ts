import { all, filled, inState, not, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { firstResponsible } from '../../law/first-responsible.ts'
import { petitionWork } from '../../law/petition-work.ts'
import { heldStates, meetingFields } from './meeting-fields.ts'
import { meetingFigures } from './meeting-figures.ts'
import * as guard from './meeting-guards.ts'

const clerks = ['clerkOffice', 'clerkJustice'] as const
const planning = ['bodies', 'ruleOfLaw', 'secret'] as const
const about = ['topic', 'groupName', 'organs', 'place', 'agenda', 'materials'] as const
const attendance = ['absentees', 'observers', 'quorumOk'] as const
const following = ['issued', 'followed'] as const

/** 会议：从拟定到议定事项全部落实。纪要由主持人签发，议定事项变成任务，研究的问题变成整改，年底没办完的进入下一年计划。 */
export const meeting = defineRegister({
  id: 'meeting', name: '法治会议', area: 'leadership', prefix: 'HY',
  about: '委员会、领导小组、协调小组、党委会、政府办公会、联席会议：开了几次、议了什么、定了什么、落实没有。干部学法的会登记在“学法与培训”。',
  version: { number: 1, since: '2026-01-01' },
  // 每年开几次没有全国规定（未核实），由各县设定；党委听取信访汇报、乡镇可以设联席会议，见信访工作条例。
  law: [firstResponsible.art(5), petitionWork.art(9, '第二款'), petitionWork.art(13, '第三款')],
  fields: meetingFields,
  states: {
    planned: '拟定', notified: '已通知', held: '已召开', minuted: '纪要起草', issued: '纪要已印发', followed: '落实中', closed: '已销结', cancelled: '已取消',
  },
  final: ['closed', 'cancelled'],
  steps: {
    plan: {
      name: '拟定会议', by: clerks, from: [], to: 'planned', asks: [...planning, 'plannedOn'], may: [...about, 'chair'], needs: [guard.nothingSecret],
    },
    notify: {
      name: '通知', by: clerks, from: ['planned'], to: 'notified', on: 'notifiedOn', asks: ['notifiedOn', 'place', 'chair'],
      may: ['plannedOn', 'agenda', 'materials'], needs: [guard.nothingSecret], makes: ['notice'],
    },
    hold: {
      name: '召开', by: clerks, from: ['notified'], to: 'held', on: 'heldOn', asks: ['heldOn', 'attendees'],
      may: ['chair', ...attendance, ...about], needs: [guard.chairPresent, guard.presentOrAbsent, guard.quorum, guard.nothingSecret], makes: ['signIn'],
    },
    // 临时召开的会，事后一步登记。
    enter: {
      name: '直接登记', by: clerks, from: [], to: 'held', on: 'heldOn', asks: [...planning, 'heldOn', 'chair', 'attendees'],
      may: [...attendance, ...about], needs: [guard.chairPresent, guard.presentOrAbsent, guard.quorum, guard.nothingSecret],
    },
    minute: {
      name: '起草纪要', by: clerks, from: ['held'], to: 'minuted', asks: ['agenda'],
      may: ['decisions', 'minutes', 'minutesFiles', 'materials'], needs: [guard.openToAll, guard.outcomes, guard.majorLinked, guard.dueAfterHeld],
    },
    return: { name: '退回修改', by: ['in:chair'], from: ['minuted'], to: 'held', reason: 'needed' },
    issue: {
      name: '签发纪要', by: ['in:chair'], from: ['minuted'], to: 'issued', on: 'issuedOn', asks: ['issuedOn'], notBy: ['minute'],
      needs: [guard.decisionsComplete], numbers: ['minutesNo'], makes: ['minutes'],
    },
    assign: {
      name: '下达任务', by: clerks, from: following, to: 'followed', on: 'taskOn', asks: ['taskOn'], needs: [guard.toAssign],
      opens: {
        register: 'task', step: 'propose', each: 'decisions', link: 'decisions.task', back: 'meeting', title: 'decisions.text',
        with: {
          origin: { value: 'meeting' }, proposedOn: 'taskOn', content: 'decisions.text', leadOrg: 'decisions.owner', dueOn: 'decisions.due',
          forYear: 'heldYear',
        },
      },
    },
    rectify: {
      name: '问题转整改', by: clerks, from: following, to: 'followed', on: 'rectifyOn', asks: ['rectifyOn', 'problem'],
      opens: {
        register: 'rectification', step: 'register', link: 'rectifications',
        with: { origin: { value: 'meeting' }, foundOn: 'rectifyOn', problem: 'problem' },
      },
    },
    follow: { name: '登记落实情况', by: clerks, from: following, to: 'followed', asks: ['fulfilments'] },
    solve: { name: '登记问题解决', by: clerks, from: following, to: 'followed', asks: ['solutions'], needs: [guard.solvedWithEvidence] },
    credit: {
      name: '记入主持人履职', by: clerks, from: heldStates, asks: ['dutyItem', 'dutyPost', 'dutyKind', 'dutyWhat'], law: firstResponsible.art(4),
      opens: {
        register: 'duty', step: 'open', link: 'duties', back: 'meeting',
        with: {
          item: 'dutyItem', holder: 'chair', post: 'dutyPost', kind: 'dutyKind', forYear: 'heldYear', doneOn: 'heldOn', what: 'dutyWhat',
          form: { value: 'meeting' },
        },
      },
    },
    close: {
      name: '销结', by: ['deputyLeader', 'principal'], from: following, to: 'closed', notBy: ['follow', 'solve'],
      needs: [guard.allFollowed, guard.tasksClosed],
    },
    closeSecret: { name: '涉密会议归档', by: clerks, from: ['held'], to: 'closed', needs: [guard.secretOnly] },
    cancel: { name: '取消会议', by: clerks, from: ['planned', 'notified'], to: 'cancelled', reason: 'needed' },
  },
  clocks: {
    minutes: {
      name: '印发纪要', from: 'heldOn', when: not(yes('secret')), length: { workdays: 5, profile: 'gov-strict', setting: 'meeting.minutes' },
      stops: ['issue'], warns: [2], late: '纪要迟迟没有印发；国家没有规定天数，期限由各县设置。',
    },
  },
  figures: meetingFigures,
  recurs: {
    yearly: {
      name: '法治专题会议', every: 'year', per: 'unit', by: clerks, on: 'heldOn', where: all(yes('ruleOfLaw'), inState(...heldStates)), step: 'plan',
      setting: 'meeting.yearly', says: '每年至少召开一次法治专题会议；次数由各县设置。',
    },
  },
  papers: {
    notice: { name: '会议通知', shows: ['bodies', 'groupName', 'plannedOn', 'place', 'agenda', 'chair'], signs: ['党政办（印章）'] },
    signIn: { name: '签到表', shows: ['bodies', 'heldOn', 'place', 'attendees', 'observers', 'absentees'], signs: ['出席人员'] },
    agenda: { name: '议题材料', shows: ['bodies', 'heldOn', 'agenda'] },
    record: {
      name: '会议记录', when: not(yes('secret')), shows: ['bodies', 'heldOn', 'place', 'chair', 'attendees', 'agenda', 'minutes'], signs: ['记录人'],
    },
    minutes: {
      name: '会议纪要', when: filled('minutesNo'), shows: ['minutesNo', 'bodies', 'heldOn', 'chair', 'agenda', 'decisions', 'issuedOn'], signs: ['主持人'],
    },
  },
  // 会议主题可以公开也可以不公开：填了“公开的主题”才公开。纪要、人事议题、表决和到会人员一概不公开。
  portal: {
    shows: 'items', when: all(yes('ruleOfLaw'), not(yes('secret')), filled('heldOn'), filled('topic')),
    fields: ['bodies', 'groupName', 'topic', 'heldOn'], date: 'heldOn',
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', clerkPetition: 'unit', clerkEmergency: 'own', clerkEnforce: 'own',
    justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', villageCadre: 'own', countyReviewer: 'unit', evaluator: 'own', auditor: 'unit',
  },
  approvers: ['deputyLeader', 'principal'],
  entitled: '{bodies}',
  listedBy: 'meetingDay', lists: ['meetingDay', 'bodies', 'groupName', 'ruleOfLaw', 'minutesNo', 'openDecisions'],
  duplicates: { same: ['convened', 'meetingDay'], days: 0 },
})

import { all, any, atLeast, filled, inState, is, linked, not, ordered, overlapping } from '../../kernel/condition.ts'
import { choice, computed, date, datetime, files, link, links, longText, number, person, persons, statutes, text, unit } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { lawyers } from '../../law/lawyers.ts'
import { legalAid } from '../../law/legal-aid.ts'
import { consultMatters } from './consult-fields.ts'
import { themes } from './themes.ts'

const modes = { duty: '坐班', lecture: '宣讲', online: '线上服务', visit: '走访', case: '参与调解', opinion: '出具法律意见' } as const

function hoursBetween({ startAt, endAt }: Readonly<Record<string, unknown>>): number | null {
  if (typeof startAt !== 'string' || typeof endAt !== 'string') return null
  return Math.round((Date.parse(`${endAt}Z`) - Date.parse(`${startAt}Z`)) / 360_000) / 10
}

const isLecture = is('mode', 'lecture')
const lecture = ['theme', 'place', 'host', 'attendance', 'method', 'laws', 'photos', 'signIn'] as const
const details = ['startAt', 'endAt', 'topic', 'disputes', 'opinions', 'opinionFiles', 'consultMatter', ...lecture] as const
const valid = inState('verified', 'counted')

// 没有逐件登记的咨询，随日志记成一条，只计人次。
const tally = { askedOn: 'servedOn', people: 'served', matter: 'consultMatter', summary: 'content', answeredBy: 'adviser' } as const
const tallied = { register: 'consult', step: 'tally', link: 'consult', back: 'log', follows: true } as const

const order = {
  id: 'order', when: all(filled('startAt'), filled('endAt')), needs: ordered('startAt', 'endAt'), says: '结束时间早于开始时间。', help: '请核对时间。',
} as const
/** 一个人不能同时在两处服务；首尾相接的不算。 */
const oneAtATime = {
  id: 'overlap', when: all(filled('startAt'), filled('endAt')), needs: not(overlapping(['adviser'], { from: 'startAt', to: 'endAt' })),
  says: '这位法律顾问同一时间已有一条服务记录。', help: '请核对两次服务的起止时间；那一条填错的，请先更正或者作废。',
} as const
/** 时间要写服务当天的。 */
const thatDay = {
  id: 'sameDay', when: filled('startAt'), needs: all(ordered('servedOn', 'startAt'), ordered('startAt', 'servedOn')),
  says: '开始时间不在服务日期当天。', help: '请核对服务日期和开始时间。',
} as const
/** 调解的人写在纠纷台账上：日志只指向它，两边的数才对得上（X16）。 */
const named = {
  id: 'X16', when: filled('disputes'), needs: linked('disputes', { where: filled('advisers') }), warns: true,
  says: '所关联的纠纷没有登记法律顾问参与。', help: '请调解员在纠纷上补登“参与的法律顾问”，否则不计入顾问参与调解。',
} as const
/** 宣讲有照片或者签到表，才能记入普法活动。 */
const evidence = {
  id: 'evidence', when: isLecture, needs: any(filled('photos'), filled('signIn')), says: '宣讲没有照片，也没有签到表。', help: '请上传其中一样。',
} as const

/**
 * 法律顾问服务日志：一村一卷、一次一记。一次服务只写这一次：宣讲随手记入普法活动，咨询随手记入法律咨询，
 * 村里签字、司法所核定之后，县里凭它结算。日志作废的，它带出的活动和咨询一并作废。
 */
export const adviserLog = defineRegister({
  id: 'adviser-log', name: '法律顾问服务日志', area: 'publicity', prefix: 'GR', about: '法律顾问每一次坐班、宣讲、走访、参与调解和出具意见。坐班无人来访也要记，填零。',
  version: { number: 1, since: '2026-01-01' },
  law: [lawyers.art(29), lawyers.art(38), legalAid.art(20)],
  fields: {
    servedOn: date('服务日期'),
    adviser: person('法律顾问'),
    advisers: persons('同去的法律顾问', { max: 5, help: '含本人；宣讲按这一栏记入普法活动', neededIf: isLecture }),
    agreement: link('服务协议', 'adviser'),
    mode: choice('服务方式', modes),
    startAt: datetime('开始时间'),
    endAt: datetime('结束时间'),
    hours: computed('服务时长', { of: 'number', from: ['startAt', 'endAt'], compute: hoursBetween }),
    served: number('接待咨询人次', '人次', { max: 1000, help: '已经在“法律咨询与代书”逐件登记的不再计入；没有人来填 0' }),
    consultMatter: choice('主要咨询事项', consultMatters, { neededIf: atLeast('served', 1) }),
    topic: text('主题', { max: 80 }),
    content: longText('服务内容', { max: 2000, secret: 'personal' }),
    // 宣讲
    theme: choice('宣讲主题', themes, { neededIf: isLecture }),
    place: text('宣讲地点', { max: 80, neededIf: isLecture }),
    host: unit('主办单位', { neededIf: isLecture }),
    attendance: number('参加人次', '人次', { max: 100_000, neededIf: isLecture }),
    method: choice('人次来源', { signIn: '签到', counted: '清点', estimate: '估计' }, { neededIf: isLecture }),
    laws: statutes('宣讲的法律法规'),
    photos: files('服务照片'),
    signIn: files('签到表'),
    // 一次服务带出的事
    disputes: links('参与调解的纠纷', 'dispute', { neededIf: is('mode', 'case') }),
    opinions: number('出具法律意见书', '份', { max: 100, neededIf: is('mode', 'opinion') }),
    opinionFiles: files('法律意见书'),
    lecture: link('记入的普法活动', 'activity'),
    consult: link('集中登记的咨询', 'consult'),
    signedBy: person('签字的村（社区）干部'),
    signedOn: date('村里签字日期'),
    verifiedOn: date('核定日期'),
    settledOn: date('计入结算日期'),
    settlement: text('结算批次', { max: 40 }),
  },
  states: { drafted: '已起草', signed: '村里已签字', returned: '退回补正', verified: '已核定', counted: '已计入结算' },
  final: ['counted'],
  steps: {
    write: {
      name: '记一次服务', by: ['adviser', 'clerkJustice'], from: [], to: 'drafted', on: 'servedOn',
      asks: ['servedOn', 'adviser', 'agreement', 'mode', 'served', 'content'], may: ['advisers', ...details], law: lawyers.art(29),
      needs: [
        {
          id: 'inTerm', needs: linked('agreement', { states: ['serving'] }), law: lawyers.art(13),
          says: '服务协议不在服务中（未备案、已届满、执业证到期或者已终止）。', help: '请先办理备案、续签或者换证；已经服务过的，补办之后再记。',
        },
        { id: 'village', needs: filled('village'), says: '没有选村（社区）。', help: '日志一村一卷，请选择村（社区）。' },
        order, thatDay, oneAtATime, evidence, named,
      ],
      opens: [
        {
          register: 'activity', when: isLecture, step: 'enter', link: 'lecture', follows: true,
          with: {
            form: { value: 'lecture' }, theme: 'theme', heldOn: 'servedOn', place: 'place', host: 'host', attendance: 'attendance', method: 'method',
            advisers: 'advisers', laws: 'laws', photos: 'photos', signIn: 'signIn',
          },
        },
        { ...tallied, when: all(atLeast('served', 1), not(is('mode', 'online'))), with: { ...tally, way: { value: 'visit' } } },
        { ...tallied, when: all(atLeast('served', 1), is('mode', 'online')), with: { ...tally, way: { value: 'online' } } },
      ],
    },
    amend: {
      name: '补正', by: ['in:adviser', 'handler'], from: ['returned'], to: 'drafted', asks: ['content'],
      may: ['startAt', 'endAt', 'topic', 'photos', 'signIn', 'opinionFiles', 'disputes'], needs: [order, thatDay, oneAtATime, named],
    },
    sign: {
      name: '村里签字', by: ['villageCadre'], from: ['drafted'], to: 'signed', on: 'signedOn', asks: ['signedBy', 'signedOn'], notBy: ['write', 'amend'],
      notIn: ['adviser', 'advisers'], makes: ['sheet'],
    },
    return: { name: '退回补正', by: ['villageCadre', 'justiceHead'], from: ['drafted', 'signed'], to: 'returned', reason: 'needed' },
    verify: {
      name: '核定', by: ['justiceHead'], from: ['signed'], to: 'verified', on: 'verifiedOn', asks: ['verifiedOn'], notBy: ['write', 'amend', 'sign'],
      notIn: ['adviser', 'advisers'],
    },
    settle: {
      name: '计入结算', by: ['countyReviewer'], from: ['verified'], to: 'counted', on: 'settledOn', asks: ['settledOn', 'settlement'],
      notBy: ['write', 'sign', 'verify'], notIn: ['adviser', 'advisers'],
    },
  },
  figures: {
    'adviser.services': { name: '法律顾问服务', unit: '次', count: 'records', on: 'servedOn', where: valid, by: ['mode', 'village'] },
    'adviser.visits': {
      name: '法律顾问坐班、进村（社区）', unit: '次', count: 'records', on: 'servedOn', where: all(valid, is('mode', 'duty', 'visit')),
    },
    'adviser.duties': { name: '法律顾问坐班', unit: '次', count: 'records', on: 'servedOn', where: all(valid, is('mode', 'duty')) },
    // 同一天在两个村坐班，算两个坐班日。
    'adviser.dutyDays': {
      name: '法律顾问坐班日', unit: '天', count: 'distinct', of: 'servedOn', each: 'village', on: 'servedOn', where: all(valid, is('mode', 'duty')),
    },
    'adviser.hours': { name: '法律顾问服务时长', unit: '小时', count: 'sum', of: 'hours', on: 'servedOn', where: valid },
    'adviser.count': { name: '提供服务的法律顾问', unit: '名', count: 'distinct', of: 'adviser', on: 'servedOn', where: valid },
    'adviser.opinions': { name: '法律顾问法律意见书', unit: '份', count: 'sum', of: 'opinions', on: 'servedOn', where: valid },
    'adviser.settled': { name: '计入结算的法律顾问服务', unit: '次', count: 'records', on: 'settledOn', by: ['adviser', 'mode'] },
  },
  // 多久坐一次班、讲一次课，各地不同，由各县设置。
  recurs: {
    duty: {
      name: '法律顾问坐班', every: 'month', per: 'village', by: ['adviser', 'clerkJustice'], on: 'servedOn',
      where: all(not(inState('returned')), is('mode', 'duty')), setting: 'adviserLog.duty', says: '每村（社区）每月坐班；没有人来也登记，人次填 0。',
    },
    lecture: {
      name: '法律顾问宣讲', every: 'quarter', per: 'village', by: ['adviser', 'clerkJustice'], on: 'servedOn',
      where: all(not(inState('returned')), isLecture), setting: 'adviserLog.lecture', says: '每村（社区）每季度宣讲。',
    },
  },
  papers: {
    sheet: {
      name: '法律顾问工作日志', shows: ['servedOn', 'adviser', 'mode', 'startAt', 'endAt', 'served', 'topic', 'content', 'signedBy', 'signedOn'],
      signs: ['法律顾问', '村（社区）干部'],
    },
    opinion: { name: '法律意见书登记单', shows: ['servedOn', 'adviser', 'topic', 'opinions'], signs: ['法律顾问'], when: filled('opinions') },
  },
  // 服务对象和问题不公开；坐班时间在“一村一法律顾问”里公示。
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'totals', villageCadre: 'village',
    adviser: 'own',
    countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  // 服务内容里可能写到来访的人；保存年限未核实，由各县设置（adviser-log.keepYears）。
  privacy: { purpose: '核定法律顾问服务并结算服务费', basis: lawyers.art(29), keepYears: 5 },
  entitled: '{village}法律顾问{mode}',
  listedBy: 'servedOn', lists: ['servedOn', 'adviser', 'mode', 'served', 'hours', 'signedOn', 'verifiedOn'],
  // 同一顾问同一天同一方式记两次（例如同时在两个村坐班），要说明理由。
  duplicates: { same: ['adviser', 'mode', 'servedOn'], days: 1 },
})

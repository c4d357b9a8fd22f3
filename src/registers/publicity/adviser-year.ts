import { atLeast, filled, inState } from '../../kernel/condition.ts'
import { choice, computed, date, files, link, longText, money, number, parts, person, text, year, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { lawyers } from '../../law/lawyers.ts'

const six = ['deployedOn', 'metOn', 'workflow', 'dutyPlan', 'lecturePlan', 'appraisalRules'] as const
const isThere = (value: unknown) => value !== undefined && value !== null && (!Array.isArray(value) || value.length > 0)
const sixDone = (values: Readonly<Record<string, unknown>>) => six.filter((name) => isThere(values[name])).length

const clerks = ['clerkJustice', 'villageCadre'] as const
const items = [...six, 'deployMeeting', 'meetVillagers', 'fourMusts', 'fourMustsNote'] as const

/** 法律顾问年度考评：一个村一年一条。先记“六个一”落实情况，再考评，考评结果用于结算服务费。 */
export const adviserYear = defineRegister({
  id: 'adviser-year', name: '法律顾问年度考评', area: 'publicity', prefix: 'GK', about: '每村每年的“六个一”、考评等次、村里意见、表彰和服务费结算。',
  version: { number: 1, since: '2026-01-01' },
  law: [lawyers.art(29)],
  fields: {
    forYear: year('考评年度'),
    openedOn: date('建档日期'),
    agreement: link('服务协议', 'adviser'),
    adviser: person('法律顾问'),
    // 六个一：一次部署、一次见面、一套流程、定期坐班、定期宣讲、一套考评机制。
    deployedOn: date('部署安排会日期'),
    deployMeeting: link('部署安排会', 'meeting'),
    metOn: date('组织见面会日期'),
    meetVillagers: link('组织见面会', 'activity'),
    workflow: files('工作流程'),
    dutyPlan: files('坐班计划'),
    lecturePlan: files('宣讲计划'),
    appraisalRules: files('考评机制'),
    sixDone: computed('六个一已落实', { of: 'number', from: [...six], compute: sixDone }),
    // “四个必须”的内容各地自定，没有查到统一文本，只记是否落实和说明。
    fourMusts: yesNo('“四个必须”已落实'),
    fourMustsNote: longText('“四个必须”落实说明', { max: 1000, neededIf: filled('fourMusts') }),
    score: number('考评得分', '分', { adds: false, whole: false, max: 100 }),
    level: choice('考评等次', { excellent: '优秀', good: '良好', pass: '合格', fail: '不合格' }),
    villageOpinion: longText('村（社区）意见', { max: 1000 }),
    appraisedOn: date('考评日期'),
    honours: parts('表彰', {
      name: text('表彰名称', { needed: true, max: 60 }), to: choice('对象', { person: '先进个人', group: '先进集体' }), by: text('表彰单位', { max: 60 }), on: date('表彰日期', { needed: true }),
    }, { max: 20, grows: true }),
    confirmedOn: date('确认日期'),
    settledOn: date('结算日期'),
    fee: money('结算的服务费'),
  },
  states: { opened: '年度建档', appraised: '已考评', confirmed: '已确认', settled: '已用于结算' },
  final: ['settled'],
  steps: {
    open: { name: '年度建档', by: clerks, from: [], to: 'opened', on: 'openedOn', asks: ['openedOn', 'forYear', 'agreement', 'adviser'], may: items },
    keep: { name: '登记六个一落实情况', by: clerks, from: ['opened'], may: items },
    honour: { name: '登记表彰', by: ['clerkJustice', 'justiceHead'], from: ['opened', 'appraised', 'confirmed', 'settled'], asks: ['honours'] },
    appraise: {
      name: '考评', by: ['clerkJustice'], from: ['opened'], to: 'appraised', on: 'appraisedOn',
      asks: ['appraisedOn', 'score', 'level', 'villageOpinion'],
      may: items, notIn: ['adviser'], makes: ['appraisal'],
      needs: [
        {
          id: 'sixOnes', needs: atLeast('sixDone', 6), warns: true, says: '“六个一”没有全部落实。', help: '请补登；确实没有做的，写明原因后继续，考评时扣分。',
        },
      ],
    },
    revise: { name: '退回重评', by: ['justiceHead', 'deputyLeader'], from: ['appraised'], to: 'opened', reason: 'needed' },
    confirm: {
      name: '确认考评', by: ['justiceHead', 'deputyLeader'], from: ['appraised'], to: 'confirmed', on: 'confirmedOn', asks: ['confirmedOn'],
      notBy: ['open', 'keep', 'appraise'], notIn: ['adviser'],
    },
    settle: {
      name: '用于结算', by: ['countyReviewer'], from: ['confirmed'], to: 'settled', on: 'settledOn', asks: ['settledOn'], may: ['fee'],
      notBy: ['confirm'],
      notIn: ['adviser'],
    },
  },
  figures: {
    'adviser.years': { name: '法律顾问年度考评档案', unit: '份', count: 'records', on: 'openedOn' },
    'adviser.sixOnes': { name: '“六个一”全部落实的村（社区）', unit: '份', count: 'records', on: 'openedOn', where: atLeast('sixDone', 6) },
    'adviser.sixOnesRate': { name: '“六个一”落实率', unit: '%', count: 'rate', of: 'adviser.sixOnes', base: 'adviser.years' },
    'adviser.appraised': {
      name: '完成考评的法律顾问协议', unit: '份', count: 'records', on: 'appraisedOn', where: inState('appraised', 'confirmed', 'settled'), by: ['level'],
    },
    'adviser.deployMeetings': { name: '法律顾问部署安排会', unit: '次', count: 'distinct', of: 'deployMeeting', on: 'deployedOn' },
    'adviser.villagerMeetings': { name: '法律顾问见面会', unit: '次', count: 'records', on: 'metOn' },
    'adviser.honours': { name: '法律顾问工作表彰', unit: '项', count: 'rows', of: 'honours', on: 'honours.on', by: ['honours.to'] },
  },
  recurs: {
    yearly: {
      name: '“六个一”年度建档', every: 'year', per: 'village', by: ['clerkJustice'], on: 'openedOn', setting: 'adviserYear.yearly',
      says: '每村（社区）每年建一份“六个一”档案，年底考评。',
    },
  },
  papers: {
    appraisal: {
      name: '法律顾问考评表', shows: ['forYear', 'adviser', 'sixDone', 'fourMusts', 'fourMustsNote', 'score', 'level', 'villageOpinion'],
      signs: ['村（社区）', '司法所'],
    },
  },
  // 得分、等次和结算的服务费不公开。
  portal: { shows: 'nothing' },
  reads: {
    clerkOffice: 'totals', clerkJustice: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'totals', villageCadre: 'village',
    adviser: 'own',
    countyReviewer: 'unit', evaluator: 'unit', auditor: 'unit',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  entitled: '{village}{forYear}年法律顾问考评',
  listedBy: 'openedOn', lists: ['forYear', 'adviser', 'sixDone', 'level', 'confirmedOn', 'settledOn'],
  duplicates: { same: ['agreement', 'forYear'], days: 366 },
})

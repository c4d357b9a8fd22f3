import { filled, linked, yes } from '../../kernel/condition.ts'
import { choice, computed, date, files, link, longText, number, parts, persons, text, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { accidentEmergency } from '../../law/accident-emergency.ts'
import { emergencyResponse } from '../../law/emergency-response.ts'

const clerks = ['clerkEmergency', 'clerkPeace', 'villageCadre'] as const

const guards = {
  valid: {
    id: 'valid', needs: linked('plan', { states: ['issued', 'filed'] }), says: '预案还没有印发，或者已经失效、被新版替代。', help: '请选择现行有效的预案。',
    law: emergencyResponse.art(42),
  },
  evidence: { id: 'evidence', needs: filled('photos'), says: '没有演练照片或者记录。', help: '请上传照片、签到表等至少一样。' },
} as const

/** 应急演练：一条记录就是一次演练，必须对应一份现行预案。 */
export const drill = defineRegister({
  id: 'drill', name: '应急演练', area: 'safety', prefix: 'YL', about: '每一次应急演练：按哪份预案、桌面还是实战、多少人参加、发现什么问题、怎么改。',
  version: { number: 1, since: '2026-01-01' },
  law: [emergencyResponse.art(42), accidentEmergency.art(8)],
  fields: {
    plan: link('对应预案', 'emergency-plan'),
    mode: choice('演练形式', { tabletop: '桌面推演', field: '实战演练' }),
    scenario: longText('演练科目', { max: 2000 }),
    plannedOn: date('计划演练日期', { future: true }),
    heldOn: date('演练日期'),
    drillDay: computed('演练或者计划日期', { of: 'date', from: ['heldOn', 'plannedOn'], compute: ({ heldOn, plannedOn }) => heldOn ?? plannedOn ?? null }),
    place: text('演练地点', { max: 80 }),
    commander: persons('指挥人员', { max: 5 }),
    partners: parts('参演单位', { name: text('单位名称', { needed: true, max: 60 }) }, { max: 30 }),
    participants: number('参加人次', '人次', { min: 1, max: 50_000 }),
    photos: files('演练照片和记录'),
    hasProblems: yesNo('发现问题'),
    problems: longText('发现的问题', { max: 2000, neededIf: yes('hasProblems') }),
    evaluation: longText('评估结论', { max: 2000 }),
    rectification: link('问题整改', 'rectification'),
    evaluatedOn: date('评估日期'),
  },
  states: { planned: '已列计划', held: '已举办', evaluated: '已评估', archived: '已归档', cancelled: '已取消' },
  final: ['archived', 'cancelled'],
  steps: {
    plan: {
      name: '安排演练', by: clerks, from: [], to: 'planned', asks: ['plan', 'mode', 'scenario', 'plannedOn', 'place'], may: ['commander', 'partners'],
      needs: [guards.valid], makes: ['scheme'], law: emergencyResponse.art(42),
    },
    hold: {
      name: '举行演练', by: clerks, from: ['planned'], to: 'held', on: 'heldOn', asks: ['heldOn', 'participants'],
      may: ['commander', 'partners', 'photos', 'place'], needs: [guards.valid], law: accidentEmergency.art(8, '第一款'),
    },
    enter: {
      name: '直接登记', by: clerks, from: [], to: 'held', on: 'heldOn', asks: ['plan', 'mode', 'scenario', 'heldOn', 'place', 'participants'],
      may: ['commander', 'partners', 'photos'], needs: [guards.valid], law: accidentEmergency.art(8, '第一款'),
    },
    evaluate: {
      name: '评估', by: ['deputyLeader', 'clerkEmergency'], from: ['held'], to: 'evaluated', on: 'evaluatedOn',
      asks: ['evaluatedOn', 'evaluation', 'hasProblems'], may: ['problems', 'photos'], needs: [guards.evidence], notBy: ['hold', 'enter'],
      makes: ['evaluation'],
      // 发现问题的，转入问题整改。
      opens: {
        register: 'rectification', step: 'register', link: 'rectification', when: yes('hasProblems'),
        with: { origin: { value: 'selfCheck' }, foundOn: 'heldOn', problem: 'problems' },
      },
    },
    archive: { name: '归档', by: clerks, from: ['evaluated'], to: 'archived' },
    cancel: { name: '取消', by: clerks, from: ['planned'], to: 'cancelled', reason: 'needed' },
  },
  figures: {
    'emergency.drills': { name: '应急演练', unit: '次', count: 'records', on: 'heldOn', by: ['mode'] },
    'emergency.drillPeople': { name: '参加演练', unit: '人次', count: 'sum', of: 'participants', on: 'heldOn' },
  },
  recurs: {
    yearly: {
      name: '应急演练', every: 'year', per: 'unit', by: ['clerkEmergency'], on: 'heldOn', setting: 'drill.yearly', law: emergencyResponse.art(42),
      says: '每年组织应急演练；生产安全事故预案至少每两年一次，另有时限提醒。',
    },
  },
  papers: {
    scheme: { name: '演练方案', shows: ['plan', 'mode', 'scenario', 'plannedOn', 'place', 'commander', 'partners'] },
    evaluation: {
      name: '演练评估报告', shows: ['plan', 'mode', 'scenario', 'heldOn', 'participants', 'hasProblems', 'problems', 'evaluation'], signs: ['评估人'],
    },
  },
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'unit', clerkEmergency: 'unit', clerkPeace: 'unit', clerkEnforce: 'unit', justiceHead: 'unit', deputyLeader: 'unit',
    principal: 'unit', villageCadre: 'village', grid: 'village', countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['deputyLeader', 'principal'],
  entitled: '{place}{mode}',
  listedBy: 'drillDay', lists: ['drillDay', 'plan', 'mode', 'place', 'participants', 'hasProblems'],
  duplicates: { same: ['plan', 'heldOn'], days: 1 },
})

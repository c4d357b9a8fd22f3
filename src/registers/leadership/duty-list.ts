import { filled, inState, linked, reached } from '../../kernel/condition.ts'
import { choice, computed, date, docNo, link, links, longText, person, text, year } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { firstResponsible } from '../../law/first-responsible.ts'
import { localGovernment } from '../../law/local-government.ts'
import { dutyKinds, posts } from './duty-words.ts'
import { heldStates } from './meeting-fields.ts'
import { yearStart } from './year.ts'

type Values = Readonly<Record<string, unknown>>
const lastDay = ({ forYear }: Values) => (typeof forYear === 'number' ? `${forYear}-12-31` : null)

const clerks = ['clerkOffice', 'clerkJustice'] as const

const decided = {
  id: 'G1', needs: linked('meeting', { states: heldStates }), says: '没有审定清单的会议，或者会议还没有召开。',
  help: '请先在“法治会议”登记研究清单的会议，再选择它。',
} as const
const yearOver = {
  id: 'yearOver', needs: reached('yearEnd'), says: '年度还没有结束。', help: '因岗位变动等提前归档的，写明理由后继续。', warns: true,
} as const

/**
 * 责任清单：一条记录就是一名责任人一年中的一项法治职责。国家的规定只管县级以上（第一责任人职责规定第二条），乡镇执行省、市转发的办法，
 * 所以依据由填写人写明，不作硬性规定。
 */
export const dutyList = defineRegister({
  id: 'duty-list', name: '责任清单', area: 'leadership', prefix: 'QD', about: '书记、镇长、班子成员和村（社区）书记每年该做哪些法治工作，依据什么，目标是什么；经会议审定后执行。',
  version: { number: 1, since: '2026-01-01' },
  law: [firstResponsible.art(2), firstResponsible.art(4), firstResponsible.art(5), localGovernment.art(62)],
  fields: {
    holder: person('责任人'),
    post: choice('职务', posts),
    forYear: year('年度'),
    yearStart,
    yearEnd: computed('年度末日', { of: 'date', from: ['forYear'], compute: lastDay }),
    kind: choice('职责种类', dutyKinds),
    dutyText: longText('职责内容', { max: 500 }),
    basis: text('依据', { max: 200, help: '写明执行的是哪一级的规定或者实施办法' }),
    target: text('年度目标', { max: 200 }),
    meeting: link('审定的会议', 'meeting'),
    adoptedOn: date('审定日期'),
    docNo: docNo('清单文号'),
    issuedOn: date('印发日期'),
    records: links('履职记录', 'duty'),
    closedOn: date('归档日期'),
  },
  states: { draft: '起草', adopted: '已审定', inForce: '执行中', closed: '已归档' },
  final: ['closed'],
  steps: {
    draft: {
      name: '起草', by: clerks, from: [], to: 'draft', asks: ['holder', 'post', 'forYear', 'kind', 'dutyText', 'basis'], may: ['target'],
      law: firstResponsible.art(4),
    },
    revise: { name: '修改', by: clerks, from: ['draft'], may: ['kind', 'dutyText', 'basis', 'target'] },
    adopt: {
      name: '审定', by: ['principal'], from: ['draft'], to: 'adopted', on: 'adoptedOn', asks: ['adoptedOn', 'meeting'], needs: [decided],
      notBy: ['draft', 'revise'],
    },
    issue: { name: '印发执行', by: clerks, from: ['adopted'], to: 'inForce', on: 'issuedOn', asks: ['issuedOn'], may: ['docNo'], makes: ['list'] },
    // 责任人、职务、年度、种类都由清单带到履职记录，不必再填，也就不会对不上。
    record: {
      name: '登记一次履职', by: [...clerks, 'deputyLeader', 'principal', 'in:holder'], from: ['inForce', 'closed'],
      opens: {
        register: 'duty', step: 'open', link: 'records', back: 'item', with: { holder: 'holder', post: 'post', kind: 'kind', forYear: 'forYear' },
      },
    },
    close: {
      name: '年终归档', by: ['deputyLeader', 'justiceHead'], from: ['inForce'], to: 'closed', on: 'closedOn', asks: ['closedOn'], needs: [yearOver],
      makes: ['ledger'],
    },
  },
  figures: {
    'duty.items': {
      name: '责任清单事项', unit: '项', count: 'records', on: 'yearStart', where: inState('inForce', 'closed'), by: ['kind', 'post'],
    },
  },
  // 每年哪一天前印发没有全国规定，由各县设置；填 0 的不提醒。
  recurs: {
    yearly: {
      name: '年度责任清单', every: 'year', per: 'unit', by: clerks, on: 'yearStart', where: inState('inForce', 'closed'), dueBy: '03-31',
      setting: 'dutyList.yearly', says: '每年 3 月底前印发当年的责任清单。',
    },
  },
  papers: {
    list: { name: '履职清单', shows: ['holder', 'post', 'forYear', 'kind', 'dutyText', 'basis', 'target', 'adoptedOn'], signs: ['审定机关（印章）'] },
    ledger: { name: '履职台账', when: filled('records'), shows: ['holder', 'post', 'forYear', 'kind', 'dutyText', 'records'], signs: ['责任人'] },
  },
  // 公开职务和职责，不列姓名；履职记录和对人的评价不公开。
  portal: {
    shows: 'items', when: inState('inForce', 'closed'), fields: ['post', 'forYear', 'kind', 'dutyText', 'basis', 'target', 'docNo'], date: 'issuedOn',
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', clerkPetition: 'unit', justiceHead: 'unit', deputyLeader: 'unit',
    principal: 'unit', villageCadre: 'village', countyReviewer: 'unit', evaluator: 'unit', auditor: 'unit',
  },
  approvers: ['principal', 'deputyLeader'],
  entitled: '{forYear}年{post}{kind}',
  listedBy: 'yearStart', lists: ['forYear', 'post', 'holder', 'kind', 'dutyText', 'adoptedOn'],
  duplicates: { same: ['holder', 'kind', 'dutyText'], days: 0 },
})

import { all, any, atLeast, filled, inState, is, linked, not, ordered } from '../../kernel/condition.ts'
import { choice, computed, date, files, link, longText, person, year } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { firstResponsible } from '../../law/first-responsible.ts'
import { legalPublicity } from '../../law/legal-publicity.ts'
import { dutyKinds, posts } from './duty-words.ts'
import { heldStates } from './meeting-fields.ts'

type Values = Readonly<Record<string, unknown>>
const yearOf = ({ doneOn }: Values) => (typeof doneOn === 'string' ? Number(doneOn.slice(0, 4)) : null)

const writers = ['clerkOffice', 'clerkJustice', 'deputyLeader', 'principal', 'villageCadre'] as const
const content = ['doneOn', 'what', 'form', 'evidence', 'meeting', 'task', 'reception', 'litigation', 'study'] as const
const inPerson = is('kind', 'deploy', 'inquire', 'coordinate', 'supervise')

// 佐证只能是真有其事的记录：开过的会、下达了的任务、办过的学习，接访和应诉登记在册即可。
const citedTask = { states: ['assigned', 'signedFor', 'inProgress', 'submitted', 'returned', 'verified', 'closed'] }
const citedStudy = { states: ['held', 'recorded', 'verified', 'archived'] }
const sources = [
  linked('meeting', { states: heldStates }), linked('task', citedTask), linked('reception'), linked('litigation'), linked('study', citedStudy),
] as const

const sourcesExist = {
  id: 'X15', says: '关联的会议、任务、接访、应诉或者学习不存在，或者还没有发生。', help: '请改选已经召开、已经下达、已经举办的记录。',
  needs: all(
    any(not(filled('meeting')), sources[0]), any(not(filled('task')), sources[1]), any(not(filled('reception')), sources[2]),
    any(not(filled('litigation')), sources[3]), any(not(filled('study')), sources[4]),
  ),
} as const
const deedProved = {
  id: 'X15deed', when: inPerson, needs: any(...sources), law: firstResponsible.art(4),
  says: '“亲自”部署、过问、协调、督办的，没有关联任何会议、任务、接访、应诉或者学习记录。', help: '请选择那次会议、那项任务或者那次接访；没有记录可以关联的，请把种类改为“其他”。',
} as const
const leaderActed = {
  id: 'X15leader', when: inPerson, law: firstResponsible.art(4),
  needs: any(
    linked('meeting', { names: 'holder', by: ['chair', 'attendees'] }), linked('task', { names: 'holder', by: ['leader'] }),
    linked('reception', { names: 'holder', by: ['leader'] }), linked('litigation', { names: 'holder', by: ['hearings.head'] }),
    linked('study', { names: 'holder', by: ['attendees'] }),
  ),
  says: '履职人不是所关联会议的主持人、出席人，也不是任务的责任领导、接访领导、出庭负责人或者参学人员。', help: '请核对关联的记录；不是本人做的，请退回。',
} as const
const complete = {
  id: 'complete', needs: all(filled('item'), filled('doneOn'), filled('what'), filled('form')), says: '履职日期、内容或者形式没有填。',
  help: '请先办理“填写履职内容”。',
} as const
const inYear = {
  id: 'year', when: filled('doneOn'), needs: all(ordered('forYear', 'doneYear'), ordered('doneYear', 'forYear')), says: '履职日期不在责任清单的年度之内。',
  help: '请核对日期，或者改记在那一年的清单事项上。',
} as const
const listed = {
  id: 'listed', needs: linked('item', { states: ['inForce', 'closed'] }), says: '责任清单事项不存在，或者还没有印发执行。', help: '请先审定并印发责任清单。',
} as const
const evidenced = { id: 'evidence', needs: atLeast('evidence', 1), says: '没有佐证材料。', help: '请上传批示件、照片、会议记录等佐证。' } as const

const counted = inState('confirmed', 'checked', 'archived')
const checked = inState('checked', 'archived')

/** 履职记录：一条记录就是责任人做过的一件事。由责任清单或者会议带出最好：责任人、职务、种类、年度都不会填错。 */
export const duty = defineRegister({
  id: 'duty', name: '履职记录', area: 'leadership', prefix: 'LZ', about: '责任人哪天、以什么方式、做了什么，佐证是什么；本人确认，党政办核验。只登记做过的事，不登记打算做的事。',
  version: { number: 1, since: '2026-01-01' },
  law: [firstResponsible.art(4), firstResponsible.art(5), legalPublicity.art(1)],
  fields: {
    item: link('责任清单事项', 'duty-list'),
    holder: person('履职人'),
    post: choice('职务', posts),
    kind: choice('职责种类', dutyKinds),
    forYear: year('清单年度'),
    doneOn: date('履职日期'),
    doneYear: computed('履职年度', { of: 'number', from: ['doneOn'], compute: yearOf }),
    form: choice('履职形式', { meeting: '会议', instruction: '批示', survey: '调研、现场办公', talk: '约谈', visit: '接访' }),
    what: longText('履职内容', { max: 1000 }),
    meeting: link('关联的会议', 'meeting'),
    task: link('关联的任务', 'task'),
    reception: link('关联的接访', 'reception'),
    litigation: link('关联的应诉', 'litigation'),
    study: link('关联的学习', 'study'),
    evidence: files('佐证材料'),
    checkedOn: date('核验日期'),
  },
  states: { draft: '待确认', confirmed: '本人已确认', checked: '已核验', archived: '已归档' },
  final: ['archived'],
  steps: {
    open: {
      name: '登记履职', by: writers, from: [], to: 'draft', on: 'doneOn', asks: ['item', 'holder', 'post', 'kind', 'forYear'], may: content,
      needs: [inYear],
    },
    describe: { name: '填写履职内容', by: [...writers, 'in:holder'], from: ['draft'], may: [...content, 'item', 'kind'], needs: [inYear] },
    confirm: {
      name: '本人确认', by: ['in:holder'], from: ['draft'], to: 'confirmed', may: content, needs: [complete, inYear, sourcesExist, deedProved],
    },
    return: { name: '退回补正', by: ['clerkOffice', 'justiceHead'], from: ['confirmed'], to: 'draft', reason: 'needed', notIn: ['holder'] },
    check: {
      name: '核验佐证', by: ['clerkOffice', 'justiceHead'], from: ['confirmed'], to: 'checked', on: 'checkedOn', asks: ['checkedOn'],
      needs: [listed, evidenced, leaderActed], notBy: ['open', 'describe', 'confirm'], notIn: ['holder'],
    },
    archive: { name: '归档', by: ['clerkOffice', 'justiceHead'], from: ['checked'], to: 'archived' },
  },
  figures: {
    'duty.records': { name: '履职记录', unit: '件', count: 'records', on: 'doneOn', where: counted, by: ['kind', 'post', 'form'] },
    'duty.four': { name: '“四个亲自”履职', unit: '件', count: 'records', on: 'doneOn', where: all(counted, inPerson), by: ['kind'] },
    'duty.onSite': {
      name: '主要负责人现场办公、督导', unit: '次', count: 'records', on: 'doneOn',
      where: all(counted, is('form', 'survey'), is('post', 'partySecretary', 'head')),
    },
    // 完成率：清单上有核验过的履职记录的事项，占当年清单事项之比；一项做了三次也只算一项。
    'duty.itemsFulfilled': { name: '有履职记录的责任事项', unit: '项', count: 'distinct', of: 'item', on: 'doneOn', where: checked },
    'duty.fulfilRate': { name: '责任事项履行率', unit: '%', count: 'rate', of: 'duty.itemsFulfilled', base: 'duty.items' },
  },
  papers: {
    record: { name: '履职登记表', shows: ['holder', 'post', 'kind', 'doneOn', 'form', 'what', 'checkedOn'], signs: ['履职人', '核验人'] },
  },
  // 逐条的履职记录不公开。
  portal: { shows: 'nothing' },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', clerkPetition: 'unit', justiceHead: 'unit', deputyLeader: 'unit',
    principal: 'unit', villageCadre: 'village', countyReviewer: 'unit', evaluator: 'own', auditor: 'unit',
  },
  approvers: ['deputyLeader', 'justiceHead'],
  entitled: '{kind}{form}',
  listedBy: 'doneOn', lists: ['doneOn', 'holder', 'post', 'kind', 'form', 'checkedOn'],
  duplicates: { same: ['item', 'form', 'doneOn'], days: 0 },
})

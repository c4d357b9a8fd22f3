import { isWorkday, nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { alike, all, filled, inState, not, ordered, yes } from '../../kernel/condition.ts'
import { choice, computed, date, person, text, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { petitionWork } from '../../law/petition-work.ts'

type Values = Readonly<Record<string, unknown>>
/** 休息日：按国务院办公厅的放假通知，调休上班的周末不算。 */
const isRestDay = ({ day }: Values): boolean => typeof day === 'string' && !isWorkday(day, nationalCalendar)

const planners = ['clerkPetition', 'clerkPeace'] as const
const leaders = ['principal', 'deputyLeader'] as const
const standing = ['draft', 'published', 'swapped', 'done'] as const

/** 同一位领导同一时段不应排在两处；同一时段分段接访的，写明理由。 */
const oneAtATime = {
  id: 'overlap', needs: not(alike(['leader', 'day', 'slot'], standing)), warns: true,
  says: '这位领导在同一时段已有接访安排。', help: '请换一个时段，或者先取消原来的安排；确实分段接访的，写明理由。',
} as const

/** 休息日接访不禁止，但要写明理由（县里也可以规定节假日照常接访）。 */
const workday = {
  id: 'restDay', needs: not(yes('restDay')), warns: true, says: '这一天是休息日。', help: '请核对日期；确实安排在休息日的，写明理由后继续。',
} as const

/** 公示前核实领导当日在岗（不休假、不外出）。 */
const present = { id: 'present', needs: yes('present'), says: '尚未核实接访领导当日在岗。', help: '请核实没有休假、外出后勾选；不在岗的请另排。' } as const

/** 提前公示的天数没有全国规定，通常三日；少于三日的写明理由。 */
const publishedAhead = {
  id: 'ahead', needs: ordered('publishedOn', 'day', 3), warns: true, law: petitionWork.art(18, '第一款'),
  says: '公示不足三日。', help: '县里规定的天数不同，或者临时安排的，写明理由后继续。',
} as const

/** 接访日安排：一条记录就是一位领导一个时段的接访，对外公示；接待的每一批群众登记在“领导接访”。 */
export const receptionDay = defineRegister({
  id: 'reception-day', name: '领导接访安排', area: 'disputes', prefix: 'LDAP',
  about: '哪位领导什么时候在哪里接待群众：排班、公示、调班、取消。来访群众和所谈的事不在这里登记。',
  version: { number: 1, since: '2026-01-01' },
  law: [petitionWork.art(18, '第一款'), petitionWork.art(18, '第二款')],
  fields: {
    day: date('接访日期', { future: true }),
    slot: choice('接访时段', { morning: '上午', afternoon: '下午', evening: '晚间' }),
    place: text('接访地点', { max: 80 }),
    leader: person('接访领导'),
    shownAs: text('公示的姓名', { max: 20, help: '公示在门户网站上' }),
    post: text('公示的职务', { max: 40 }),
    depts: text('陪同单位', { max: 100 }),
    public: yesNo('对外公示'),
    booking: text('预约方式', { max: 80, help: '如 预约电话、窗口' }),
    restDay: computed('休息日', { of: 'yesNo', from: ['day'], compute: isRestDay }),
    present: yesNo('已核实当日在岗'),
    publishedOn: date('公示日期'),
    replacedBy: person('替班领导'),
  },
  states: { draft: '待公示', published: '已公示', swapped: '已调班', done: '已接访', cancelled: '已取消' },
  final: ['done', 'cancelled'],
  steps: {
    plan: {
      name: '排班', by: planners, from: [], to: 'draft', asks: ['day', 'slot', 'place', 'leader', 'public'],
      may: ['shownAs', 'post', 'depts', 'booking'],
      needs: [oneAtATime, workday], law: petitionWork.art(18, '第二款'),
    },
    publish: {
      name: '公示', by: [...planners, ...leaders], from: ['draft'], to: 'published', on: 'publishedOn',
      asks: ['publishedOn', 'present', 'shownAs', 'post'],
      may: ['booking'], needs: [present, publishedAhead], makes: ['schedule'], law: petitionWork.art(18, '第一款'),
    },
    swap: {
      name: '调班', by: [...planners, ...leaders], from: ['published', 'swapped'], to: 'swapped',
      asks: ['replacedBy', 'shownAs', 'post'], reason: 'needed',
    },
    hold: { name: '登记已接访', by: planners, from: ['published', 'swapped'], to: 'done', on: 'day', makes: ['schedule'] },
    cancel: { name: '取消', by: [...planners, ...leaders], from: ['draft', 'published', 'swapped'], to: 'cancelled', reason: 'needed' },
  },
  figures: {
    'reception.days': { name: '接访日', unit: '天', count: 'distinct', of: 'day', on: 'day', where: inState('done') },
    'reception.leaderTimes': { name: '领导接访', unit: '人次', count: 'records', on: 'day', where: inState('done'), by: ['slot'] },
  },
  papers: {
    schedule: {
      name: '领导接访安排表', shows: ['day', 'slot', 'place', 'shownAs', 'post', 'depts', 'booking'], law: petitionWork.art(18, '第一款'),
    },
  },
  // 取消了的不再公示，免得群众白跑一趟。
  portal: {
    shows: 'items', when: all(filled('publishedOn'), not(inState('cancelled'))), fields: ['day', 'slot', 'place', 'shownAs', 'post', 'booking'], date: 'day',
  },
  reads: {
    clerkPetition: 'unit', clerkPeace: 'unit', clerkOffice: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit',
    countyReviewer: 'unit', auditor: 'unit', evaluator: 'totals',
  },
  approvers: ['deputyLeader', 'principal'],
  listedBy: 'day',
  entitled: '{day}{slot}接访',
  lists: ['day', 'slot', 'leader', 'place', 'publishedOn', 'replacedBy'],
})

import type { Story, StoryStep } from '../../kernel/story/story.ts'

const visitor = (name: string, phone: string) => ({ kind: 'natural', name, phone, address: '云岭县青石镇' })
const step = (step: string, by: StoryStep['by'], on: string, input?: StoryStep['input']): StoryStep => ({ step, by, on, input })
const received = (on: string, who: object, more: object): StoryStep =>
  step('receive', 'clerkPetition', on, {
    receivedAt: `${on}T09:30`, leader: '@principal', kind: 'fixed', visitors: [who], people: 1, isPetition: false, ...more,
  })
const planned = (on: string, day: string, more: object = {}): StoryStep =>
  step('plan', 'clerkPetition', on, {
    day, slot: 'morning', place: '青石镇综治中心一楼接待室', leader: '@principal', public: true, depts: '司法所、自然资源所', ...more,
  })
const published = (on: string): StoryStep =>
  step('publish', 'clerkPetition', on, { publishedOn: on, present: true, shownAs: '赵立新', post: '镇长', booking: '党政办窗口预约' })

/** 接访安排的示例：按期公示接访，调班，取消。 */
export const receptionDayStories: readonly Story[] = [
  {
    title: '五月第二个接访日', ends: 'done',
    steps: [planned('2026-05-06', '2026-05-18'), published('2026-05-11'), step('hold', 'clerkPetition', '2026-05-18')],
  },
  {
    title: '六月第一个接访日', ends: 'done',
    steps: [
      planned('2026-05-27', '2026-06-08'), published('2026-06-01'),
      { ...step('swap', 'clerkPetition', '2026-06-05', { replacedBy: '@deputyLeader', shownAs: '钱志明', post: '副镇长' }), reason: '镇长到县里开会。' },
      step('hold', 'clerkPetition', '2026-06-08'),
    ],
  },
  {
    title: '七月第一个接访日', ends: 'cancelled',
    steps: [
      planned('2026-06-29', '2026-07-06', { slot: 'afternoon' }), published('2026-07-01'),
      { ...step('cancel', 'deputyLeader', '2026-07-05'), reason: '防汛应急响应，全员下村，另行安排。' },
    ],
  },
]

/** 领导接访的示例：当场答复，交办反馈，引导法定途径，转信访，转纠纷。 */
export const receptionStories: readonly Story[] = [
  {
    title: '咨询医保缴费的接访', ends: 'closed',
    steps: [
      received('2026-05-18', visitor('邓小琴', '13800000041'), { matter: '咨询城乡居民医保断缴后如何补缴。', subject: 'policy' }),
      step('answer', 'principal', '2026-05-18', { answeredOn: '2026-05-18', result: '由社保窗口人员当场说明补缴办法。' }),
      step('close', 'principal', '2026-05-18', { closedOn: '2026-05-18', satisfied: 'satisfied' }),
    ],
  },
  {
    title: '反映渠道堵塞的接访', ends: 'closed',
    steps: [
      received('2026-05-18', visitor('柳大成', '13800000042'), { people: 4, matter: '三组灌溉渠淤塞，影响栽秧。', subject: 'villageAffairs' }),
      step('assign', 'principal', '2026-05-18', {
        assignedOn: '2026-05-18', assignedUnit: '@unit', assignees: ['@clerkPeace'], dueOn: '2026-06-01', instruction: '一周内清淤，赶在栽秧之前。',
      }),
      step('take', 'clerkPeace', '2026-05-19'),
      step('report', 'clerkPeace', '2026-05-26', { reportedOn: '2026-05-26', result: '已组织清淤四百米，渠道通水。' }),
      step('close', 'principal', '2026-05-28', { closedOn: '2026-05-28', satisfied: 'basically' }),
    ],
  },
  {
    title: '工伤待遇的接访', ends: 'answered',
    steps: [
      received('2026-06-08', visitor('吴桂芳', '13800000043'), { leader: '@deputyLeader', matter: '丈夫在工地受伤，单位不认工伤。', subject: 'labour' }),
      step('guide', 'deputyLeader', '2026-06-08', { answeredOn: '2026-06-08', route: '向县人力资源社会保障局申请工伤认定；可以申请法律援助' }),
    ],
  },
  {
    title: '要求公布村级账目的接访', ends: 'passedOn',
    steps: [
      received('2026-06-08', visitor('周秀兰', '13800000044'), {
        leader: '@deputyLeader', matter: '要求公布村集体近三年的收支账目。', subject: 'villageAffairs', isPetition: true,
      }),
      step('toPetition', 'deputyLeader', '2026-06-08'),
    ],
  },
  {
    title: '两户争水的接访', ends: 'passedOn',
    steps: [
      received('2026-06-08', visitor('覃永福', '13800000045'), { leader: '@deputyLeader', kind: 'down', matter: '上游拦水，下游两亩田缺水。', subject: 'neighbour' }),
      step('toDispute', 'deputyLeader', '2026-06-08', {
        disputants: [visitor('覃永福', '13800000045'), visitor('覃永禄', '13800000046')], disputeSummary: '上下游两户争灌溉用水。',
      }),
    ],
  },
  {
    title: '一次不便公开的接访', ends: 'passedOn',
    steps: [
      received('2026-07-20', visitor('田某', '13800000047'), {
        matter: '反映工作人员在低保评议中偏亲向友。', subject: 'villageAffairs', isPetition: true, accusation: true, assignee: '@justiceHead',
      }),
      step('toPetition', 'principal', '2026-07-20'),
    ],
  },
]

import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { pointSet, supervisorServing } from './supervision-contacts.examples.ts'

type Input = Readonly<Record<string, unknown>>
const step = (name: string, by: StoryStep['by'], on: string, input: Input = {}, reason?: string): StoryStep => ({
  step: name, by, on, input, ...(reason ? { reason } : {}),
})
const received = (on: string, content: string, more: Input = {}): StoryStep => step('receive', 'justiceHead', on, {
  channel: 'letter', receivedOn: on, anonymous: false, complainant: '贾守信', phone: '13800000081', content, second: '@clerkJustice', ...more,
})
const accepted = (on: string): StoryStep => step('accept', 'justiceHead', on, { acceptedOn: on })
const investigated = (on: string, result: string, proven: string): StoryStep =>
  step('investigate', 'clerkJustice', on, { investigatedOn: on, result, proven })
const replied = (on: string): StoryStep => step('reply', 'clerkJustice', on, { repliedOn: on, replyFiles: ['@file:答复书.pdf'] })
const closed = (on: string): StoryStep => step('close', 'justiceHead', on, { closedOn: on })

/** 执法投诉举报的示例：实名答复、答复后复查、匿名、转办、不予受理。 */
export const supervisionComplaintStories: readonly Story[] = [
  {
    title: '反映执法未出示证件', ends: 'done',
    steps: [
      received('2026-03-03', '3月2日检查时没有出示执法证。', { accused: ['@clerkEnforce'], against: '综合执法队' }), accepted('2026-03-04'),
      investigated('2026-03-13', '调取记录仪视频，检查开始时未出示证件，已批评教育。', 'proven'), replied('2026-03-16'), closed('2026-04-01'),
    ],
  },
  {
    title: '反映处罚前后不一', ends: 'rechecked',
    steps: [
      received('2026-05-06', '同一条街两家占道，只罚了一家。'), accepted('2026-05-08'), investigated('2026-05-18', '另一家属于首次轻微、当场改正。', 'unproven'),
      replied('2026-05-20'), step('askRecheck', 'justiceHead', '2026-05-28', { recheckAskedOn: '2026-05-28' }),
      step('recheck', 'justiceHead', '2026-06-08', { recheckedOn: '2026-06-08', recheck: 'upheld' }, '复核两份决定书和视频，维持原答复。'),
    ],
  },
  {
    title: '匿名反映执法车辆停放', ends: 'done',
    steps: [
      received('2026-07-13', '执法车经常占用消防通道。', { anonymous: true, complainant: undefined, phone: undefined, channel: 'hotline' }),
      accepted('2026-07-14'),
      investigated('2026-07-16', '确有一次，已挪车并提醒驾驶员。', 'partly'), closed('2026-07-17'),
    ],
  },
  {
    title: '反映邻县执法问题', ends: 'transferred',
    steps: [
      received('2026-08-10', '在邻县被多次检查。', { channel: 'online' }),
      step('transfer', 'clerkJustice', '2026-08-11', { transferredOn: '2026-08-11', transferTo: '邻县司法局' }, '不属于本镇执法。'),
    ],
  },
  {
    title: '反映民间借贷纠纷', ends: 'notAccepted',
    steps: [
      received('2026-09-07', '要求镇里责令邻居还钱。', { channel: 'visit' }),
      step('refuse', 'clerkJustice', '2026-09-07', { refusedOn: '2026-09-07' }, '不是对执法的投诉，已引导到人民调解委员会。'),
    ],
  },
]

const opinion = (on: string, origin: string, content: string, more: Input = {}): StoryStep =>
  step('receive', 'clerkJustice', on, { origin, receivedOn: on, content, ...more })
const assigned = (on: string): StoryStep => step('assign', 'justiceHead', on, { undertaker: '综合执法队' })
const answered = (on: string, handled: string, adopted: string): StoryStep =>
  step('answer', 'clerkEnforce', on, { handled, adopted, repliedOn: on })

/** 执法意见建议的示例：联系点、社会监督员、企业提的。 */
export const supervisionOpinionStories: readonly Story[] = [
  {
    title: '商会联系点建议合并检查', ends: 'answered',
    steps: [
      ...pointSet, opinion('2026-04-08', 'point', '建议消防、安监、市容同一天检查。', { point: '@record:supervision-point' }), assigned('2026-04-09'),
      answered('2026-04-20', '从五月起实行“综合查一次”。', 'all'),
    ],
  },
  {
    title: '社会监督员建议公示裁量基准', ends: 'answered',
    steps: [
      ...supervisorServing, opinion('2026-06-15', 'supervisor', '建议在政务公开栏张贴裁量基准。', { supervisor: '@record:supervision-supervisor' }),
      assigned('2026-06-16'),
      answered('2026-06-29', '已在公开栏和集市张贴。', 'all'),
    ],
  },
  {
    title: '企业建议调整检查时间', ends: 'answered',
    steps: [
      opinion('2026-09-14', 'firm', '建议避开每月盘点日。', { from: '青石农机配件厂' }), assigned('2026-09-15'), answered('2026-09-28', '日常检查避开，临时检查不能避开。', 'part'),
    ],
  },
]

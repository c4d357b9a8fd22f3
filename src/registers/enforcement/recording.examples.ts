import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { enrolled } from './officer.examples.ts'

type Input = Readonly<Record<string, unknown>>
const step = (name: string, by: StoryStep['by'], on: string, input: Input = {}, reason?: string): StoryStep => ({
  step: name, by, on, input, ...(reason ? { reason } : {}),
})
const inside = (register: string, steps: readonly StoryStep[]): readonly StoryStep[] => steps.map((one) => ({ ...one, in: register }))

/** 记录属于哪件事：这里用一件刚开出的强制措施。 */
const matter: readonly StoryStep[] = [
  enrolled('邓海宁', '云执法5190017'), enrolled('罗立平', '云执法5190003'),
  ...inside('coercion', [{
    ...step('propose', 'clerkEnforce', '2026-01-26', {
      undertaker: '@clerkEnforce', officers: ['@record:officer#邓海宁', '@record:officer#罗立平'],
    }),
    title: '扣押采砂设备',
  }]),
]
const hash = 'b94d27b9934d3e08a52e52d7da7dabfa'
const captured = (on: string, more: Input = {}): StoryStep => step('capture', 'clerkEnforce', on, {
  stage: 'coercion', medium: 'video', device: 'ZFY-0021', recorders: ['@clerkEnforce'], startAt: `${on}T10:00`, endAt: `${on}T10:45`, required: true,
  place: '上河村河滩',
  coercion: '@record:coercion', ...more,
})
const uploaded = (on: string): StoryStep => step('upload', 'clerkEnforce', on, { hash, uploadedAt: `${on}T17:00`, size: 734_003_200 })
const indexed = (on: string): StoryStep => step('index', 'clerkOffice', on, { catalogNo: 'ZF-2026-0031', keepYears: 30 })
const archived = (on: string): StoryStep => step('archive', 'clerkOffice', on, { archivedOn: on, archiveNo: 'DA-2026-0012', matterClosedOn: on })
/** 向这份记录申请一次查看。 */
const viewed = (on: string): readonly StoryStep[] => [
  step('requestAccess', 'clerkJustice', on, {}, '案卷评查需要核对时间。'),
  ...inside('recording-access', [
    step('ask', 'clerkJustice', on, { askedOn: on, applicant: '林秋', applicantUnit: '青石司法所', purpose: 'review', mode: 'view' }),
    step('approve', 'deputyLeader', on, { approvedOn: on }), step('give', 'clerkOffice', on, { givenOn: on }),
    step('giveBack', 'clerkOffice', on, { returnedOn: on }),
  ]),
]

/** 执法记录的示例：归档后调阅，冻结再解除，到期销毁和不予销毁，缺失经批准。 */
export const recordingStories: readonly Story[] = [
  {
    title: '扣押采砂设备现场录像', ends: 'archived',
    steps: [
      ...matter, captured('2026-02-02'), uploaded('2026-02-02'), indexed('2026-02-03'),
      step('check', 'clerkOffice', '2026-02-10', { hashNow: hash, checkedOn: '2026-02-10' }),
      step('noteClosed', 'clerkEnforce', '2026-02-10', { matterClosedOn: '2026-02-10' }),
      step('archive', 'clerkOffice', '2026-02-24', { archivedOn: '2026-02-24', archiveNo: 'DA-2026-0012' }), ...viewed('2026-03-03'),
    ],
  },
  {
    title: '扣押现场录像因诉讼冻结', ends: 'indexed',
    steps: [
      ...matter, captured('2026-02-02'), uploaded('2026-02-03'), indexed('2026-02-04'),
      step('hold', 'justiceHead', '2026-03-02', { heldOn: '2026-03-02' }, '当事人提起行政诉讼，法院要求保全。'),
      step('release', 'deputyLeader', '2026-09-01', {}, '判决生效。'),
    ],
  },
  {
    title: '巡查照片到期销毁', ends: 'destroyed',
    steps: [
      ...matter,
      captured('2024-03-01', { startAt: '2024-03-01T09:00', endAt: '2024-03-01T09:05', medium: 'photo', stage: 'evidence', required: false }),
      uploaded('2024-03-01'),
      step('index', 'clerkEnforce', '2024-03-04', { catalogNo: 'ZF-2024-0007', keepYears: 2 }), archived('2024-03-20'),
      step('proposeDestroy', 'deputyLeader', '2026-03-02', { destroyer: '@clerkOffice' }, '保管期满。'),
      step('keepOn', 'principal', '2026-03-03', {}, '等档案鉴定意见。'),
      step('proposeDestroy', 'deputyLeader', '2026-04-01', { destroyer: '@clerkOffice' }, '档案鉴定同意销毁。'),
      step('destroy', 'principal', '2026-04-02', { destroyedOn: '2026-04-02' }),
    ],
  },
  {
    title: '听证录音缺失说明', ends: 'gapAccepted',
    steps: [
      ...matter,
      step('reportGap', 'clerkEnforce', '2026-06-17', {
        stage: 'hearing', medium: 'audio', gapReason: '录音笔没电，改用书面笔录，双方逐页签名。', gapOn: '2026-06-17', recorders: ['@clerkEnforce'],
        coercion: '@record:coercion',
      }),
      step('acceptGap', 'deputyLeader', '2026-06-18', {}, '书面笔录完整，今后听证前检查设备。'),
    ],
  },
]

const asked = (on: string, more: Input = {}): StoryStep =>
  step('ask', 'clerkJustice', on, { askedOn: on, applicant: '林秋', applicantUnit: '青石司法所', purpose: 'review', mode: 'view', ...more })
/** 从执法记录上开出的一次调阅。 */
const opened: readonly StoryStep[] = [
  ...matter,
  ...inside('recording', [captured('2026-02-02'), uploaded('2026-02-02')].map((one, index) => (index === 0 ? { ...one, title: '扣押采砂设备现场录像' } : one))),
  step('open', 'clerkJustice', '2026-03-02', { recording: '@record:recording', purpose: 'review' }),
]

/** 执法记录调阅的示例：评查查看、诉讼复制、不予调阅。 */
export const recordingAccessStories: readonly Story[] = [
  {
    title: '案卷评查查看现场录像', ends: 'returned',
    steps: [
      ...opened, asked('2026-03-02'), step('approve', 'deputyLeader', '2026-03-03', { approvedOn: '2026-03-03' }),
      step('give', 'clerkEnforce', '2026-03-03', { givenOn: '2026-03-03' }),
      step('giveBack', 'clerkEnforce', '2026-03-03', { returnedOn: '2026-03-03' }),
    ],
  },
  {
    title: '行政诉讼复制现场录像', ends: 'given',
    steps: [
      ...opened, asked('2026-03-05', { purpose: 'court', mode: 'copy', dueOn: '2026-04-06', grounds: '法院调取证据通知。' }),
      step('approveCopy', 'principal', '2026-03-06', { approvedOn: '2026-03-06' }),
      step('give', 'clerkEnforce', '2026-03-09', { givenOn: '2026-03-09' }),
    ],
  },
  {
    title: '无关人员申请查看录像', ends: 'refused',
    steps: [
      ...opened, asked('2026-03-09', { purpose: 'party', grounds: '自称邻居，要看现场情况。', applicant: '霍小满', applicantUnit: '个人' }),
      step('refuse', 'deputyLeader', '2026-03-09', {}, '不是当事人，涉及他人隐私。'),
    ],
  },
]

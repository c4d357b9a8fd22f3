import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { listedInspection } from '../functions/authority-list.examples.ts'
import { enrolled } from './officer.examples.ts'

/** 检查要用到的：公布的检查事项，两名持证在岗的人员。 */
const prepared: readonly StoryStep[] = [...listedInspection, enrolled('邓海宁', '云执法5190017'), enrolled('罗立平', '云执法5190003')]
const two = ['@record:officer#邓海宁', '@record:officer#罗立平']

const planned = (on: string, plannedFor: string, input: Readonly<Record<string, unknown>>): StoryStep => ({
  step: 'plan', by: 'clerkEnforce', on,
  input: { plannedOn: on, plannedFor, item: '@record:authority-list', planName: '青石镇2026年度涉企行政检查计划', officers: two, ...input },
})
const approved = (on: string): StoryStep => ({ step: 'approve', by: 'deputyLeader', on, input: { approvedOn: on, approver: '@deputyLeader' } })
const notified = (on: string): StoryStep => ({ step: 'notify', by: 'clerkEnforce', on, input: { notifiedOn: on, officers: two } })
const carriedOut = (on: string, place: string): StoryStep => ({
  step: 'carryOut', by: 'clerkEnforce', on, input: { startAt: `${on}T09:30`, place, shown: true },
})
const recorded = (on: string, input: Readonly<Record<string, unknown>> = {}): StoryStep => ({
  step: 'record', by: 'clerkEnforce', on, input: { endAt: `${on}T11:00`, records: ['@file:现场检查笔录.pdf'], signing: 'signed', ...input },
})

/** 行政检查的示例：日常检查没有问题、专项检查责令改正后复查、逾期未改转立案、取消。 */
export const inspectionStories: readonly Story[] = [
  {
    title: '青石木业安全生产日常检查', ends: 'finished',
    steps: [
      ...prepared,
      planned('2026-03-02', '2026-03-12', {
        kind: 'daily', targetKind: 'enterprise', target: '云岭县青石木业有限公司', uscc: '91990101MA0QL0011Q', nth: 2, cap: 1,
        capWaiver: 'superior',
      }),
      { step: 'revise', by: 'deputyLeader', on: '2026-03-03', reason: '本年还没有查过，次数填错。', input: { nth: 1, capWaiver: null } },
      approved('2026-03-04'), notified('2026-03-06'), carriedOut('2026-03-12', '青石木业车间'), recorded('2026-03-12'),
      { step: 'feedBack', by: 'clerkEnforce', on: '2026-03-13', input: { result: 'ok', resultOn: '2026-03-13' } },
      { step: 'close', by: 'clerkEnforce', on: '2026-03-13', input: { closedOn: '2026-03-13' } },
    ],
  },
  {
    title: '粉尘涉爆专项检查：柳溪家具厂', ends: 'finished',
    steps: [
      ...prepared,
      planned('2026-05-11', '2026-05-20', {
        kind: 'special', campaign: '2026年粉尘涉爆企业专项整治', targetKind: 'enterprise', target: '云岭县柳溪家具厂', uscc: '91990101MA0QL0022W', nth: 1, cap: 2,
        joint: true, jointWith: [{ name: '云岭县应急管理局' }, { name: '云岭县消防救援大队' }],
      }),
      approved('2026-05-12'), notified('2026-05-14'), carriedOut('2026-05-20', '柳溪家具厂打磨车间'),
      recorded('2026-05-20', {
        findings: [{ what: '打磨车间除尘管道积尘未清理', level: 'serious' }, { what: '灭火器两具过期', level: 'common' }], otherRecords: ['@file:询问笔录.pdf'],
      }),
      {
        step: 'feedBack', by: 'clerkEnforce', on: '2026-05-21',
        input: {
          result: 'ordered', resultOn: '2026-05-21',
          orders: [{ what: '清理除尘管道并建立清扫记录', due: '2026-06-05' }, { what: '更换过期灭火器', due: '2026-05-28' }],
        },
      },
      {
        step: 'follow', by: 'clerkEnforce', on: '2026-05-29',
        input: {
          orders: [
            { what: '清理除尘管道并建立清扫记录', due: '2026-06-05' }, { what: '更换过期灭火器', due: '2026-05-28', done: true, recheckedOn: '2026-05-29' },
          ],
        },
      },
      {
        step: 'recheck', by: 'clerkEnforce', on: '2026-06-05',
        input: {
          recheckedOn: '2026-06-05', recheckNote: '除尘管道已清理，清扫记录齐全。',
          orders: [
            { what: '清理除尘管道并建立清扫记录', due: '2026-06-05', done: true, recheckedOn: '2026-06-05' },
            { what: '更换过期灭火器', due: '2026-05-28', done: true, recheckedOn: '2026-05-29' },
          ],
        },
      },
      { step: 'close', by: 'clerkEnforce', on: '2026-06-08', input: { closedOn: '2026-06-08' } },
    ],
  },
  {
    title: '群众举报：何家采石点安全检查', ends: 'finished',
    steps: [
      ...prepared,
      planned('2026-07-06', '2026-07-08', {
        kind: 'case', caseSource: 'complaint', targetKind: 'individual', individual: '何长贵', planName: null,
      }),
      approved('2026-07-06'), notified('2026-07-07'), carriedOut('2026-07-08', '柳溪村后山采石点'),
      recorded('2026-07-08', { signing: 'refused', refusal: '称不识字，村委会主任在场见证。', findings: [{ what: '没有警示标志和防护栏', level: 'serious' }] }),
      {
        step: 'feedBack', by: 'clerkEnforce', on: '2026-07-09',
        input: { result: 'ordered', resultOn: '2026-07-09', orders: [{ what: '停止作业，设置防护栏和警示标志', due: '2026-07-24' }] },
      },
      { step: 'follow', by: 'clerkEnforce', on: '2026-07-20', input: { orders: [{ what: '停止作业，设置防护栏和警示标志', due: '2026-07-24' }] } },
      {
        step: 'escalate', by: 'clerkEnforce', on: '2026-07-27', reason: '期满没有设置防护栏，仍在作业。',
        input: {
          closedOn: '2026-07-27', recheckNote: '现场仍在作业。', cause: '未按规定设置安全警示标志和防护设施',
          orders: [{ what: '停止作业，设置防护栏和警示标志', due: '2026-07-24', done: false, recheckedOn: '2026-07-27' }],
        },
      },
    ],
  },
  {
    title: '农家乐安全检查（取消）', ends: 'cancelled',
    steps: [
      ...prepared,
      planned('2026-09-01', '2026-09-15', {
        kind: 'daily', targetKind: 'selfEmployed', target: '竹坪农家乐', uscc: '92990101MA0QL00556', nth: 1, cap: 1,
      }),
      { step: 'cancel', by: 'deputyLeader', on: '2026-09-03', reason: '县里已经合并到“综合查一次”，不再单独检查。' },
    ],
  },
]

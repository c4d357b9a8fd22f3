import type { Story } from '../../kernel/story/story.ts'

const lawyer = { adviser: '@adviser', licenceKind: 'lawyer', licenceNo: '199012025100001', firm: '云岭县衡川律师事务所' } as const
const boards = {
  contactPublished: true, publicName: '沈律师', workPhone: '0990-5100012', dutyTimes: '每月第一个赶场日 9:00—12:00', signBoard: true, seatBoard: true,
  recordBook: true,
} as const

/** 一村一法律顾问的示例：续签；执业证到期暂停、届满后更换；顾问中途退出。 */
export const adviserStories: readonly Story[] = [
  {
    title: '柳溪村法律顾问（2025年度）', ends: 'renewed',
    steps: [
      { step: 'propose', by: 'villageCadre', on: '2025-03-03', input: { ...lawyer, proposedOn: '2025-03-03', villageCount: 3 } },
      {
        step: 'sign', by: 'villageCadre', on: '2025-03-10',
        input: {
          signedOn: '2025-03-10', from: '2025-04-01', to: '2026-03-31', agreement: ['@file:服务协议.pdf'], pledged: true, fee: 300_000, feeFrom: 'county',
        },
      },
      { step: 'file', by: 'justiceHead', on: '2025-03-12', input: { filedOn: '2025-03-12' } },
      { step: 'start', by: 'clerkJustice', on: '2025-04-01', input: { startedOn: '2025-04-01', ...boards } },
      { step: 'equip', by: 'villageCadre', on: '2025-05-06', input: { room: true, roomAddress: '柳溪村便民服务中心二楼' } },
      { step: 'renew', by: 'clerkJustice', on: '2026-03-16', input: { endedOn: '2026-03-16' } },
    ],
  },
  {
    title: '青石社区法律顾问（基层法律服务工作者）', ends: 'replaced',
    steps: [
      {
        step: 'propose', by: 'clerkJustice', on: '2025-08-11',
        input: {
          adviser: '@adviser', licenceKind: 'grassroots', licenceNo: '29901202511000', licenceUntil: '2026-05-31', firm: '青石法律服务所',
          proposedOn: '2025-08-11',
        },
      },
      {
        step: 'sign', by: 'clerkJustice', on: '2025-08-20',
        input: { signedOn: '2025-08-20', from: '2025-09-01', to: '2026-08-31', agreement: ['@file:服务协议.pdf'], pledged: true },
      },
      { step: 'file', by: 'justiceHead', on: '2025-08-22', input: { filedOn: '2025-08-22' } },
      { step: 'start', by: 'clerkJustice', on: '2025-09-02', input: { startedOn: '2025-09-02', contactPublished: false } },
      { step: 'lapse', by: 'time', on: '2026-06-01' },
      { step: 'resume', by: 'clerkJustice', on: '2026-06-10', input: { licenceUntil: '2026-07-15' } },
      { step: 'lapse', by: 'time', on: '2026-07-16' },
      { step: 'expire', by: 'time', on: '2026-09-01' },
      { step: 'replace', by: 'clerkJustice', on: '2026-09-08', input: { endedOn: '2026-09-08', endWhy: 'licence' }, reason: '换证一直没有办下来，另聘律师。' },
    ],
  },
  {
    title: '竹坪村法律顾问', ends: 'ended',
    steps: [
      { step: 'propose', by: 'clerkJustice', on: '2026-01-05', input: { ...lawyer, proposedOn: '2026-01-05' } },
      {
        step: 'sign', by: 'villageCadre', on: '2026-01-12',
        input: {
          signedOn: '2026-01-12', from: '2026-01-15', to: '2027-01-14', agreement: ['@file:服务协议.pdf'], pledged: true, fee: 0, feeFrom: 'none',
        },
      },
      { step: 'file', by: 'justiceHead', on: '2026-01-14', input: { filedOn: '2026-01-14' } },
      { step: 'start', by: 'villageCadre', on: '2026-01-16', input: { startedOn: '2026-01-16', ...boards } },
      { step: 'end', by: 'clerkJustice', on: '2026-07-20', input: { endedOn: '2026-07-20', endWhy: 'quit' }, reason: '顾问调往外地执业。' },
    ],
  },
]

/** 一份服务中的协议，供服务日志、年度考评的示例使用。 */
export const servingAdviser: Story['steps'] = adviserStories[2]!.steps.slice(0, 4).map((step) => ({ ...step, in: 'adviser', title: '竹坪村法律顾问' }))

import type { Story } from '../../kernel/story/story.ts'

const someone = (name: string) => [{ name, gender: 'male', phone: '13800000051', address: '云岭县白鹭镇' }]

/** 重点帮教对象：到监所接回、建档、走访、落实就业和住所，两年后迁出移交。 */
const moved: Story = {
  title: '安置帮教（2025年5月释放）', ends: 'archived',
  steps: [
    {
      step: 'notice', by: 'clerkJustice', on: '2025-04-28',
      input: {
        person: someone('谭某'), source: 'prison', releasedOn: '2025-05-20', noticeOn: '2025-04-28', key: true,
        helpers: ['@clerkJustice', '@villageCadre'],
      },
    },
    { step: 'meet', by: 'clerkJustice', on: '2025-05-20', input: { handover: 'met', handoverOn: '2025-05-20' } },
    {
      step: 'register', by: 'clerkJustice', on: '2025-05-22',
      input: { registeredOn: '2025-05-22', termEnd: '2030-05-20', agreement: ['@file:帮教协议.pdf'] },
    },
    { step: 'visit', by: 'villageCadre', on: '2025-06-18', input: { visits: [{ on: '2025-06-18', by: '@villageCadre', note: '暂住兄长家，想学电焊。' }] } },
    { step: 'place', by: 'clerkJustice', on: '2025-08-11', input: { job: 'done', housing: 'underWay', relief: 'unneeded', insurance: 'done' } },
    { step: 'regroup', by: 'justiceHead', on: '2026-01-15', input: { helpers: ['@clerkJustice'] } },
    { step: 'end', by: 'justiceHead', on: '2026-10-12', input: { endedOn: '2026-10-12', endKind: 'moved' } },
    { step: 'archive', by: 'clerkJustice', on: '2026-10-20', input: { archivedOn: '2026-10-20' } },
  ],
}

/** 解除社区矫正的人员：自己来报到，一直在帮教中。 */
const corrected: Story = {
  title: '安置帮教（2026年3月解除社区矫正）', ends: 'helping',
  steps: [
    {
      step: 'notice', by: 'clerkJustice', on: '2026-03-12',
      input: { person: someone('向某'), source: 'corrected', releasedOn: '2026-03-11', noticeOn: '2026-03-12', key: false, helpers: ['@clerkJustice'] },
    },
    { step: 'meet', by: 'clerkJustice', on: '2026-03-13', input: { handover: 'self', handoverOn: '2026-03-13' } },
    { step: 'register', by: 'clerkJustice', on: '2026-03-16', input: { registeredOn: '2026-03-16', termEnd: '2029-03-11' } },
    { step: 'visit', by: 'clerkJustice', on: '2026-06-10', input: { visits: [{ on: '2026-06-10', by: '@clerkJustice', note: '在镇上超市上班。' }] } },
  ],
}

/** 帮教中重新犯罪被羁押，结束帮教。 */
const again: Story = {
  title: '安置帮教（2025年9月释放）', ends: 'ended',
  steps: [
    {
      step: 'notice', by: 'clerkJustice', on: '2025-09-01',
      input: { person: someone('龚某'), source: 'prison', releasedOn: '2025-09-15', noticeOn: '2025-09-01', key: false, helpers: ['@clerkJustice'] },
    },
    { step: 'meet', by: 'clerkJustice', on: '2025-09-17', input: { handover: 'self', handoverOn: '2025-09-17' } },
    { step: 'register', by: 'clerkJustice', on: '2025-09-19', input: { registeredOn: '2025-09-19', termEnd: '2030-09-15' } },
    { step: 'place', by: 'clerkJustice', on: '2025-10-14', input: { job: 'refused', housing: 'done' } },
    { step: 'end', by: 'justiceHead', on: '2026-02-05', input: { endedOn: '2026-02-05', endKind: 'reoffended', reoffended: true } },
  ],
}

/** 安置帮教的示例：合起来办遍每个环节、到过每种状态。 */
export const resettleStories: readonly Story[] = [moved, corrected, again]

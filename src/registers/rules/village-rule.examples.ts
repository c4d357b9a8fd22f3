import type { Story, StoryStep } from '../../kernel/story/story.ts'

type Plain = Readonly<Record<string, unknown>>
const body = '一、邻里和睦，互相帮助。二、红事白事从简，不比阔气。三、门前清洁各家负责。四、垃圾分类投放。五、禁放柴草占道。'
const drafted = (on: string, input: Plain = {}, more: Partial<StoryStep> = {}): StoryStep => ({
  step: 'draft', by: 'villageCadre', on,
  input: { kind: 'rule', revision: 1, draftedOn: on, proposedFrom: 'committee', text: body, articleCount: 5, ...input }, ...more,
})
const solicited = (on: string, more: Partial<StoryStep> = {}): StoryStep => ({
  step: 'solicit', by: 'villageCadre', on, input: { solicitedOn: on, opinions: 12, opinionsNote: '采纳七条。' }, ...more,
})
const meeting = (on: string, form: string, [eligible, present, agree]: readonly [number, number, number]) => [{ on, form, eligible, present, agree }]
const voted = (noticeOn: string, on: string, assembly: unknown, more: Partial<StoryStep> = {}): StoryStep => ({
  step: 'vote', by: 'villageCadre', on, input: { noticeOn, assembly, signIn: ['@file:会议签到和记录.pdf'] }, ...more,
})
const filed = (on: string, more: Partial<StoryStep> = {}): StoryStep => ({ step: 'file', by: 'villageCadre', on, input: { filedOn: on }, ...more })
const reviewed = (on: string, input: Plain = { conclusion: 'ok' }, more: Partial<StoryStep> = {}): StoryStep => ({
  step: 'review', by: 'clerkJustice', on, input: { reviewedOn: on, reviewer: '@clerkJustice', ...input }, ...more,
})
const posted = (on: string, more: Partial<StoryStep> = {}): StoryStep => ({
  step: 'takeEffect', by: 'villageCadre', on, input: { effectiveOn: on, postedAt: '村务公开栏' }, ...more,
})

/** 一次通过，施行中适用；两年后由新版替代，新旧在同一天交接。 */
const willow: Story = {
  title: '柳溪村村规民约（第一版）', ends: 'superseded',
  steps: [
    drafted('2025-03-03', { adviser: '@adviser', draftFiles: ['@file:草案.docx'] }), solicited('2025-03-10'),
    { step: 'advise', by: 'justiceHead', on: '2025-03-12', reason: '第五条改为“不占道堆放”更明确。' },
    voted('2025-03-12', '2025-03-25', meeting('2025-03-25', 'household', [210, 152, 139])), filed('2025-03-28'), reviewed('2025-04-10'),
    posted('2025-04-15'),
    { step: 'use', by: 'villageCadre', on: '2025-08-20', input: { uses: [{ on: '2025-08-20', clause: '五', what: '劝导两户清理占道柴草。' }] } },
    drafted('2026-08-03', { revision: 2, replaces: '@record:village-rule' }, { in: 'village-rule#second', title: '柳溪村村规民约（第二版）' }),
    solicited('2026-08-10', { in: 'village-rule#second' }),
    voted('2026-08-12', '2026-08-25', meeting('2026-08-25', 'household', [212, 160, 151]), { in: 'village-rule#second' }),
    filed('2026-08-28', { in: 'village-rule#second' }), reviewed('2026-09-08', { conclusion: 'ok' }, { in: 'village-rule#second' }),
    { step: 'supersede', by: 'villageCadre', on: '2026-09-14', input: { supersededOn: '2026-09-14', successor: '@record:village-rule#second' } },
    posted('2026-09-14', { in: 'village-rule#second' }),
  ],
}

/** 备案审查发现罚款条款，责令改正，村民会议重新表决。 */
const terrace: Story = {
  title: '梯田村村规民约', ends: 'inForce',
  steps: [
    drafted('2026-02-25', { proposedFrom: 'villagers', text: `${body}六、乱倒垃圾的罚款二百元。`, articleCount: 6 }), solicited('2026-03-03'),
    voted('2026-03-04', '2026-03-18', meeting('2026-03-18', 'assembly', [640, 355, 301])), filed('2026-03-23'),
    reviewed('2026-04-02', { conclusion: 'correct', findings: [{ clause: '第六条', type: 'fine', advice: '村规民约不得设定罚款，改为劝导、公示。' }] }),
    { step: 'order', by: 'principal', on: '2026-04-07', input: { orderedOn: '2026-04-07', correctDue: '2026-05-15' } },
    {
      step: 'amend', by: 'villageCadre', on: '2026-04-28',
      input: {
        correctedOn: '2026-04-28', text: `${body}六、乱倒垃圾的，批评教育、自行清理。`, articleCount: 6, noticeOn: '2026-04-15',
        assembly: meeting('2026-04-28', 'assembly', [640, 348, 340]),
      },
    },
    posted('2026-05-06'),
  ],
}

/** 没有通过，退回修改；居民公约。 */
const lane: Story = {
  title: '石桥社区居民公约', ends: 'drafting',
  steps: [
    drafted('2026-09-01', { kind: 'convention', proposedFrom: 'township' }), solicited('2026-09-08'),
    { step: 'revert', by: 'villageCadre', on: '2026-09-22', reason: '户代表会议到会不足三分之二，没有表决。' },
  ],
}

/** 村规民约的示例。 */
export const villageRuleStories: readonly Story[] = [willow, terrace, lane]

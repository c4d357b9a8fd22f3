import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { enrolled } from './officer.examples.ts'

const opened = (name: string, on = '2026-01-12'): StoryStep => ({
  step: 'open', by: 'clerkEnforce', on, input: { openedOn: on, officer: `@record:officer#${name}`, forYear: 2026, plannedHours: 60 },
})
const attended = (on: string, session: string, hours: number, kind: string): StoryStep => ({
  step: 'train', by: 'clerkEnforce', on, input: { trainings: [{ on, session, hours, kind, topic: '行政处罚法、行政执法监督条例' }] },
})
const spring = attended('2026-04-17', '2026年第1期执法人员轮训', 24, 'public')
const summer = attended('2026-08-14', '2026年第2期执法人员轮训', 24, 'special')

/** 年度培训考核的示例：学时达标并考核、学时不足继续补课、刚建档。 */
export const officerYearStories: readonly Story[] = [
  {
    title: '2026年培训考核（副队长）', ends: 'appraised',
    steps: [
      enrolled('邓海宁', '云执法5190017'), opened('邓海宁'), spring, summer, attended('2026-09-18', '2026年案卷评查讲评', 12, 'case'),
      { step: 'check', by: 'clerkJustice', on: '2026-09-28', input: { checkedOn: '2026-09-28' } },
      { step: 'appraise', by: 'justiceHead', on: '2026-11-16', input: { appraisedOn: '2026-11-16', grade: 'competent' } },
    ],
  },
  {
    title: '2026年培训考核（执法岗）', ends: 'checked',
    steps: [
      enrolled('罗立平', '云执法5190003'), opened('罗立平'), spring,
      { step: 'check', by: 'justiceHead', on: '2026-09-29', input: { checkedOn: '2026-09-29' }, reason: '四至八月驻村抗旱，十月起补课。' },
      attended('2026-10-23', '2026年第3期执法人员轮训', 24, 'special'),
    ],
  },
  { title: '2026年培训考核（新进人员）', ends: 'learning', steps: [enrolled('白砚秋', '云执法5190021'), opened('白砚秋', '2026-01-19')] },
]

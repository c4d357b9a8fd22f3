import { addDays, type Day } from '../../kernel/calendar/calendar.ts'
import type { Story } from '../../kernel/story/story.ts'
import type { Chance } from './chance.ts'
import { dayIn, months } from './season.ts'

const topics = [
  ['collective', '行政处罚法专题学习', '中华人民共和国行政处罚法'],
  ['collective', '民法典专题学习', '中华人民共和国民法典'],
  ['preMeeting', '会前学习行政复议法', '中华人民共和国行政复议法'],
  ['centreGroup', '理论学习中心组学习宪法', '中华人民共和国宪法'],
  ['lecture', '依法行政讲座', '中华人民共和国行政诉讼法'],
  ['training', '执法人员业务培训', '中华人民共和国行政强制法'],
  ['collective', '人民调解法专题学习', '中华人民共和国人民调解法'],
  ['discipline', '党风党纪教育', '中国共产党纪律处分条例'],
  ['preMeeting', '会前学习信访工作条例', '信访工作条例'],
] as const

/** A random study session of the township's staff, most of them towards the end of a quarter. */
export function studyStory(luck: Chance, { year, today }: { year: number; today: Day }): Story {
  const day = dayIn(luck, year, months.quarterEnds)
  const [kind, topic, law] = luck.pick(topics)
  const input = {
    kind,
    topic,
    heldOn: day,
    hours: kind === 'training' ? 6 : luck.pick([1, 1.5, 2]),
    laws: [law],
    cleanGovernment: kind === 'discipline',
    attendees: ['@clerkOffice', '@clerkJustice', '@clerkPeace', '@clerkEnforce', '@justiceHead', '@deputyLeader', '@principal'].slice(
      0,
      luck.between(4, 7),
    ),
  }
  const steps = [
    { step: 'enter', by: 'clerkOffice' as const, on: day, input },
    { step: 'verify', by: 'deputyLeader' as const, on: addDays(day, 5), input: { certifiedOn: addDays(day, 5) } },
    { step: 'archive', by: 'clerkOffice' as const, on: addDays(day, 15) },
  ]
  return { title: topic, steps: steps.filter((step) => step.on <= today), ends: 'archived' }
}

import type { Day } from '../../kernel/calendar/calendar.ts'
import type { Story } from '../../kernel/story/story.ts'
import { activityDays, activityStory } from './activities.ts'
import { callBackStory } from './call-backs.ts'
import type { Chance } from './chance.ts'
import { disputeStory, type Slip } from './disputes.ts'
import type { Lived, Stage } from './relive.ts'
import { studyStory } from './studies.ts'

/** How much happens in a township in a year. */
export type Volume = { readonly settled: number; readonly failed: number; readonly activities: number; readonly studies: number }

/** The first township is that of the guided tour: 112 disputes concluded in 2025, 109 of them settled. In the second nothing ever fails in 2026. */
export function volumeOf(luck: Chance, { nth, year }: { nth: number; year: number }): Volume {
  if (nth === 0 && year === 2025) return { settled: 109, failed: 3, activities: 36, studies: 24 }
  const drawn = {
    settled: luck.between(28, 70),
    failed: luck.between(1, 5),
    activities: luck.between(12, 30),
    studies: luck.between(10, 22),
  }
  return nth === 1 && year === 2026 ? { ...drawn, settled: 45, failed: 0 } : drawn
}

/** What a hurried clerk left behind in the first township in 2026, so that the page of call-backs has something to ask about. */
const slips: readonly Slip[] = [
  ...Array.from({ length: 5 }, () => ({ summary: '两家因宅旁通道宽窄争执，车辆进出不便，各自请人丈量结果不一，请求镇里调解。' })),
  ...Array.from({ length: 6 }, () => ({ phone: '13900005678' })),
]

type Year = {
  readonly luck: Chance
  readonly nth: number
  readonly year: number
  readonly volume: Volume
  readonly today: Day
  readonly live: (register: string, story: Story, about?: Stage['about']) => readonly Lived[]
}

/** A year of a township, drawn by chance: disputes, publicity, study, and call-backs about some of the disputes. */
export function* townshipYear({ luck, nth, year, volume, today, live }: Year): Generator<readonly Lived[]> {
  const lived = (register: string, story: Story, about?: Stage['about']) => (story.steps.length > 0 ? live(register, story, about) : [])
  const hurried = nth === 0 && year === 2026 ? [...slips] : []
  for (let at = 0; at < volume.settled; at += 1) {
    const story = disputeStory(luck, { year, succeeds: true, today, slip: hurried[0] })
    if (story.steps.length > 0) hurried.shift()
    const found = lived('dispute', story)
    yield found
    const day = story.steps.at(-1)?.on
    if (luck.percent(6) && day && found[0]?.state.state === 'closed' && !found[0].state.restricted)
      yield lived('call-back', callBackStory(luck, { dispute: found[0].state.id, day, today }), { dispute: [found[0].state] })
  }
  for (let at = 0; at < volume.failed; at += 1) yield lived('dispute', disputeStory(luck, { year, succeeds: false, today }))
  for (const held of activityDays(luck, { year, count: volume.activities }))
    yield lived('activity', activityStory(luck, { ...held, today }))
  for (let at = 0; at < volume.studies; at += 1) yield lived('study', studyStory(luck, { year, today }))
}

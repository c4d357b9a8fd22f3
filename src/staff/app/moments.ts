import type { PersonName } from '../api/types.ts'

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** A moment (UTC, or milliseconds) in China's time. */
export const moment = (instant: string | number): string => clock.format(new Date(instant)).replaceAll('/', '-')
/** The day of a moment, in China's time. */
export const dayOf = (instant: string): string => moment(instant).slice(0, 10)
export const actorName = (actor: string | PersonName): string => (typeof actor === 'string' ? actor : actor.name)

import type { PersonName } from '../../api/types.ts'

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** A moment of the log (UTC) in China's time. */
export const moment = (instant: string): string => clock.format(new Date(instant)).replaceAll('/', '-')
export const actorName = (actor: string | PersonName): string => (typeof actor === 'string' ? actor : actor.name)

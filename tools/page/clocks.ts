import { meansWorkdays, profiles } from '../../src/kernel/deadline/profiles.ts'
import { inWords, named, type Words } from '../../src/kernel/in-words.ts'
import { type Clock, type Length, lawsOf, lengthsOf } from '../../src/kernel/register.ts'
import { cite } from '../../src/law/statute.ts'
import { table } from './table.ts'

/** The clocks of a register: from when, how long, what pauses, prolongs and ends them, and what being late means. */
export const clocksTable = (words: Words): readonly string[] =>
  table(
    ['时限', '起算', '期间', '办结于', '中止、延长与重新起算', '提前提醒', '逾期', '依据'],
    Object.entries(words.register.clocks ?? {}).map(([id, clock]) => [
      `${clock.name} \`${id}\``,
      `${clock.from === undefined ? '建立记录' : named(words, clock.from)}${clock.when ? `；当${inWords(clock.when, words)}时` : ''}`,
      clock.until === undefined
        ? lengthsOf(clock)
            .map((one) => lengthOf(one, words))
            .join('；')
        : `到${named(words, clock.until)}当日`,
      names(clock.stops, words),
      changes(clock, words),
      (clock.warns ?? [3]).map((days) => `${days} ${inWorkdays(clock) ? '个工作日' : '天'}`).join('、'),
      clock.late ?? '',
      [...new Set(lawsOf(clock).map(cite))].join('、') || (clock.until === undefined ? '由县设定' : ''),
    ]),
  )

/** Reminders of a period in working days count working days. */
const inWorkdays = (clock: Clock): boolean =>
  lengthsOf(clock).some(({ profile, days, workdays }) => workdays !== undefined || (days !== undefined && meansWorkdays(profile, days)))

const names = (steps: readonly string[], { register }: Words): string => steps.map((id) => `“${register.steps[id]?.name ?? id}”`).join('、')
const units = { days: '日', workdays: '个工作日', months: '个月', years: '年', hours: '小时' } as const

function lengthOf({ profile, setting, when, ...length }: Length, words: Words): string {
  const given = (Object.keys(units) as (keyof typeof units)[]).flatMap((unit) =>
    length[unit] === undefined ? [] : [`${length[unit]} ${units[unit]}`],
  )
  return `${when ? `${inWords(when, words)}：` : ''}${given.join('')}（${profiles[profile].name}）${setting ? `，县可设定 \`${setting}\`` : ''}`
}

function changes({ pauses = [], restarts = [], extends: longer }: Clock, words: Words): string {
  const told = [
    ...pauses.map(({ from, to }) => `${names([from], words)}起中止，${names([to], words)}后继续`),
    ...(restarts.length > 0 ? [`${names(restarts, words)}后重新起算`] : []),
    ...(longer === undefined ? [] : [longer].flat()).map(
      (one) => `${names([one.by], words)}${'max' in one ? `可延长至多 ${one.max} 日` : '可延期'}${one.law ? `（${cite(one.law)}）` : ''}`,
    ),
  ]
  return told.join('；')
}

import { describe, expect, test } from 'vitest'
import { timeliness } from './timeliness.ts'

describe('the days of a yearly report', () => {
  test.each([
    ['sent on the last day of February', 2025, 2, '2026-02-28', '2026-06-01', '2026-02-28', 'inTime', 0],
    ['sent on 1 March', 2025, 2, '2026-03-01', '2026-06-01', '2026-02-28', 'late', 1],
    ['a leap year has one day more', 2023, 2, '2024-02-29', '2024-06-01', '2024-02-29', 'inTime', 0],
    ['published on 31 March', 2025, 3, '2026-03-31', '2026-06-01', '2026-03-31', 'inTime', 0],
    ['published on 10 April', 2025, 3, '2026-04-10', '2026-06-01', '2026-03-31', 'late', 10],
    ['not yet published, and not yet due', 2025, 3, null, '2026-03-31', '2026-03-31', 'open', 0],
    ['not published on 1 April', 2025, 3, null, '2026-04-01', '2026-03-31', 'overdue', 1],
  ] as const)('%s', (_, year, months, done, today, due, state, days) => {
    expect(timeliness({ year, months, done, today })).toEqual({ due, done, state, days })
  })
})

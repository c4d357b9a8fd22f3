import { describe, expect, it } from 'vitest'
import { holidayNotices } from '../../law/holidays.ts'
import { readNotice } from './holiday-notice.ts'

const head = { year: 2026, name: '国务院办公厅关于2026年部分节假日安排的通知', published: '2025-11-04', source: '国务院公报' }
const notice2026 = holidayNotices.find(({ year }) => year === 2026)

describe('a notice typed off the paper', () => {
  it('says the same as the notice of 2026 that comes with the program', () => {
    const off = notice2026?.off.map(({ name, from, to }) => `${name} ${from} 至 ${to}`).join('\n') ?? ''
    const read = readNotice({ ...head, off, work: notice2026?.work.join('\n') ?? '' })
    expect(read).toEqual({ ...head, off: notice2026?.off, work: notice2026?.work })
  })
  it('takes a single day without an end, and empty lines', () => {
    expect(readNotice({ ...head, off: '\n元旦 2026-01-01\n', work: '' })).toMatchObject({
      off: [{ name: '元旦', from: '2026-01-01', to: '2026-01-01' }],
      work: [],
    })
  })
  it.each([
    ['', '', 1, '没有写放假'],
    ['元旦', '', 1, '不是“节名'],
    ['元旦 2026-02-30', '', 1, '没有 2026-02-30'],
    ['元旦 2026-01-03 至 2026-01-01', '', 1, '早于'],
    ['元旦 2025-01-01', '', 1, '不在 2026 年'],
    ['元旦 2026-01-01 至 2026-02-01', '', 1, '十五天'],
    ['元旦 2026-01-01', '2026-01-02', 1, '不是周六或周日'],
    ['元旦 2026-01-01 至 2026-01-03', '2026-01-03', 1, '已经写作放假'],
    ['元旦 2026-01-01', '一月四日', 1, '不是日期'],
    ['元旦 2026-01-01', '2027-01-03', 1, '不在 2026 年'],
  ])('off %j, work %j: line %i is refused because %s', (off, work, line, why) => {
    expect(readNotice({ ...head, off, work })).toEqual({ field: work === '' ? 'off' : 'work', line, why: expect.stringContaining(why) })
  })
})

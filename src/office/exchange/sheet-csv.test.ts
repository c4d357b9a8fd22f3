import { describe, expect, it } from 'vitest'
import { csvBytes, csvRecords } from './sheet-csv.ts'

describe('CSV', () => {
  it.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,,\n,b,',
      [
        ['a', '', ''],
        ['', 'b', ''],
      ],
    ],
    ['"甲,乙","说""好""","两\r\n行"\nx', [['甲,乙', '说"好"', '两\r\n行'], ['x']]],
    [
      'a\tb,c\td\n1\t2\t3',
      [
        ['a', 'b,c', 'd'],
        ['1', '2', '3'],
      ],
    ],
    ['"没有关上', [['没有关上']]],
    ['', []],
  ])('%j is read as RFC 4180 says', (text, records) => {
    expect([...csvRecords(text)]).toEqual(records)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('%j is written so that no program runs it', (cell) => {
    expect(new TextDecoder().decode(csvBytes([[cell]]))).toContain(`'${cell}`)
  })
})

import { describe, expect, it, test } from 'vitest'
import { csvBytes, csvRecords, csvSheets } from './sheet-csv.ts'

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

test('a sheet of more rows than go together comes in parts, of which the first opens it, and the last tells what was cut', () => {
  const text = new TextEncoder().encode(Array.from({ length: 1500 }, (_, nth) => `第${nth + 1}行,x`).join('\n'))
  const parts = (most: number) => [...csvSheets(text, most)].map(({ opens, rows, cut }) => [opens, rows.length, rows[0]?.line, cut])
  expect(parts(20_000)).toEqual([
    [true, 1000, 1, false],
    [false, 500, 1001, false],
  ])
  expect(parts(1200)).toEqual([
    [true, 1000, 1, false],
    [false, 200, 1001, true],
  ])
})

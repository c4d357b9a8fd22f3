import { expect, it } from 'vitest'
import { linesOf, type Mark } from './pieces.ts'

const mark = (layer: Mark['layer'], start: number, end: number, index = 0): Mark => ({ layer, start, end, index })

it('a paragraph is cut where its marks begin and end, and each piece knows all marks over it', () => {
  const [line] = linesOf('全年调解10件。', [mark('fact', 2, 7), mark('finding', 4, 6)])
  expect(line!.pieces.map(({ text, marks }) => [text, marks.map(({ layer }) => layer).join('+')])).toEqual([
    ['全年', ''],
    ['调解', 'fact'],
    ['10', 'fact+finding'],
    ['件', 'fact'],
    ['。', ''],
  ])
})

it('a mark over several paragraphs goes on in each of them', () => {
  const lines = linesOf('甲乙\n丙\n丁戊', [mark('passage', 1, 6)])
  expect(lines.map(({ start, pieces }) => [start, pieces.map(({ text, marks }) => `${text}${marks.length}`).join(' ')])).toEqual([
    [0, '甲0 乙1'],
    [3, '丙1'],
    [5, '丁1 戊0'],
  ])
})

it('the pieces together are the text', () => {
  const text = '一、成效\n\n调解12件，成功12件。'
  const lines = linesOf(text, [mark('finding', 0, 3), mark('fact', 8, 11), mark('fact', 10, 14)])
  expect(lines.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('\n')).toBe(text)
})

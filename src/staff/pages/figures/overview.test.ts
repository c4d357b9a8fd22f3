import { describe, expect, it } from 'vitest'
import type { FigureListed, RegisterEntry } from '../../api/types.ts'
import { figuresWith, groupFigures } from './overview.ts'

const areas = { shelf: '书架', yard: '院子' }
const entry = (id: string, name: string, area: string): RegisterEntry =>
  ({ id, name, area, about: '', reach: 'unit', opens: [], quick: null }) as unknown as RegisterEntry
const entries = [entry('loan', '借阅', 'shelf'), entry('gift', '捐赠', 'shelf'), entry('tree', '树木', 'yard')]
const figure = (id: string, name: string, register: string, value: number | null): FigureListed => ({
  ...{ id, name, register, value, unit: '件', asOf: '', records: value ?? 0, hidden: 0 },
})
const figures = [
  figure('gifts', '收到的捐赠', 'gift', null),
  figure('loans', '借出', 'loan', 3),
  figure('lost', '遗失', 'loan', null),
  figure('felled', '砍伐', 'tree', 0),
]

describe('the figures of a unit', () => {
  it('stand by area in its order, registers of which something is known first, and in a register what is known first', () => {
    const groups = groupFigures(figures, { entries, areas })
    expect(groups.map(({ name, registers }) => [name, registers.map((one) => one.name)])).toEqual([
      ['书架', ['借阅', '捐赠']],
      ['院子', ['树木']],
    ])
    expect(groups[0]?.registers[0]).toMatchObject({ told: [{ id: 'loans' }], untold: [{ id: 'lost' }] })
  })

  it('count a confirmed zero as known', () => {
    expect(groupFigures(figures, { entries, areas })[1]?.registers[0]).toMatchObject({ told: [{ id: 'felled' }], untold: [] })
  })

  it('of a register that the menu does not have stand at the end', () => {
    expect(groupFigures([figure('x', '某数', 'other', 1), ...figures], { entries, areas }).at(-1)?.name).toBe('其他')
  })

  it('are found by a word of their name or of their register', () => {
    expect(figuresWith('遗失', figures, entries).map(({ id }) => id)).toEqual(['lost'])
    expect(figuresWith('借阅', figures, entries).map(({ id }) => id)).toEqual(['loans', 'lost'])
    expect(figuresWith('', figures, entries)).toHaveLength(4)
  })
})

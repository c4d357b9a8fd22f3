import { expect, test } from 'vitest'
import { areas } from '../kernel/register.ts'
import { registers } from './index.ts'
import { loaders } from './loaders.ts'

test('every register has its own line in loaders.ts, and the line leads to it', async () => {
  expect(Object.keys(loaders).sort()).toEqual(registers.map(({ id }) => id).sort())
  for (const [id, load] of Object.entries(loaders)) expect((await load()).id).toBe(id)
})

test('the registers stand in the order of the areas', () => {
  const order = Object.keys(areas)
  const places = registers.map(({ area }) => order.indexOf(area))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

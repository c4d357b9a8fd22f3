import { describe, expect, it } from 'vitest'
import type { Role } from '../../../kernel/role.ts'
import { registerById } from '../../../registers/index.ts'
import { usual, usualOf } from './usual.ts'

const lists = Object.entries(usual) as readonly (readonly [Role, readonly string[]])[]

describe.each(lists)('what %s enters most', (role, ids) => {
  it('is at most six registers, disputes and activities first', () => {
    expect(ids.length).toBeLessThanOrEqual(6)
    expect(new Set(ids).size).toBe(ids.length)
    const daily = ['dispute', 'activity'].filter((id) => ids.includes(id))
    expect(ids.slice(0, daily.length)).toEqual(daily)
  })

  it.each(ids)('%s is opened by this post with a step that says on which day it happened', (id) => {
    const opening = Object.values(registerById(id)?.steps ?? {}).filter(
      ({ by, from }) => from.length === 0 && by !== 'time' && by.includes(role),
    )
    expect(opening.some(({ on, through }) => on !== undefined && through === undefined)).toBe(true)
  })
})

it('somebody with two posts has the registers of both, each once', () => {
  expect(usualOf(['mediator', 'grid'])).toEqual(['dispute', 'activity', 'incident'])
})

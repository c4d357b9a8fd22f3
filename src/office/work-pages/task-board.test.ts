import { expect, it } from 'vitest'
import { type Status, statuses } from '../../kernel/deadline/deadline.ts'
import { type Light, lightOf } from './task-board.ts'

const wanted: Readonly<Record<Status, Light>> = {
  running: 'green',
  dueSoon: 'yellow',
  pastStrict: 'yellow',
  overdue: 'red',
  met: 'green',
  metLate: 'red',
}

it('a task is red once its legal end is past, yellow while it comes near, green before; handing in late keeps it red', () => {
  const lit = Object.keys(statuses).map((status) => [status, lightOf({ status: status as Status })])
  expect(Object.fromEntries(lit)).toEqual(wanted)
})

import { expect, it } from 'vitest'
import { parseFields } from '../../../kernel/value.ts'
import { taskFields } from '../../../registers/leadership/task-fields.ts'
import { urgingFor } from './lights.ts'

it('an urging is a row as the register takes it: late tasks are urged, others reminded', () => {
  const rows = [urgingFor('red', '2026年3月31日', '2026-04-02'), urgingFor('yellow', '2026年4月9日', '2026-04-02')]
  expect(parseFields({ urges: taskFields.urges }, { urges: rows }).problems).toEqual([])
  expect(rows.map(({ level }) => level)).toEqual(['urge', 'remind'])
})

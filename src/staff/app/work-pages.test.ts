import { expect, it } from 'vitest'
import { registerById } from '../../registers/index.ts'
import type { RegisterEntry } from '../api/types.ts'
import { workPages, workPagesFor } from './work-pages.ts'

it('pages made for a task name registers and opening steps that there are', () => {
  for (const { registers, step } of workPages) {
    expect(registers.map((id) => registerById(id)?.id)).toEqual(registers)
    if (step) expect(registerById(registers[0] ?? '')?.steps[step]?.from).toEqual([])
  }
})

it('are offered to whoever reads records, or may open one where the page is for entering', () => {
  const entry = (id: string, reach: RegisterEntry['reach'], opens: readonly string[] = []): RegisterEntry => ({
    id,
    name: id,
    area: 'leadership',
    about: '',
    reach,
    opens,
    quick: null,
  })
  const names = (...entries: RegisterEntry[]) => workPagesFor(entries).map(({ name }) => name)
  expect(names(entry('task', 'unit'), entry('reception', 'totals'), entry('study', 'own'))).toEqual(['任务看板', '学时与出勤'])
  expect(names(entry('hazard-check', 'unit', ['plan']), entry('adviser-log', 'own', ['write']))).toEqual(['顾问日志'])
})

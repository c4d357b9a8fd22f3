import type { RegisterEntry } from '../api/types.ts'

/** A page made for one task. `step`: only for whoever may open a record by it; else for whoever reads records. */
export type WorkPage = {
  readonly to:
    | '/reception-day'
    | '/task-board'
    | '/publicity-year'
    | '/hazard-round'
    | '/adviser-day'
    | '/study-hours'
    | '/call-backs'
    | '/law-changes'
    | '/list-versions'
    | '/certificates'
  readonly name: string
  readonly says: string
  /** The registers that it works in; the first decides who has it. */
  readonly registers: readonly string[]
  readonly step?: string
  /** Whoever sees only totals of the register has it too, with numbers in place of records. */
  readonly counts?: true
  /** Used on the road: fetched while there still is a network, so that it opens where there is none. */
  readonly road?: true
}

/** The pages made for a task, in the order of the menu. They change nothing that the forms of the registers could not. */
export const workPages: readonly WorkPage[] = [
  { to: '/reception-day', name: '接访日', says: '登记来访、当场处理', registers: ['reception', 'reception-day'] },
  { to: '/task-board', name: '任务看板', says: '灯号、时限、督办', registers: ['task'] },
  { to: '/publicity-year', name: '普法年历', says: '节点、计划、空档', registers: ['activity'] },
  {
    to: '/hazard-round',
    name: '隐患排查一轮',
    says: '逐点查看，一次提交',
    registers: ['hazard-check', 'hazard'],
    step: 'enter',
    road: true,
  },
  { to: '/adviser-day', name: '顾问日志', says: '记一次坐班、走访', registers: ['adviser-log', 'adviser'], step: 'write', road: true },
  { to: '/study-hours', name: '学时与出勤', says: '按人查看', registers: ['study'] },
  { to: '/law-changes', name: '法规变动', says: '哪些事项要复核、清理', registers: ['authority-list'] },
  { to: '/list-versions', name: '清单版本对比', says: '两个日期的清单', registers: ['authority-list'] },
  { to: '/certificates', name: '执法证', says: '证件、到期、学时', registers: ['officer'] },
  { to: '/call-backs', name: '回访建议', says: '哪些记录值得问一问', registers: ['call-back'], step: 'propose', counts: true },
]

/** Those that are of use to somebody with these registers. */
export const workPagesFor = (entries: readonly RegisterEntry[]): readonly WorkPage[] =>
  workPages.filter(({ registers: [first], step, counts }) => {
    const entry = entries.find(({ id }) => id === first)
    if (entry?.reach === 'totals') return counts === true
    return entry !== undefined && (step === undefined || entry.opens.includes(step))
  })

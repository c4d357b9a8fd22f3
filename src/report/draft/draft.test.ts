import { describe, expect, it } from 'vitest'
import { type DraftFigures, draftReport } from './draft.ts'

const told = (values: Readonly<Record<string, number>>): DraftFigures =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, name: id, unit: '' }]))

const drafted = (values: Readonly<Record<string, number>>) => {
  const sections = draftReport({ organisation: '青石镇人民政府', superior: '云岭县委、县政府', year: 2026, figures: told(values) })
  return Object.fromEntries(sections.map(({ kind, text }) => [kind, text]))
}

describe('the draft of a yearly report', () => {
  it('binds each figure and writes a clause only where it counted something', () => {
    const { achievements } = drafted({
      'disputes.handled': 112,
      'disputes.succeeded': 109,
      'disputes.successRate': 97,
      'disputes.online': 0,
    })
    expect(achievements).toContain('共调处矛盾纠纷{disputes.handled}件，调解成功{disputes.succeeded}件，成功率{disputes.successRate}%。')
    expect(achievements).not.toContain('在线调解')
  })

  it('says that nothing happened where a reader would ask, and is silent where nobody reported', () => {
    expect(drafted({ 'litigation.cases': 0 }).achievements).toContain('全年未发生行政诉讼案件。')
    expect(drafted({}).achievements).toBe('')
  })

  it('numbers the headings that have something under them', () => {
    const { achievements } = drafted({ 'study.sessions': 4, 'publicity.events': 17 })
    expect((achievements ?? '').split('\n').map((line) => line.slice(0, 3))).toEqual(['（一）', '（二）'])
  })

  it('names the shortcomings that the registers show and carries them into next year, but leaves their causes to a person', () => {
    const { problems, plan } = drafted({ 'tasks.overdue': 2, 'rectification.open': 3 })
    expect(problems).toContain('年度重点任务逾期未完成{tasks.overdue}项。')
    expect(problems).toContain('【待补充：逐项分析原因】')
    expect(plan).toContain('针对上述不足')
    expect(plan).toContain('{rectification.open}个问题')
  })

  it('leaves blank what only the leader can know', () => {
    const { duty } = drafted({ 'duty.briefingsHeard': 3 })
    expect(duty).toContain('听取法治工作汇报{duty.briefingsHeard}次。')
    expect(duty).toContain('【待补充：')
  })
})

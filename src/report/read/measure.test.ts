import { describe, expect, test } from 'vitest'
import { type MeasureId, measures } from '../../figures/measures.ts'
import { readReport } from './read.ts'
import { rules } from './rules/index.ts'
import { sayings } from './sayings.ts'

const measuresOf = (text: string) => readReport(text).facts.map((fact) => fact.measure)

const examples = sayings
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split('｜') as [MeasureId, string])
  .map(([measure, said]) => [measure, said.split('；')] as const)

test('every measure of the list has at least three sayings', () => {
  const said = new Map(examples)
  expect(measures.filter(([id]) => (said.get(id)?.length ?? 0) < 3)).toEqual([])
})

describe('the words about a number name its measure', () => {
  test.each(examples)('%s', (measure, said) => {
    for (const saying of said) expect(measuresOf(saying), saying).toEqual([measure])
  })
})

describe('distinctions that cost most errors', () => {
  test('a committee that studies holds a study session, not a meeting', () => {
    expect(measuresOf('乡党委会集体学习5次')).toEqual(['study.sessions'])
  })

  test('a total that is then divided is not the centre group alone', () => {
    expect(measuresOf('党委理论学习中心组集体学法9次,其中中心组5次,会前学法4次')).toEqual([
      'study.sessions',
      'study.centreGroupSessions',
      'study.preMeetingSessions',
    ])
  })

  test('training under the heading of enforcement is training of officers', () => {
    expect(measuresOf('一、行政执法。规范化培训6场,参训120人次。')).toEqual(['officers.trainings', 'officers.trainees'])
  })

  test('people at a training are cadres, people at publicity are residents', () => {
    expect(measuresOf('法治培训10场次,500人次参加。普法宣传10场次,500人次参加。')).toEqual([
      'study.trainings',
      'study.people',
      'publicity.events',
      'publicity.people',
    ])
  })

  test('a fact that no measure covers has none', () => {
    expect(measuresOf('用房120平方米,较上年增长12%。')).toEqual([null, null])
  })
})

test('every measure of the list has a rule', () => {
  const ruled = new Set(rules.map((rule) => rule.measure))
  expect(measures.map(([id]) => id).filter((id) => !ruled.has(id))).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { unexplained } from '../../kernel/compare/differing.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { caseStories } from './case.examples.ts'
import { enforcementCase } from './case.ts'
import { inFigures, proseDifferences } from './case-paper.ts'
import { labelledDifferences } from './compare-paper.ts'

const values = {
  party: [{ kind: 'unit', name: '云岭县青石砖瓦厂' }], actOn: '2026-02-20', actPlace: '柳溪村东坡', filedOn: '2026-03-02', fine: 1_200_000, proposedFine: 1_500_000,
  articles: '违反《中华人民共和国土地管理法》第三十七条第二款，依据第七十五条', decisionNo: '青石罚〔2026〕3号', noticeNo: '青石罚〔2026〕2号',
  certificates: [{ certNo: '云执法5190017' }],
}
const found = (text: string) => proseDifferences(text, values).map(({ rule, inPaper }) => [rule, inPaper])

describe('an edited decision of a case', () => {
  it('tells the event as the case does', () => {
    expect(found('当事人：云岭县青石砖瓦厂。2026年2月20日，当事人在柳溪村东坡取土。')).toEqual([])
    expect(found('2026年2月21日，当事人在柳溪村东坡取土。')).toEqual([['K02', '2026年2月21日']])
    expect(found('当事人：云岭县青石砖厂')).toEqual([['K01', '云岭县青石砖厂']])
    expect(found('违法行为地点：柳溪村西坡')).toEqual([['K02', '柳溪村西坡']])
    expect(found('立案日期：2026-03-03')).toEqual([['K08', '2026-03-03']])
  })

  it('names the amount of the decision or the notice, in figures or in words', () => {
    expect(found('决定罚款人民币壹万贰仟元。拟罚款15,000元。')).toEqual([])
    expect(found('决定罚款人民币壹万贰仟伍佰元')).toEqual([['K06', '壹万贰仟伍佰']])
    expect(found('处罚款12500.00元')).toEqual([['K06', '12500.00']])
  })

  it('cites the articles of the case, numbers and certificates that are its own', () => {
    expect(found('依据《中华人民共和国土地管理法》第七十五条，违反《中华人民共和国土地管理法》第三十七条')).toEqual([])
    expect(found('依据《中华人民共和国土地管理法》第七十七条')).toEqual([['K07', '《中华人民共和国土地管理法》第七十七条']])
    expect(found('青石罚〔2026〕3号、青石罚〔2026〕8号、县资函〔2026〕8号')).toEqual([['K11', '青石罚〔2026〕8号']])
    expect(found('执法证号：云执法5190018')).toEqual([['K04', '云执法5190018']])
  })

  it('is not compared with what the case does not say yet', () => {
    expect(proseDifferences('罚款500元，立案日期：2026年1月1日', {})).toEqual([])
  })
})

describe('a paper whose labels still stand', () => {
  const facts = [{ rule: 'K02', name: '违法行为地点', words: ['柳溪村东坡'] }, { rule: 'K06', name: '罚款', words: ['12000.00元'] }]
  it('is compared label by label, in tables and in lines', () => {
    expect(labelledDifferences('违法行为地点\n柳溪村东坡\n罚款：12000元', facts)).toEqual([])
    const text = '违法行为地点\n柳溪村西坡\n罚款：1200元'
    const different = labelledDifferences(text, facts)
    expect(different.map(({ rule, inPaper, onRecord }) => [rule, inPaper, onRecord])).toEqual([
      ['K02', '柳溪村西坡', '柳溪村东坡'], ['K06', '1200元', '12000.00元'],
    ])
    for (const { start, end, inPaper } of different) expect(text.slice(start, end)).toBe(inPaper)
    expect(labelledDifferences('违法行为地点\n\n罚款', facts)).toEqual([])
  })
})

it('amounts in words are read as figures', () => {
  expect(['壹佰元', '贰仟零伍拾元整', '拾万元', '壹万贰仟元', '叁拾陆万伍仟肆佰元'].map(inFigures)).toEqual([100, 2050, 100_000, 12_000, 365_400])
})

describe('a case whose papers tell otherwise (guard papers)', () => {
  const one = { digest: 'a', paper: '决定书.docx', item: '罚款', inPaper: '1200元', onRecord: '12000元' }
  const explaining = { explained: 'paperNotes', approved: 'paperNotesApproved' }
  const open = (values: object) => unexplained([one], explaining, values as Record<string, unknown>).length

  it('stands open until each difference has its own reason and the reasons are approved', () => {
    expect(open({})).toBe(1)
    expect(open({ paperNotes: [{ ...one, reason: '笔误，已发更正通知' }] })).toBe(1)
    expect(open({ paperNotes: [{ ...one, reason: '笔误，已发更正通知' }], paperNotesApproved: true })).toBe(0)
    expect(open({ paperNotes: [{ ...one, reason: '' }], paperNotesApproved: true })).toBe(1)
    expect(open({ paperNotes: [{ ...one, onRecord: '15000元', reason: '记录改过以前的说明' }], paperNotesApproved: true })).toBe(1)
  })

  it('gives a new reason only with the approval of somebody who did not work on the case', () => {
    const { attempt, walk } = walker(enforcementCase, { calendar: nationalCalendar, registers })
    const [story] = caseStories
    const upTo = story!.steps.findIndex(({ step }) => step === 'approvePapers')
    const explained = walk(story!, upTo)
    expect(explained.values.paperNotesApproved).toBe(false)
    const approving = story!.steps[upTo]!
    expect(guardsOf(attempt(explained, { ...approving, by: 'clerkEnforce' }))).toEqual(['MF-PER-002'])
    expect(guardsOf(attempt(walk(story!, upTo - 1), approving))).toEqual(['case/notes'])
  })
})

import { describe, expect, it } from 'vitest'
import { alike, type Opinion, opinionsByClause, unanswered } from './opinions.ts'

const values = {
  clauses: [
    { no: '一', body: '搬迁。' },
    { no: '二', body: '摊位费。' },
  ],
  comments: [
    { no: 'W1', on: '2026-02-09', channel: 'online', clause: '二', content: '摊位费不要涨。', name: '方*', contact: '***' },
    { no: '2', on: '2026-02-10', channel: 'letter', content: '赞成。' },
    { no: '3', on: '2026-02-11', channel: 'visit', clause: '五', content: '原第五条留着。' },
  ],
  answers: [{ no: '2', gist: '赞成', adopted: 'all', reply: '谢谢。' }],
}

describe('comments on a draft', () => {
  it('stand under the clauses in the draft’s order, then those on the whole, then those on a clause that is gone', () => {
    expect(opinionsByClause(values).map(({ name, opinions }) => [name, opinions.map(({ no }) => no)])).toEqual([
      ['第一条', []],
      ['第二条', ['W1']],
      ['对全文', ['2']],
      ['第五条', ['3']],
    ])
  })

  it('carry no name and no contact', () => {
    expect(JSON.stringify(opinionsByClause(values))).not.toMatch(/方|\*\*\*/)
  })

  it('are unanswered until an answer bears their number', () => {
    expect(unanswered(opinionsByClause(values)).map(({ no }) => no)).toEqual(['W1', '3'])
  })

  it('are proposed together when they say nearly the same', () => {
    const said = (no: string, content: string): Opinion => ({ no, on: '2026-02-09', channel: 'online', content, answer: null })
    const all = [said('1', '摊位费不要一下子涨太多。'), said('2', '摊位费不要涨太多！'), said('3', '请多留无障碍通道。')]
    expect(alike(all[0] as Opinion, all).map(({ no }) => no)).toEqual(['2'])
    const [yes, no] = [said('4', '同意。'), said('5', '不同意搬迁。')]
    expect(alike(yes, [yes, no])).toEqual([])
  })
})

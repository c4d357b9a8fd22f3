import { expect, test } from 'vitest'
import { writtenText } from './written-text.ts'

test('what every draft gets from the registers is left out, what people wrote stays', () => {
  const sections = [
    { kind: 'intro', heading: '', text: '2025年，甲镇认真落实年度重点任务。' },
    {
      kind: 'achievements',
      heading: '主要举措和成效',
      text: '（一）健全矛盾纠纷预防调处化解体系，维护社会公平正义。共调处矛盾纠纷{disputes.handled}件。{disputes.found}起。每逢集日在桥头设点接谈。',
    },
    { kind: 'problems', heading: '存在的不足和原因', text: '【待补充：其他不足】\n山后两村路远，法律顾问到得少。' },
  ]
  expect(writtenText({ values: { sections } })).toBe('每逢集日在桥头设点接谈。\n山后两村路远，法律顾问到得少。')
})

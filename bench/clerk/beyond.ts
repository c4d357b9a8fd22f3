/** Guards that nobody at a desk can meet in the demonstration, or not on the screen, and why; the tests in brackets meet them. */
export const beyond: Readonly<Record<string, string>> = {
  'normative-document/withinPeriod': '公众在门户上提意见时查验，办公端没有这一步（src/registers/refused.test.ts）',
  'decision/withinPeriod': '公众在门户上提意见时查验，办公端没有这一步（src/registers/decisions/decision.test.ts）',
  'decision/inCatalogue': '表单里只能从目录的事项中选（src/registers/decisions/decision.test.ts）',
  'decision/reviewedText': '送审时系统自动留下全文，只有升级以前送审的才碰得到（src/registers/decisions/decision.test.ts）',
  'normative-document/body': '读不出文字的在送审时已经拦下，只有升级以前送审的才碰得到（src/registers/rules/normative-document.test.ts）',
  'case/basis': '页面先列出同一环节的“没有赋权”；依据失效的事项随即待复核，两关一起拒绝，提交时才两句都说',
  'inspection/basis': '页面先列出同一环节的“没有在清单中公布”；两关一起拒绝，提交时才两句都说',
  'case/papers': '要有一份与案件记录说法不同的文书附件，示例没有（src/registers/enforcement/case-paper.test.ts）',
  'petition/X10ended': '要先列为积案、以终结销号、又没有终结，三处都与示例不同（src/registers/disputes/petition.test.ts）',
  'annual-report/noErrors': '报告由程序起草、校核，没有示例可以照着办（test/contract/guards.test.ts）',
  'annual-report/fourParts': '报告由程序起草、校核，没有示例可以照着办（test/contract/guards.test.ts）',
  'annual-report/whole': '报告由程序起草、校核，没有示例可以照着办（test/contract/guards.test.ts）',
  'call-back/confined': '限定知悉范围的纠纷，选择时就不出现在列表里',
  'adviser-log/X16': '没有请法律顾问的纠纷，记日志的法律顾问在列表里看不到（src/registers/publicity/adviser-log.test.ts）',
  'mediation-committee/sizeTop': '要有十名在册的调解员，演示县的一个村没有这么多（src/registers/publicity/mediation-committee.test.ts）',
}

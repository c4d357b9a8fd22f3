import { is, rowsOf, yes } from '../../kernel/condition.ts'
import { choice, computed, date, datetime, files, group, link, links, longText, parts, person, persons, text, yesNo } from '../../kernel/field.ts'
import { clueKinds, clueSources, toHandOver } from './clue-words.ts'
import { sealedPerson } from './sealed-person.ts'

const { name, idNumber, phone, address } = sealedPerson

/** 线索的栏目。没有调查、核实一类的栏目：乡镇只移送，不调查（反有组织犯罪法第五十二条第一项）。 */
export const clueFields = {
  foundOn: date('发现日期'),
  foundAt: datetime('发现时间', { neededIf: yes('urgent'), help: '紧急线索的移送按小时计算，从这一刻起' }),
  how: choice('来源', clueSources),
  reporterMode: choice('举报方式', { named: '实名', anonymous: '匿名', organ: '单位移交', none: '无举报人' }),
  // 举报人另成一组，逐项加密：列表、检索、导出、查重都看不到；甄别人和其他知悉人看得到线索，看不到举报人（第六十一条、第七十四条）。
  reporter: group('举报人', { name, idNumber, phone, address }, { neededIf: is('reporterMode', 'named'), knownTo: ['handler', 'justiceHead'] }),
  kind: choice('线索类别', clueKinds),
  targets: text('被反映的人或组织', { max: 200, secret: 'sensitive', purpose: toHandOver, help: '照举报的原话填写，不要自行核实' }),
  facts: longText('线索内容', { max: 3000, secret: 'sensitive', purpose: toHandOver }),
  place: text('涉及地点', { max: 80, secret: 'sensitive', purpose: toHandOver }),
  urgent: yesNo('紧急'),
  assessor: person('甄别人', { help: '分管负责人；被反映的人不得担任' }),
  recipients: persons('知悉人', { max: 5, help: '除登记人、甄别人以外可以看到本条的人，从严指定' }),
  named: persons('被反映的本单位人员', { max: 10, secret: 'personal', purpose: '避免交被反映的人办理', help: '在本系统有账号的，务必列出' }),
  namedAmongReaders: computed('被反映的人列入知悉范围', { of: 'yesNo', from: ['assessor', 'recipients', 'receiver', 'named'], compute: namedAmongReaders }),
  assessedOn: date('甄别日期'),
  assessment: choice('甄别意见', { hand: '移送', supply: '补充后移送', drop: '不属于犯罪线索' }),
  handedOn: date('移送日期', { help: '退回补充后再次移送的，填再次移送的日期' }),
  handedAt: datetime('移送时间', { neededIf: yes('urgent') }),
  handedTo: choice('移送机关', { police: '公安机关', supervision: '监察机关', procuratorate: '检察机关', other: '其他有权机关' }),
  handDoc: files('移送函'),
  receiptOn: date('回执日期'),
  receiptNo: text('回执编号', { max: 60 }),
  returnedOn: date('退回补充日期'),
  feedback: parts('反馈', {
    on: date('反馈日期', { needed: true }),
    status: choice('反馈结果', { checking: '核查中', filed: '立案', notTrue: '不属实', transferred: '转办', closed: '办结' }, { needed: true }),
    note: text('反馈说明', { max: 500, secret: 'sensitive', purpose: '掌握办理结果' }),
  }, { grows: true }),
  answeredOn: computed('最近一次反馈日期', { of: 'date', from: ['feedback'], compute: lastAnswer }),
  repliedOn: date('回复举报人日期'),
  closedOn: date('办结日期'),
  // 单位之间移交：移交的单位只看得到移交件，看不到接收单位登记的线索；举报人的信息留在原单位，不随线索走。
  receiver: person('接收人', { help: '接收单位具体负责的人；只有他能签收' }),
  passedTo: text('接收单位', { max: 60 }),
  passedOn: date('移交其他单位日期'),
  transfers: links('移交其他单位的移交件', 'clue-transfer'),
  transfer: link('接收的移交件', 'clue-transfer'),
  passedBy: text('移交单位', { max: 60, help: '不用本系统的单位书面移交的填写' }),
  receivedOn: date('收到移交日期'),
  receivedAt: datetime('收到移交时间', { neededIf: yes('urgent') }),
} as const

function lastAnswer({ feedback }: Readonly<Record<string, unknown>>): unknown {
  return rowsOf(feedback).map(({ on }) => on).filter((on) => typeof on === 'string').sort().at(-1) ?? null
}

function namedAmongReaders({ assessor, recipients, receiver, named }: Readonly<Record<string, unknown>>): unknown {
  const readers = new Set([assessor, receiver, ...(Array.isArray(recipients) ? recipients : [])])
  return Array.isArray(named) && named.some((one) => readers.has(one))
}

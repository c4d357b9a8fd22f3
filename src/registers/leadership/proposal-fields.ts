import { filled, is, yes } from '../../kernel/condition.ts'
import { choice, date, docNo, files, longText, number, parts, person, persons, text, unit, yesNo } from '../../kernel/field.ts'

/** 建议、提案的栏目。提出人的姓名、电话是个人信息，只用来联系和答复；系统内有账号的代表、委员另列，凭此查看和评价自己的。 */
export const proposalFields = {
  kind: choice('种类', { suggestion: '代表建议', cppcc: '政协提案', opinion: '审议意见', report: '专项报告', inquiry: '询问质询' }),
  number: text('编号', { max: 40, help: '交办机关的编号' }),
  level: choice('层级', { township: '乡镇', county: '县', city: '市' }),
  proposers: parts('提出人', {
    name: text('姓名', { needed: true, max: 40, secret: 'personal' }), capacity: choice('身份', { deputy: '人大代表', member: '政协委员', body: '主席团、委员会' }),
    phone: text('联系电话', { format: 'phone', secret: 'personal' }),
  }, { max: 50 }),
  deputies: persons('提出人账号', { max: 50 }),
  jointCount: number('联名人数', '人'),
  content: longText('内容', { max: 10_000 }),
  original: files('建议、提案原件'),
  handedOn: date('交办日期'),
  handedBy: text('交办机关', { max: 60 }),
  part: choice('承办方式', { sole: '独办', lead: '主办', assist: '会办' }),
  acceptedOn: date('签收日期'),
  leadOrg: unit('承办单位'),
  responsible: person('承办人'),
  complex: yesNo('涉及面广、处理难度大', { help: '是的，六个月内答复；应当在签收时认定' }),
  complexReason: longText('认定理由', { max: 500, neededIf: yes('complex') }),
  sentBackOn: date('退回日期'),
  contacts: parts('联系沟通', {
    on: date('沟通日期', { needed: true }), way: choice('沟通方式', { visit: '走访', meeting: '座谈', phone: '电话', letter: '书面' }, { needed: true }), note: longText('沟通情况', { max: 1000 }),
  }, { grows: true }),
  assistOpinions: files('会办意见'),
  assistedOn: date('提出会办意见日期'),
  reply: longText('答复内容', { max: 10_000 }),
  replyClass: choice('答复类别', { a: '已解决或者基本解决', b: '正在解决', c: '列入计划', d: '留作参考' }, { help: '字母由各地规定' }),
  commitments: parts('承诺事项', {
    text: text('承诺内容', { needed: true, max: 300 }), due: date('承诺时限', { future: true, neededIf: filled('text') }), doneOn: date('兑现日期'),
  }, { max: 20 }),
  approvedOn: date('签发日期'),
  repliedOn: date('答复日期'),
  replyNo: docNo('答复文号'),
  replyFiles: files('答复函'),
  ratedOn: date('评价日期'),
  satisfaction: choice('评价', { satisfied: '满意', basic: '基本满意', unsatisfied: '不满意', none: '没有评价' }),
  comment: longText('评价意见', { max: 1000, neededIf: is('satisfaction', 'unsatisfied') }),
  closedOn: date('办结日期'),
  agreed: yesNo('提出人和承办单位同意公开答复'),
  publicReply: longText('公开的答复', { max: 10_000 }),
  handlingReport: longText('办理情况报告', { max: 10_000, help: '办理情况应当公开；不写代表的电话、住址，不照录评价意见' }),
  publishedOn: date('公开日期'),
} as const

import { filled, is } from '../../kernel/condition.ts'
import {
  choice, choices, computed, date, datetime, docNo, files, group, link, links, longText, money, parts, text, yesNo,
} from '../../kernel/field.ts'
import { dueDay, hazardThemes, samePhoto, tiers } from './hazard-words.ts'

const sources = {
  check: '排查检查', patrol: '网格巡查', citizen: '群众举报', self: '单位自查上报', upper: '上级交办', hotline: '12345等平台',
} as const

/** 涉未成年人、家庭暴力的，只有指定的人能看。 */
export const isConfined = is('dangers', 'minor', 'domesticViolence')

/** 隐患的栏目：五落实是责任、措施、资金、时限、预案。 */
export const hazardFields = {
  // 发现
  check: link('来自检查', 'hazard-check', { neededIf: is('how', 'check') }),
  foundOn: date('发现日期'),
  how: choice('来源', sources),
  reporter: group('举报人', {
    name: text('姓名', { max: 60, secret: 'sensitive', purpose: '核实举报、答复举报人' }),
    phone: text('联系电话', { format: 'phone', secret: 'sensitive', purpose: '核实举报、答复举报人' }),
  }),
  category: choice('隐患类别', hazardThemes),
  place: text('隐患位置', { max: 100 }),
  description: longText('隐患情况', { max: 2000 }),
  photosBefore: files('整改前照片'),
  ownerUnit: text('责任单位', { max: 80, help: '对隐患负有整改责任的单位、个体户或者村（社区）' }),
  // 涉稳隐患里的人身危险：先报告，后处置（X7）。
  dangers: choices('危险情形', { violence: '可能发生暴力', minor: '涉未成年人', domesticViolence: '家庭暴力', suicide: '有自杀自伤风险' }),
  alerts: parts('报告有关机关', {
    at: datetime('报告时间', { needed: true }), to: choice('报告对象', { police: '公安机关', civil: '民政部门', education: '教育部门', health: '卫生健康部门', other: '其他机关' }, { needed: true }),
    receipt: text('接报人或回执号', { max: 60 }),
  }, { grows: true }),
  // 定级与上报
  gradedOn: date('定级日期'),
  grade: choice('隐患等级', { general: '一般隐患', major: '重大隐患' }),
  majorBasis: text('判定依据', { max: 200, help: '写明哪个行业的重大事故隐患判定标准、第几条' }),
  reportedOn: date('上报日期'),
  reportedTo: text('上报的主管部门', { max: 60 }),
  // 分级处置：网格、村、镇、县，升一级记一行（X11）。
  tier: choice('发现层级', tiers),
  raises: parts('升级记录', {
    on: date('升级日期', { needed: true }), to: choice('升至', tiers, { needed: true }), why: choice('升级原因', {
      high: '重大隐患', beyond: '超出本级权限或能力', twice: '两次整改不到位', danger: '有暴力等危险情形', people: '涉及人数多', upper: '上级要求',
    }),
  }, { grows: true }),
  // 交办
  notifiedOn: date('交办日期'),
  order: choice('交办方式', { notice: '整改通知', stop: '责令暂时停产停业、停止使用' }),
  officers: links('下达责令的执法人员', 'officer'),
  noticeNo: docNo('整改通知文号', { word: '安改' }),
  responsible: text('整改责任人', { max: 40, secret: 'personal', purpose: '督促整改' }),
  measures: longText('整改措施', { max: 1000 }),
  fund: money('整改资金'),
  dueOn: date('整改期限', { future: true }),
  interim: text('整改前的管控（应急）措施', { max: 500 }),
  prolongedOn: date('批准延期日期'),
  prolongedTo: date('延期至', { future: true }),
  dueNow: computed('现行整改期限', { of: 'date', from: ['dueOn', 'prolongedOn', 'prolongedTo', 'notifiedOn'], compute: dueDay }),
  // 报结、复查、销号
  fixedOn: date('报结日期'),
  fixNote: longText('整改情况', { max: 1000 }),
  photosAfter: files('整改后照片'),
  samePhoto: computed('前后照片相同', { of: 'yesNo', from: ['photosBefore', 'photosAfter'], compute: samePhoto }),
  recheckedOn: date('复查日期'),
  recheck: choice('复查结果', { passed: '合格', failed: '不合格' }),
  recheckNote: text('复查意见', { max: 500 }),
  closedOn: date('销号日期'),
  settledAt: choice('了结层级', tiers),
  // 挂牌督办与移送
  supervisedOn: date('挂牌督办日期'),
  supervisedBy: choice('督办级别', { county: '县级', city: '市级', province: '省级' }, { neededIf: filled('supervisedOn') }),
  liftedOn: date('摘牌日期'),
  movedOn: date('移送日期'),
  movedTo: text('移送部门', { max: 60 }),
  case: link('行政处罚案件', 'case'),
  told: yesNo('已答复举报人'),
} as const

import { addMinutes } from '../../kernel/calendar/calendar.ts'
import { filled, rowsOf, type Values } from '../../kernel/condition.ts'
import { choice, computed, date, datetime, files, link, longText, number, parts, person, text, unit, yesNo } from '../../kernel/field.ts'
import { personalNumberIn } from '../../kernel/privacy/identity.ts'

const kinds = { notice: '通报', reply: '回帖', press: '新闻发布会', interview: '接受采访' } as const
/** 重大以上突发事件五小时内发布权威信息，是降级时用来核对的默认值；时限本身由各县设置。 */
const noticeMinutes = 5 * 60

const moments = ({ responses }: Values, only?: keyof typeof kinds): readonly string[] =>
  rowsOf(responses).filter(({ kind }) => only === undefined || kind === only).map(({ at }) => at).filter((at) => typeof at === 'string').sort()
const first = (only?: keyof typeof kinds) => (values: Values) => moments(values, only)[0] ?? null
const dayOf = (at: string | undefined) => at?.slice(0, 10) ?? null
/** 发布过的文字，一次一段，给门户用；不带发言人。 */
const published = ({ responses }: Values) => {
  const said = rowsOf(responses).filter(({ at, body }) => typeof at === 'string' && typeof body === 'string')
  return said.length === 0 ? null : said.map(({ at, body }) => `${String(at).slice(0, 10)} ${body}`).join('\n')
}
const tooEarly = (values: Values) => typeof values.foundAt === 'string' && moments(values).some((at) => at < (values.foundAt as string))
const overdueThen = (values: Values) => {
  const { foundAt, loweredAt } = values
  if (typeof foundAt !== 'string' || typeof loweredAt !== 'string') return false
  const due = addMinutes(foundAt, noticeMinutes)
  return loweredAt > due && !moments(values, 'notice').some((at) => at <= due)
}

/** 政务舆情的栏目。没有发帖人的栏目：除了公开的链接，不收集发帖人的信息，也没有“关注名单”。 */
export const opinionFields = {
  // 发现与研判
  foundAt: datetime('发现时间', { help: '回应时限从这一刻起算' }),
  channel: choice('渠道', { web: '网站', wechat: '微信', video: '短视频', forum: '论坛', media: '媒体报道', hotline: '热线', offline: '线下' }),
  url: text('公开链接', { max: 500, format: 'url' }),
  summary: longText('舆情概况', { max: 3000, help: '只写反映的事，不写发帖人的姓名、账号' }),
  numbersTold: computed('概况写有个人号码', {
    of: 'yesNo', from: ['summary'], compute: ({ summary }) => typeof summary === 'string' && personalNumberIn(summary) !== null,
  }),
  topic: choice('主题', { policy: '政策', livelihood: '民生', enforcement: '执法', incident: '突发事件', cadre: '干部作风', other: '其他' }),
  involves: unit('涉及单位'),
  level: choice('级别', { major: '涉特别重大、重大突发事件', other: '其他政务舆情' }),
  loweredAt: datetime('降级时间'),
  overdueThen: computed('降级时已经逾期', { of: 'yesNo', from: ['foundAt', 'loweredAt', 'responses'], compute: overdueThen }),
  heat: number('热度', '次', { help: '阅读、播放或者转发次数' }),
  incident: link('相关的突发事件', 'incident'),
  judgedOn: date('研判日期'),
  plan: longText('研判与处置意见', { max: 3000 }),
  // 责任与核查
  responsible: unit('责任单位'),
  undertaker: person('承办人'),
  truth: choice('核查结论', { yes: '属实', partly: '部分属实', no: '不属实', checking: '核查中' }),
  rumor: yesNo('属于谣言'),
  factSource: longText('事实依据', { max: 2000, help: '事实从哪里来：现场核查、部门答复、突发事件可公开的表述' }),
  factFiles: files('核查材料'),
  script: longText('回应口径', { max: 3000 }),
  // 回应
  responses: parts('回应', {
    at: datetime('发布时间', { needed: true }), kind: choice('回应方式', kinds, { needed: true }), body: longText('发布内容', { needed: true, max: 3000 }), url: text('发布链接', { max: 500, format: 'url' }),
    file: files('发布稿'), spokesperson: person('发言人'), legalReviewed: yesNo('经合法性审核'), secrecyReviewed: yesNo('经保密审查'),
  }, { grows: true, max: 50 }),
  // 时限按分钟算。
  firstResponseAt: computed('首次回应时间', { of: 'datetime', from: ['responses'], compute: first() }),
  noticeAt: computed('首次通报时间', { of: 'datetime', from: ['responses'], compute: first('notice') }),
  pressAt: computed('首次发布会时间', { of: 'datetime', from: ['responses'], compute: first('press') }),
  respondedOn: computed('首次回应日期', { of: 'date', from: ['responses'], compute: (values) => dayOf(moments(values)[0]) }),
  lastRespondedOn: computed('最近回应日期', { of: 'date', from: ['responses'], compute: (values) => dayOf(moments(values).at(-1)) }),
  tooEarly: computed('回应早于发现', { of: 'yesNo', from: ['foundAt', 'responses'], compute: tooEarly }),
  published: computed('对外回应', { of: 'text', from: ['responses'], compute: published }),
  // 移送、整改、归档
  handedTo: choice('移送部门', { cyberspace: '网信部门', police: '公安机关' }),
  handedOn: date('移送日期'),
  handReceipt: files('移送回执'),
  fixOn: date('转整改日期'),
  fixProblem: longText('需要整改的问题', { max: 2000 }),
  fix: link('产生的整改', 'rectification'),
  followUp: longText('跟踪情况', { max: 2000 }),
  closedOn: date('归档日期'),
  review: longText('处置总结', { max: 3000, neededIf: filled('closedOn') }),
} as const

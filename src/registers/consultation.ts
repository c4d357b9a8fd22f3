import { all, any, atMost, filled, is, isFilled, not, ordered, reached, rowsOf, type Values } from '../kernel/condition.ts'
import { choice, computed, date, files, longText, parts, text } from '../kernel/field.ts'
import { personalNumberIn } from '../kernel/privacy/identity.ts'
import { personalInformation } from '../law/personal-information.ts'
import type { Citation } from '../law/statute.ts'

// 公开征求意见的栏目和关口：重大行政决策、行政规范性文件共用。意见一行一条，只增不改；一条意见只答复一次。

const numbersOf = (rows: readonly Values[]): ReadonlySet<unknown> => new Set(rows.map(({ no }) => no).filter(isFilled))

function unanswered({ comments, answers }: Values): number {
  const answered = numbersOf(rowsOf(answers).filter(({ adopted }) => isFilled(adopted)))
  return rowsOf(comments).filter(({ no }) => !answered.has(no)).length
}
/** 没有编号、编号重复的意见，分不清答复的是哪一条。 */
const repeated = ({ comments }: Values) => rowsOf(comments).length - numbersOf(rowsOf(comments)).size
/** 所提的条款不在草案里；不写条款的，是对全文的意见。 */
function astray({ comments, clauses }: Values): number {
  const known = numbersOf(rowsOf(clauses))
  return rowsOf(comments).filter(({ clause }) => isFilled(clause) && !known.has(clause)).length
}
/** 答复的编号不在收到的意见里，或者同一条意见答复了两次。 */
function strayAnswers({ comments, answers }: Values): number {
  const known = numbersOf(rowsOf(comments))
  const rows = rowsOf(answers)
  return rows.length - new Set(rows.map(({ no }) => no).filter((no) => known.has(no))).size
}
/** 草案条款和意见答复都会公开；里面有没有谁的证件号、手机号、卡号。 */
const publicNumbers = ({ clauses, answers }: Values) =>
  personalNumberIn([...rowsOf(clauses), ...rowsOf(answers)].flatMap((row) => Object.values(row)).filter((one) => typeof one === 'string').join('\n'))
const newest = ({ comments }: Values) => rowsOf(comments).at(-1)?.on ?? null

/** 草案条款：征求意见按它逐条提，按它逐条汇总。 */
export const draftClauses = parts('草案条款', { no: text('条款', { max: 20 }), body: longText('条款内容', { max: 3000 }) }, { max: 200 })

/** 条款怎样称呼：编号写“一”的，叫第一条；写全了的照写；没有编号的是对全文。 */
export const clauseName = (no: string): string => (no === '' ? '对全文' : /^[一二三四五六七八九十百零〇\d]+$/.test(no) ? `第${no}条` : no)

/** 采纳与否，怎样称呼。 */
export const adoptions = { all: '采纳', part: '部分采纳', none: '未采纳' } as const

/** 网上一次最多写多少字。 */
export const commentLength = 1000

/** 收到的意见和答复。联系方式密封保存，只为反馈；公开的只有意见要点、是否采纳和说明，没有姓名。 */
export const commentFields = {
  comments: parts('收到的意见', {
    no: text('编号', { max: 10 }), on: date('收到日期'), channel: choice('来源', { online: '网上', letter: '来信', visit: '当面', meeting: '会议' }, { needed: true }),
    clause: text('针对的条款', { max: 20, help: '对全文提的，不填' }), content: longText('意见内容', { max: 2000, neededIf: filled('no'), outside: true }),
    name: text('提出人', { max: 60, secret: 'personal', purpose: '向提出人反馈采纳情况' }),
    contact: text('联系方式', { max: 60, secret: 'sensitive', purpose: '向提出人反馈采纳情况' }),
  }, { max: 500, grows: true }),
  answers: parts('意见采纳情况', {
    no: text('意见编号', { max: 10, among: { rows: 'comments', key: 'no', says: ['clause', 'content'] } }), gist: text('意见要点', { max: 200, help: '会公开，不写姓名' }),
    adopted: choice('采纳', adoptions), reply: longText('说明', { max: 1000, neededIf: is('adopted', 'part', 'none') }),
  }, { max: 500, grows: true }),
  unanswered: computed('未答复的意见数', { of: 'number', from: ['comments', 'answers'], compute: unanswered }),
  repeatedComments: computed('没有编号或者编号重复的意见数', { of: 'number', from: ['comments'], compute: repeated }),
  strayComments: computed('条款对不上的意见数', { of: 'number', from: ['comments', 'clauses'], compute: astray }),
  strayAnswers: computed('对不上意见的答复数', { of: 'number', from: ['comments', 'answers'], compute: strayAnswers }),
  publicNumbers: computed('公开文字里的个人号码', { of: 'text', from: ['clauses', 'answers'], compute: publicNumbers }),
  lastCommentOn: computed('最后登记的一条意见的日期', { of: 'date', from: ['comments'], compute: newest }),
} as const

/** 门户从登记那天起才看得到草案；期限从更早的一天算的，要有那时就公布了的地方。 */
export const shownFields = {
  consultShownAt: text('此前公布在哪里', { max: 200, help: '开始日期在今天以前的才填：网址，或者公开栏、报纸的名称' }),
  consultProof: files('此前公布的凭证', { help: '开始日期在今天以前的才传：网页截图、公开栏照片、报纸版面' }),
} as const

/** 征求意见的期限从公众真正看得到草案那天起算，不能倒填。 */
export const shownBefore = (law: Citation) => ({
  id: 'shownBefore', when: reached('consultFrom', 1), needs: any(filled('consultShownAt'), filled('consultProof')), law,
  says: '开始日期在今天以前，而草案从今天起才在门户上公布；没有写明此前公布在哪里，公众看到草案的时间不足所写的期限。',
  help: '请把开始日期改为今天，截止日期顺延；此前确已公布的，写明公布在哪里或者上传凭证。',
}) as const

/** 意见有编号、不重号，条款对得上草案。 */
export const commentsInOrder = {
  id: 'comments', needs: all(atMost('repeatedComments', 0), atMost('strayComments', 0)), says: '意见没有编号或者编号重复，或者针对的条款不在草案里。',
  help: '请一条意见一个编号，条款照草案填写；对全文的意见不填条款。',
} as const
/** 一条意见答复一次；要改的办理更正，原来的答复留痕。 */
export const answersInOrder = {
  id: 'answers', needs: atMost('strayAnswers', 0), says: '有的答复对不上收到的意见，或者同一条意见答复了两次。', help: '请核对意见编号；要改已有的答复，请申请更正。',
} as const
/** 草案逐条、答复逐条都在门户上公开。 */
export const nothingPersonal = {
  id: 'publicNumbers', needs: not(filled('publicNumbers')), law: personalInformation.art(25), says: '草案条款或者意见答复里有个人的证件号、手机号或者卡号，而这些文字会公开。',
  help: '请删去号码再办理。',
} as const
/** 网上的意见只在征求意见的日期之内收，截止那天也收。 */
export const withinPeriod = (law: Citation) => ({
  id: 'withinPeriod', needs: all(ordered('consultFrom', 'lastCommentOn'), ordered('lastCommentOn', 'consultTo')), law,
  says: '不在征求意见的日期之内。', help: '截止之后的意见，请由工作人员登记。',
}) as const
/** 每条意见都答复了，才能汇总、公布采纳情况。 */
export const allAnswered = (law: Citation) => ({
  id: 'answered', needs: atMost('unanswered', 0), law, says: '还有意见没有答复是否采纳。', help: '请在“答复意见”中逐条写明采纳与否和理由。',
}) as const
/** 期限届满之后才汇总。 */
export const periodOver = (law: Citation) => ({
  id: 'periodOver', needs: ordered('consultTo', 'summarisedOn', 1), law, says: '征求意见还没有截止。', help: '请等截止日期过后再汇总。',
}) as const

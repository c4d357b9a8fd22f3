import { rowsOf, type Values } from '../../kernel/condition.ts'
import type { PaperDifference } from './compare-paper.ts'

/** 一条规则怎样从文书的行文里认出一个说法（正则的第一组），记录里又是哪些说法。 */
type Reading = { readonly rule: string; readonly name: string; readonly seen: RegExp; readonly known: readonly string[]; readonly plain?: (text: string) => string }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const given = (...values: readonly unknown[]): readonly string[] => values.map(textOf).filter((one) => one !== '')
const day = String.raw`(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}-\d{2}-\d{2})`
const digits = '零壹贰叁肆伍陆柒捌玖'
const places: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 }

/** 大写金额的元数：壹万贰仟元 → 12000；认不出的没有。 */
export function inFigures(capitals: string): number | null {
  let [sum, section, digit] = [0, 0, 0]
  for (const sign of capitals.replace(/[元圆整正]/g, '')) {
    if (digits.includes(sign)) digit = digits.indexOf(sign)
    else if (sign in places) [section, digit] = [section + (digit || 1) * (places[sign] ?? 1), 0]
    else if (sign === '万') [sum, section, digit] = [(sum + section + digit) * 10_000, 0, 0]
    else return null
  }
  return sum + section + digit
}

const plainDay = (text: string): string =>
  text.replace(/\s/g, '').replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, (_, year: string, month: string, one: string) => `${year}-${month.padStart(2, '0')}-${one.padStart(2, '0')}`)
const yuan = (fen: unknown): readonly string[] => (typeof fen === 'number' ? [String(fen / 100)] : [])
function plainYuan(text: string): string {
  const figures = text.replace(/[,，\s]/g, '')
  if (/^[\d.]+$/.test(figures)) return String(Number(figures))
  const worth = inFigures(figures)
  return worth === null ? figures : String(worth)
}
const plainTitle = (text: string): string => text.replace(/\s/g, '')

/** 案件记录里的说法，和文书里通常怎样写：当事人、时间、地点、金额、条款、文号、执法证号（K01、K02、K04、K06、K07、K08、K11）。 */
function readingsOf(values: Values): readonly Reading[] {
  const { fine, proposedFine, articles, certificates } = values
  const dated = (name: string, words: string, field: string): Reading => ({
    rule: field === 'actOn' ? 'K02' : 'K08', name, seen: new RegExp(`(?:${words})[:：]?\\s*${day}`, 'g'), known: given(values[field]), plain: plainDay,
  })
  const numbers = given(values.caseNo, values.noticeNo, values.decisionNo)
  const organs = [...new Set(numbers.map((one) => one.slice(0, one.indexOf('〔'))))].filter((one) => one !== '')
  return [
    { rule: 'K01', name: '当事人', seen: /(?:被处罚人|当事人)(?:姓名|名称)?[:：]\s*([^\s，,。；;（(]{2,40})/g, known: rowsOf(values.party).flatMap(({ name }) => given(name)) },
    dated('违法行为日期', '违法行为(?:发生)?(?:日期|时间)|案发(?:日期|时间)', 'actOn'),
    { rule: 'K02', name: '违法行为日期', seen: new RegExp(`${day}[，,]?(?=(?:当事人|被处罚人)[^。]{0,40}在)`, 'g'), known: given(values.actOn, values.actEndedOn), plain: plainDay },
    { rule: 'K02', name: '违法行为地点', seen: /(?:违法行为(?:发生)?地点?|案发地点?)[:：]\s*([^\n，,。；;]{2,60})/g, known: given(values.actPlace), plain: plainTitle },
    { rule: 'K04', name: '执法证号', seen: /执法证(?:件)?(?:编?号|号码)[:：]?\s*([\p{Script=Han}A-Z]{0,8}\d{4,20})/gu, known: rowsOf(certificates).flatMap(({ certNo }) => given(certNo)) },
    { rule: 'K06', name: '罚款', seen: /罚款(?:人民币)?(?:（大写）)?[:：]?\s*([\d.,，]+|[零壹贰叁肆伍陆柒捌玖拾佰仟万]+)\s*[元圆]/g, known: [...yuan(fine), ...yuan(proposedFine)], plain: plainYuan },
    { rule: 'K07', name: '适用条款', seen: /(《[^》]{2,40}》第[〇零一二三四五六七八九十百千\d]+条(?:第[一二三四五六七八九十\d]+款)?)/g, known: clausesIn(textOf(articles)), plain: plainTitle },
    dated('立案日期', '立案(?:日期|时间)', 'filedOn'),
    dated('调查终结日期', '调查终结(?:日期|时间)', 'concludedOn'),
    dated('告知书送达日期', '告知书送达(?:日期|时间)', 'noticeServedOn'),
    dated('决定日期', '(?:处罚)?决定(?:日期|时间)', 'decidedOn'),
    { rule: 'K11', name: '文号', seen: new RegExp(`((?:${organs.join('|') || '(?!)'})〔\\d{4}〕\\d+号)`, 'g'), known: numbers },
  ]
}

/** “依据第七十五条”没有重写法名的，跟着前面那部法。 */
function clausesIn(articles: string): readonly string[] {
  let title = ''
  return [...articles.matchAll(/(《[^》]+》)|第[〇零一二三四五六七八九十百千\d]+条(?:第[一二三四五六七八九十\d]+款)?/g)].flatMap(([found, named]) => {
    if (named) title = named
    return named || title === '' ? [] : [`${title}${found}`]
  })
}

/** 行文里的说法和案件记录不同的地方；记录里还没有这一项的，不作比较。条款写到条、记录写到款的，不算不同。 */
export function proseDifferences(text: string, values: Values): readonly PaperDifference[] {
  return readingsOf(values).flatMap(({ rule, name, seen, known, plain = plainTitle }) => {
    if (known.length === 0) return []
    const right = known.map(plain)
    const fits = (read: string) => right.some((one) => one === read || (rule === 'K07' && one.startsWith(read)))
    return [...text.matchAll(seen)].flatMap((match): PaperDifference[] => {
      const read = match[1] ?? ''
      const start = match.index + match[0].indexOf(read)
      return fits(plain(read)) ? [] : [{ rule, name, inPaper: read, onRecord: known.join('、'), start, end: start + read.length }]
    })
  })
}

/**
 * F08 动词重叠
 *
 * 查什么：“开展……进行……培训”一类两个动词管一个宾语的句子。
 * 依据：公文应当文字通顺（《党政机关公文处理工作条例》关于起草公文的要求）。
 * 怎么改：删去一个动词。
 *
 * @good
 * 开展习近平法治思想专题培训。对商户进行检查，开展普法宣传。
 *
 * @bad
 * 请有关部门开展干部职工进行习近平法治思想专题培训。
 * → warning「开展干部职工进行习近平法治思想专题培训」“开展”和“进行”重叠。
 *
 * @bad
 * 定期进行开展执法检查。
 * → warning「进行开展」两个动词重叠。
 */
import { everyMatch, type Rule } from '../rule.ts'

const adjoining = /进行开展|开展进行|予以进行|进行予以|加以进行/g
const doubled =
  /开展(?![^，,。；、\n]{0,20}(?:对|并|、|活动|工作|行动|时|中|过程|后))[^，,。；、\n]{2,10}进行[^，,。；、\n]{0,14}(?:培训|学习|教育|宣传|检查|宣讲|讲座)/g

export const doubledVerb: Rule = {
  id: 'F08',
  name: '动词重叠',
  severity: 'warning',
  check: ({ text }) => [
    ...everyMatch(text, doubled, ([found]) => objection('“开展”和“进行”重叠。', found.replace('进行', ''))),
    ...everyMatch(text, adjoining, ([found]) => objection('两个动词重叠。', found.slice(0, 2))),
  ],
}

const objection = (message: string, replacement: string) => ({ message, suggestion: '删去一个动词。', replacement })

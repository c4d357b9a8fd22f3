/**
 * F01 错别字
 *
 * 查什么：法治报告里常见的错别字。只收有把握的。
 * 依据：《现代汉语词典》。
 * 怎么改：改正。
 *
 * @good
 * 加强执法队伍正规化、专业化、职业化建设，编制规划。
 *
 * @bad
 * 加强执法队伍的正规划、专业化建设，化解纠份12件，贯切落实布署。
 * → error「正规划」应为“正规化”。
 * → error「纠份」应为“纠纷”。
 * → error「贯切」应为“贯彻”。
 * → error「布署」应为“部署”。
 */
import { everyMatch, type Rule } from '../rule.ts'

const pairs: Readonly<Record<string, string>> = {
  正规划: '正规化',
  追产权: '追偿权',
  纠份: '纠纷',
  贯切: '贯彻',
  布署: '部署',
  松驰: '松弛',
  仲栽: '仲裁',
  防犯: '防范',
  以经: '已经',
  坚难: '艰难',
  幅射: '辐射',
  即往: '既往',
  渎值: '渎职',
  法冶: '法治',
  侯选: '候选',
  竟选: '竞选',
  备按: '备案',
  执发: '执法',
  宣转: '宣传',
  调节纠纷: '调解纠纷',
  调节矛盾: '调解矛盾',
  帐薄: '账簿',
  按装: '安装',
  凑效: '奏效',
  一幅对联: '一副对联',
  责令该正: '责令改正',
}
const wrong = new RegExp(
  Object.keys(pairs)
    .map((found) => (found === '正规划' ? '正规划(?=[、，,]专业化|建设)' : found))
    .join('|'),
  'g',
)

export const wrongCharacter: Rule = {
  id: 'F01',
  name: '错别字',
  severity: 'error',
  check: ({ text }) =>
    everyMatch(text, wrong, ([found]) => {
      const right = pairs[found] ?? ''
      return { message: `应为“${right}”。`, suggestion: `改为“${right}”。` }
    }),
}

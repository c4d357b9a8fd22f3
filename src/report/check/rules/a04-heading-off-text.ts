/**
 * A04 标题与内容不符
 *
 * 查什么：小标题说的是一件具体的事（矛盾纠纷、安全生产、政务公开……），下面的第一段（不足八十字的，连同下一段）里，这件事的词一个也没有出现。
 * 依据：公文标题应当准确概括内容（《党政机关公文处理工作条例》关于起草公文的要求）。
 * 怎么改：换成与内容相符的标题，或者把内容移到相应的部分。
 *
 * @good
 * 一、主要工作
 * （一）排查化解矛盾纠纷
 * 全年排查纠纷46件，化解45件，其中婚姻家庭纠纷12件，邻里纠纷20件，土地纠纷14件，均由村调解委员会就地处理，做到小事不出村，没有一件上交到镇；对疑难的事，由司法所会同派出所、法律顾问一起研究，一事一策，逐件回访，确保当事人按协议履行。
 *
 * @bad
 * 一、主要工作
 * （一）安全生产和防灾减灾
 * 组织干部学习习近平法治思想，党委会会前学法四次，中心组专题学习两次，邀请律师举办讲座一次，全体干部参加了网上学法考试；把学法用法情况列入年度述职，督促班子成员带头尊法学法守法用法，在决策前先问法律规定，遇到疑难的事请法律顾问提出意见。
 * → warning「（一）安全生产和防灾减灾」正文没有写到标题所说的内容。
 */
import { headingOf } from '../parts.ts'
import type { Rule } from '../rule.ts'

const enough = 80

/** The first paragraph under a heading, with the next ones while it is short. */
function firstParagraph(body: string): string {
  const lines = body.split('\n').filter((line) => line.trim() !== '')
  let words = ''
  for (const line of lines) if (words.length < enough) words += line
  return words
}

/** What a heading may announce, and the words of which its text must show one. Only headings that name their subject are judged. */
const subjects: readonly { readonly heading: RegExp; readonly words: RegExp }[] = [
  { heading: /矛盾纠纷|多元化解|人民调解|信访/, words: /调解|调处|纠纷|矛盾|信访|上访|来访|化解|诉求|仲裁|维稳/ },
  { heading: /社会综合治理|综治|平安建设/, words: /综治|平安|治安|网格|调解|纠纷|矛盾|信访|扫黑|巡逻|禁毒|反诈|维稳|稳定/ },
  { heading: /安全生产|防灾减灾|应急/, words: /安全|应急|隐患|灾|防火|消防|预案|演练|事故|疫情|防汛/ },
  { heading: /普法|法治宣传|法律宣传|法治文化/, words: /普法|宣传|宣讲|法律进|学法|讲座|法治文化|展板|横幅|广播|微信/ },
  { heading: /行政执法|执法监督|文明执法/, words: /执法|处罚|检查|案件|案卷|罚|查处|法制审核/ },
  { heading: /政务公开|信息公开/, words: /公开|公示|公布|公告|发布|信息/ },
  { heading: /重大(?:行政)?决策|科学决策|依法决策/, words: /决策|论证|风险评估|集体讨论|合法性审|征求意见|法律顾问|会议/ },
  { heading: /规范性文件/, words: /文件|备案|清理|合法性审/ },
  { heading: /营商环境/, words: /企业|市场|营商|审批|证照|投资|经营|办事|登记|项目|服务|便民|窗口/ },
  { heading: /法律顾问|公共法律服务/, words: /顾问|律师|法律服务|咨询|援助|调解|公证/ },
  { heading: /行政复议|行政应诉/, words: /复议|应诉|诉讼|出庭|败诉|案件/ },
  { heading: /社区矫正|安置帮教/, words: /矫正|帮教|刑满|刑释|安置/ },
  { heading: /(?:干部|领导干部)学法/, words: /学法|学习|培训|讲座|考试|法律/ },
]

export const headingOffText: Rule = {
  id: 'A04',
  name: '标题与内容不符',
  severity: 'warning',
  check: (report) =>
    report.sections
      .filter(({ level }) => level === 2)
      .flatMap((section) => {
        const heading = headingOf(report, section)
        const body = firstParagraph(report.text.slice(heading.end, section.end))
        const named = subjects.filter((one) => one.heading.test(section.title))
        const strange = named.length > 0 && body.length >= enough && named.every(({ words }) => !words.test(body))
        return strange
          ? [{ ...heading, message: '正文没有写到标题所说的内容。', suggestion: '换成与内容相符的标题，或者把内容移到相应的部分。' }]
          : []
      }),
}

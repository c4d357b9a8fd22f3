/**
 * H01 第一责任人部分跑题
 *
 * 查什么：“第一责任人职责”这一部分里，有一段讲公车、接待、财务、选人用人一类的事，一个字没有提到法治。
 * 依据：这一部分应当写党政主要负责人履行推进法治建设第一责任人职责的情况（《法治政府建设与责任落实督察工作规定》）。
 * 怎么改：移到别处或者删去。
 *
 * @good
 * 一、主要负责人履行推进法治建设第一责任人职责情况
 * 镇长主持会议研究法治政府建设4次，对重大行政决策带头进行合法性审查。
 *
 * @bad
 * 一、主要负责人履行推进法治建设第一责任人职责情况
 * 严格执行公务用车管理，压缩“三公”经费，干部选拔任用做到公开公平。
 * → warning「严格执行公务用车管理，压缩“三公”经费，干部选拔任用做到公开公平。」这一段没有写推进法治建设的事。
 */
import { linesOf } from '../lines.ts'
import { headingOf } from '../parts.ts'
import type { Rule } from '../rule.ts'

const aside = /公务用车|公车|三公|公务接待|招待|财务|账目|账户|津补贴|选拔任用|选人用人|考勤|作风纪律/
const lawful = /法|依规|合规|决策|执法|复议|诉讼|调解|信访/

export const offTopicDuty: Rule = {
  id: 'H01',
  name: '第一责任人部分跑题',
  severity: 'warning',
  check: (report) =>
    report.sections
      .filter(({ level, title }) => level === 1 && /第一责任人|主要负责人/.test(title))
      .flatMap((section) => {
        const from = headingOf(report, section).end
        return linesOf(report.text.slice(from, section.end))
          .filter(({ text }) => aside.test(text) && !lawful.test(text))
          .map(({ text, start }) => ({
            start: from + start,
            end: from + start + text.length,
            message: '这一段没有写推进法治建设的事。',
            suggestion: '移到别处或者删去。',
          }))
      }),
}

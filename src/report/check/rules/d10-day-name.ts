/**
 * D10 纪念日的名称不对
 *
 * 查什么：“宪法宣传日”“国家安全日”“消费者权益保护日”等不规范的名称；日子与名称对不上（“4·26 国际禁毒日”）。
 * 依据：12 月 4 日是国家宪法日；4 月 15 日是全民国家安全教育日（《中华人民共和国国家安全法》第十四条）；3 月 15 日是国际消费者权益日；
 * 6 月 5 日是环境日（《中华人民共和国环境保护法》第十二条）。
 * 怎么改：改为规范名称。
 *
 * @good
 * 开展国家宪法日、全民国家安全教育日、国际消费者权益日宣传，举办“宪法宣传周”。
 *
 * @bad
 * 开展“12.4”宪法宣传日、“4.15”国家安全日、“3.15 消费者权益保护日”宣传。
 * → warning「宪法宣传日」规范名称是国家宪法日。
 * → warning「国家安全日」规范名称是全民国家安全教育日。
 * → warning「消费者权益保护日」规范名称是国际消费者权益日。
 *
 * @bad
 * 在“4·26”国际禁毒日、“12·4”国家宪法日开展宣传。
 * → warning「4·26”国际禁毒日」国际禁毒日是6月26日。
 */
import { everyMatch, type Rule } from '../rule.ts'

const names: Readonly<Record<string, string>> = {
  宪法宣传日: '国家宪法日',
  国家安全日: '全民国家安全教育日',
  国家安全教育日: '全民国家安全教育日',
  消费者权益保护日: '国际消费者权益日',
  消费者权益日: '国际消费者权益日',
  消防安全日: '全国消防日',
  消防宣传日: '全国消防日',
  世界禁毒日: '国际禁毒日',
  全国禁毒日: '国际禁毒日',
  国际环境日: '世界环境日',
  防灾减灾日: '全国防灾减灾日',
  全国知识产权日: '世界知识产权日',
}
const wrong =
  /宪法宣传日|(?<!全民)国家安全(?:教育)?日|(?:国际)?消费者权益保护日|(?<!国际)消费者权益日|(?:全国)?消防(?:安全|宣传)日|(?:世界|全国)禁毒日|国际环境日|(?<!全国|国际|世界|国家)防灾减灾日|全国知识产权日/g

/** Days that reports give with their number: month and day. */
const dates: Readonly<Record<string, string>> = {
  国际消费者权益日: '3·15',
  全民国家安全教育日: '4·15',
  世界知识产权日: '4·26',
  全国防灾减灾日: '5·12',
  环境日: '6·5',
  国际禁毒日: '6·26',
  全国生态日: '8·15',
  全国消防日: '11·9',
  全国交通安全日: '12·2',
  国家宪法日: '12·4',
}
const numbered = new RegExp(`(\\d{1,2})\\s*[·.．•]\\s*(\\d{1,2})[”"]?\\s*(?:世界)?(${Object.keys(dates).join('|')})`, 'g')

export const dayName: Rule = {
  id: 'D10',
  name: '纪念日的名称不对',
  severity: 'warning',
  check: ({ text }) => [
    ...everyMatch(text, wrong, ([found]) => {
      const right = names[found.replace(/^国际(?!环境)|^全国(?=消防)/, '')]
      return right ? { message: `规范名称是${right}。`, suggestion: `改为“${right}”。`, replacement: right } : null
    }),
    ...everyMatch(text, numbered, ([found, month, day, name = '']) => {
      const right = dates[name] ?? ''
      if (right === `${Number(month)}·${Number(day)}`) return null
      const replacement = found.replace(/^\d{1,2}\s*[·.．•]\s*\d{1,2}/, right)
      return { message: `${name}是${right.replace('·', '月')}日。`, suggestion: '核对日期和名称。', replacement }
    }),
  ],
}

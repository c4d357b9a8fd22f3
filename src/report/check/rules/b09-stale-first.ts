/**
 * B09 旧事当作首次
 *
 * 查什么：“首个宪法宣传周”一类只发生过一次的“首个”，写在别的年度里。
 * 依据：首个宪法宣传周是 2018 年 12 月 2 日至 8 日；首个国家宪法日是 2014 年；首个民法典宣传月是 2021 年 5 月；首个全国生态日是 2023 年 8 月 15 日。
 * 怎么改：删去“首个”，或者改成当年的事实。
 *
 * @good
 * 青石镇2018年法治政府建设工作报告
 * 在首个“宪法宣传周”开展宣传3次。
 *
 * @bad
 * 青石镇2020年法治政府建设工作报告
 * 在首个“宪法宣传周”开展宣传3次。
 * → error「首个“宪法宣传周」首个宪法宣传周在2018年。
 */
import { everyMatch, type Rule } from '../rule.ts'

const firsts: Readonly<Record<string, number>> = {
  宪法宣传周: 2018,
  国家宪法日: 2014,
  民法典宣传月: 2021,
  全国生态日: 2023,
  中国人民警察节: 2021,
  中国农民丰收节: 2018,
}
const pattern = new RegExp(`(?:首个|第一个)[“"]?(${Object.keys(firsts).join('|')})`, 'g')

export const staleFirst: Rule = {
  id: 'B09',
  name: '旧事当作首次',
  severity: 'error',
  check: ({ text, year }) =>
    everyMatch(text, pattern, ([found, name = '']) =>
      year !== null && firsts[name] !== year
        ? {
            message: `首个${name}在${firsts[name]}年。`,
            suggestion: '删去“首个”，或改成当年的事实。',
            replacement: found.replace(/^(?:首个|第一个)/, ''),
          }
        : null,
    ),
}

/**
 * F01 错别字
 *
 * 查什么：法治报告里常见的错别字，只收有把握的；固定的长词语里错了一个字（“人民调界委员会”）。
 * 依据：《现代汉语词典》。
 * 怎么改：改正。
 *
 * @good
 * 加强执法队伍正规化、专业化、职业化建设，编制规划，预防犯罪，以经济建设为中心，村务监督小组职责明确。
 *
 * @good
 * 法制政府、综合市政执法、公共法律事务、便民政务中心各有各的写法，注重行政决策，推行执法公示，召开人民调解员会议。
 *
 * @bad
 * 人民调界委员会调解纠纷12件，推进法治正府建设。
 * → error「人民调界委员会」应为“人民调解委员会”。
 * → error「法治正府建设」应为“法治政府建设”。
 *
 * @bad
 * 加强执法队伍的正规划、专业化建设，化解纠份12件，贯切落实布署。
 * → error「正规划」应为“正规化”。
 * → error「纠份」应为“纠纷”。
 * → error「贯切」应为“贯彻”。
 * → error「布署」应为“部署”。
 */
import { confusions } from '../confusions.ts'
import type { Objection, Rule } from '../rule.ts'
import { changedTerms } from '../set-terms.ts'
import { type Found, wordFinder } from '../word-list.ts'

/** Some are right in other company. */
const unless: Readonly<Record<string, string>> = {
  正规划: '正规划(?=[、，,]专业化|建设)',
  防犯: '防犯(?![罪案人法])',
  己经: '(?<!自)己经',
  法津: '法津(?![贴补])',
  执法征: '执法征(?![求集收询用])',
  竟选: '(?<!究)竟选',
  参于: '(?<!人)参于(?!人)',
  起拆: '(?<!一)起拆(?![除迁分解违])',
  应拆: '应拆(?![除迁尽分违未])',
  信仿: '(?<!相)信仿',
  建没: '建没(?![有收了])',
  标淮: '标淮(?![安南北河海阳滨阴])',
  批淮: '批淮(?![安南北河海阳滨阴])',
  建全: '(?<![创新兴])建全(?![国省市县区镇乡街村民域面员社])',
  防讯: '(?<!安)防讯(?![息号问])',
  讯期: '(?<![通资简])讯期(?![间刊])',
  人圆: '(?<!众|老)人圆(?![满梦])',
  因难: '因难(?![以于度点])',
  洛实: '(?<!伊)洛实',
  坐谈: '(?<![就静])坐谈',
}
const seekWrong = wordFinder(
  [...confusions.keys()].map((word) => ({ word, where: unless[word] ? new RegExp(unless[word], 'y') : undefined })),
)

export const wrongCharacter: Rule = {
  id: 'F01',
  name: '错别字',
  severity: 'error',
  check: ({ text }) => [
    ...seekWrong(text).map((found) => shouldBe(found, confusions.get(found.word) ?? '')),
    ...changedTerms(text).flatMap((found) => (seekWrong(found.word).length === 0 ? [shouldBe(found, found.meant)] : [])),
  ],
}

function shouldBe({ word, start }: Found, right: string): Objection {
  const place = { start, end: start + word.length }
  return { ...place, message: `应为“${right}”。`, suggestion: `改为“${right}”。`, proposal: { ...place, text: right } }
}

import type { EntryKind } from '../../law/catalogue.ts'

/** The kinds of the command-line interface. The constitution is filed under 法律, court interpretations under 其他. */
export type StatuteMentionKind = '法律' | '行政法规' | '党内法规' | '规章' | '地方性法规' | '政策文件' | '内部文件' | '其他'

const kinds: Record<Exclude<EntryKind, '地方文件'>, StatuteMentionKind> = {
  法律: '法律',
  行政法规: '行政法规',
  党内法规: '党内法规',
  政策文件: '政策文件',
  规章: '规章',
  司法解释: '其他',
  读本: '其他',
}

/** The kind of a title that the catalogue holds; local papers are judged by their wording. */
export const kindOfEntry = (kind: EntryKind, title: string): StatuteMentionKind =>
  kind === '地方文件' ? kindByWording(title, '') : kinds[kind]

const region = /^(?:中共)?([^的关于全]{1,12}?(?:省|自治区|自治州|自治县|州|市|县|区|旗|盟|兵团))/
const township = /^(?:中共)?[^的关于]{1,14}?(?:镇|乡|街道|街|村|社区|办事处)/
const commonWord = /^(?:城市|农村|乡村|社区|小区|地区|园区|山区|市区|街区|校区|牧区|林区|库区|辖区|乡镇|城镇|村镇|市县|省市|乡规|村规)/
/** Words of the countryside that hold 乡, 镇 or 村 and name no township. */
const countryside = /城乡|乡村|农村|乡镇|村镇|城镇|集镇|社区矫正|街区/g
const paper =
  /(?:法|条例|办法|规定|细则|规则|准则|意见|通知|通报|决定|决议|方案|计划|规划|纲要|要点|措施|清单|制度|报告|指引|指南|规范|标准|体系|安排|汇编|汇报|工作法|责任制|任务分工表|机制|公约|章程|预案|流程|台账|合同|协议|意见书|通告|公告|批复|函|纪要|手册|读本|目录|办法汇编)$/
/** Words that end in 法 and name no statute (工作法, 书法). */
export const notALaw =
  /(?:办|方|工作|做|说|学|普|守|用|执|司|立|修|释|讲|想|看|手|书|语|疗|乘|加|减|除|打|兵|枪|魔|佛)法$|思想|[我你他与和话带懂]/
/** 关于印发〈2024年全镇普法工作要点〉的通知: the paper inside decides. */
const wrapped = /关于(?:印发|转发|公布|制定|下发)[〈<《](.+)[〉>》]的通知$/
const ofHigherLevel = /工作要点|规划|纲要|行动方案|行动计划|实施方案\(\d{4}|措施|意见$|通知$/

/** 浙江省实施〈中华人民共和国人民调解法〉办法: what a provincial people's congress makes to carry out a statute. */
const provincial = /^[^的关于]{2,8}(?:省|自治区|市)(?:实施|〈|<|《).*法[〉>》]?(?:实施)?办法$/

const namesTownship = (title: string): boolean => township.test(title.replace(countryside, '□□'))

/** Whether the title names a place or body of its own, so that a national catalogue cannot know it. */
export const isLocal = (title: string): boolean => {
  const plain = title.replace(/\s+/g, '')
  return (
    /^(?:全[省市县区镇乡街]|[本我][省市县区镇乡街]|[XＸ×*]+)/.test(plain) ||
    (!commonWord.test(plain) && (region.test(plain) || namesTownship(plain)))
  )
}

const forCarryingOut = /(?:实施意见|实施方案|实施办法|实施细则|实施计划|工作方案|具体措施|若干措施|任务分工方案|责任分工方案)(?:\(.+\))?$/

/** A paper by which a county carries out one of a higher level: its title adds 实施意见 or the like to the known one and is no slip of the pen. */
export const carriesOut = (mention: string, known: string): boolean =>
  forCarryingOut.test(mention.normalize('NFKC').replace(/\s+/g, '')) && !forCarryingOut.test(known)

/**
 * The kind of a title that no catalogue knows, by its wording: a town's own paper is 内部文件, a county's or higher one 政策文件, a local
 * 条例 地方性法规. `organisation` is the reporting unit: its own plans of work are internal papers too.
 */
export function kindByWording(title: string, organisation: string): StatuteMentionKind {
  const bare = title.normalize('NFKC').replace(/\s+/g, '')
  const plain = (wrapped.exec(bare)?.[1] ?? bare).replace(/\((?:试行|暂行|征求意见稿|送审稿|草案|修订|[\dXx*×]{2,}[^)]*)\)$/, '')
  if (/^习近平|读本|学习纲要|学习问答|论述摘编|审判|检察/.test(plain) || !paper.test(plain.replace(/\d{4}年?$/, ''))) return '其他'
  if (/^(?:\d{4}年?度?)?(?:全|本)(?:镇|乡|街|村|社区)/.test(plain) || namesOwnTown(plain, organisation)) return '内部文件'
  if (/^[省市县区](?:委|政府|人民政府)?(?:法治|依法|全面|普法|关于)/.test(plain)) return '政策文件'
  if (/^(?:\d{4}年?度?)?(?:全[省市县区]|(?:中共)?全面依法治[省市县区])/.test(plain)) return '政策文件'
  if (provincial.test(plain)) return '地方性法规'
  const withoutYear = plain.replace(/^\d{4}年?度?/, '')
  if (!commonWord.test(withoutYear)) {
    const place = region.exec(withoutYear)?.[1]
    if (place && /条例$/.test(plain)) return '地方性法规'
    if (place && !/(?:镇|乡|街)/.test(withoutYear.slice(place.length, place.length + 6))) return regional(title, place, organisation)
    if (namesTownship(withoutYear)) return '内部文件'
  }
  return /(?:实施方案|行动方案|工作方案)\(\d{4}[^)]*\d{4}/.test(bare) ? '政策文件' : unplaced(plain)
}

/** 关于调整青石镇法治政府建设领导小组的通知, in that town's own report. */
function namesOwnTown(title: string, organisation: string): boolean {
  const town = /[^省市县区]{2,4}(?:镇|乡|街道)(?=$|人民政府|办事处|党委|党工委)/.exec(organisation)?.[0]
  return town !== undefined && title.includes(town)
}

function regional(printed: string, place: string, organisation: string): StatuteMentionKind {
  const title = printed.normalize('NFKC').replace(/\s+/g, '')
  if (/人民政府.*(?:规定|办法)$/.test(title)) return '规章'
  if (/省|自治区|直辖/.test(place) && /办法$|规定$/.test(title)) return '其他'
  const own = organisation.includes(place) && organisation.length <= place.length + 8
  if (/情况报告$/.test(title) || /^[XＸ×*]/.test(title)) return '内部文件'
  return own && !ofHigherLevel.test(title) ? '内部文件' : '政策文件'
}

function unplaced(title: string): StatuteMentionKind {
  if (/^(?:中国共产党|党委|党政|党组|党员)/.test(title)) return '党内法规'
  if (/^(?:中共中央|国务院|中央|国家|全国|关于)/.test(title)) return '政策文件'
  if (/法$/.test(title) && !notALaw.test(title)) return '法律'
  if (/(?:行政处罚|监督管理|应急预案管理)[^,]{0,6}(?:办法|规定|规则)$/.test(title)) return '规章'
  if (/纲要$|规划$|意见$|通知$|通报$|年行动(?:方案|计划)$/.test(title)) return '政策文件'
  return /制度|汇编|清单|计划|方案|报告|安排|台账|责任制|分工|要点|预案|手册|流程|公约|机制/.test(title) ? '内部文件' : '其他'
}

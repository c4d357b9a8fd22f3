/** 标题的规范写法：全角半角、空格、顿号、引号、书名号层级、年份连接号各写各的，比较之前先统一。只供比较，不供显示。 */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s、]+/g, '')
    .replace(/[《<]/g, '〈')
    .replace(/[》>]/g, '〉')
    .replace(/["'“”‘’]/g, '')
    .replace(/[○〇零一二三四五六七八九]{4}(?=年|[—–-])/g, inDigits)
    .replace(/(\d{4})年?[—–―─~至到-]+(\d{4})年?/g, '$1—$2年')
    .replace(/[—–―─-]+(?!\d{4}年)/g, '—')
}

const numerals = '〇一二三四五六七八九'
const inDigits = (text: string): string => [...text.replace(/[○零]/g, '〇')].map((one) => numerals.indexOf(one)).join('')

/** 法律通行的简写是去掉国名；“中华人民共和国”几个字不参与比较。 */
export const withoutState = (key: string): string => key.replace(/^中华人民共和国(?=.{2})/, '')

/** 标题拆成主干和起止年：“法治政府建设实施纲要(2021—2025年)”拆成主干与 [2021, 2025]。 */
export type Parts = { readonly stem: string; readonly years: readonly [number, number] | null }

export function partsOf(key: string): Parts {
  const found = /\(?(\d{4})—(\d{4})年\)?$/.exec(key)
  if (!found) return { stem: key, years: null }
  return { stem: key.slice(0, found.index), years: [Number(found[1]), Number(found[2])] }
}

const edition = /\((?:试行|暂行|修订|修正|新修订|修订版|修正版|\d{4}年?(?:修订|修正|修改|新修订)?版?(?:本)?)\)$/
const draft = /\((?:征求意见稿|送审稿|草案|修订草案|修正草案|讨论稿|审议稿|试行稿)\)$/

/** 去掉标题末尾的“(2021年修订)”“(试行)”等版本说明。 */
export const withoutEdition = (key: string): string => key.replace(edition, '')
/** 标题自己写明是草案或征求意见稿。 */
export const isDraft = (key: string): boolean => draft.test(key)
export const withoutDraft = (key: string): string => key.replace(draft, '')

const issuer = new RegExp(
  '^(?:中共中央办公厅|国务院办公厅|中共中央|国务院|中办|国办|两办|最高人民法院|最高人民检察院|中央全面依法治国委员会(?:办公室)?|中央依法治国办|中央(?:宣传|组织)部|中宣部|中组部|中央政法委|全国普法办(?:公室)?|国家乡村振兴局|' +
    '(?:司法|民政|公安|教育|财政|自然资源|生态环境|住房和?城乡建设|交通运输|水利|农业农村|文化和旅游|应急管理|人力资源和?社会保障)部|国家(?:发展改革|卫生健康)委|市场监管总局|国家市场监督管理总局)+(?=关于)',
)

/** 去掉标题开头的发文机关（“国务院办公厅关于…”只留“关于…”）。 */
export const withoutIssuer = (key: string): string => key.replace(issuer, '')

/** “某机关关于印发〈甲〉的通知”里的甲；不是这种标题就原样返回。 */
export const unwrapped = (key: string): string =>
  issuer.test(key) || key.startsWith('关于印发') ? (/^.{0,30}?关于印发〈?(.+?)〉?的通知$/.exec(key)?.[1] ?? key) : key

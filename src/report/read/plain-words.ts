import { signsOf } from './signs.ts'

/**
 * Everyday words and the words that the measure rules know for the same thing: 官司 is 诉讼, 问法 is 法律咨询. Only words that mean nothing else in a report stand
 * here; a word that counts for one measure alone belongs into the rule of that measure. Longer words go first, so that 民告官的官司 is one thing.
 */
const table: readonly (readonly [official: string, plain: readonly string[]])[] = [
  [
    '矛盾纠纷',
    [
      '难事怨事',
      '烦心事',
      '闹心事',
      '糟心事',
      '揪心事',
      '扯皮事',
      '扯皮',
      '疙瘩事',
      '疙瘩',
      '心结',
      '口角',
      '拌嘴',
      '吵架',
      '争执',
      '家务事',
      '邻里事',
      '积怨',
      '家长里短',
      '鸡毛蒜皮',
      '纠葛',
      '闹别扭的事',
      '闹别扭',
      '红脸的',
      '扯不清的事',
      '不痛快的事',
      '磨擦',
      '摩擦',
    ],
  ],
  ['规范性文件', ['红头文件']],
  ['会前学法', ['会开场先学法', '开场先学法', '开场学法', '会先学', '会前先学', '开会先学', '会议先学']],
  ['应审尽审', ['该审的都审']],
  ['村规民约', ['村里的规矩', '村里规矩']],
  [
    '调解成功',
    [
      '气消了',
      '气也消了',
      '消了气',
      '谈拢',
      '谈妥',
      '说开了',
      '说通',
      '说合',
      '说和',
      '劝和',
      '劝好',
      '调妥',
      '握手言和',
      '重归于好',
      '达成和解',
    ],
  ],
  ['调解', ['调停', '劝解', '居中协调', '斡旋', '劝架', '断理', '评理说事', '说事评理']],
  [
    '法律咨询',
    ['上门问法', '问法', '法律问诊', '问诊', '接诊', '法律求助', '现场提问', '群众提问', '村民提问', '居民提问', '求问', '法律疑问'],
  ],
  ['行政诉讼', ['民告官的官司', '民告官', '当被告', '做被告', '被告上法庭']],
  ['民事诉讼', ['民告民的官司', '民告民', '民事官司']],
  ['诉讼案件', ['官司']],
  ['法律援助', ['法援案', '法援中心', '援助手续']],
  ['持有执法证', ['手里有证', '有证的', '手持执法证', '持有证件', '考下证']],
  ['占道经营', ['占道摊', '占道摆摊', '占道卖', '马路市场', '沿街摆卖', '骑门摊']],
  ['违法建设', ['违章棚', '乱搭棚', '私搭乱建']],
  ['联合执法', ['联手执法', '一道上街', '一起上路检查', '联手检查', '联手查', '合力执法', '抱团执法']],
  ['率', ['的占比', '的占', '的比例', '的达']],
  ['办结', ['办好', '办妥', '办成', '办掉', '办完', '办毕']],
  ['办事群众', ['跑来办事', '前来办事', '来办事的', '上门办事', '办事的人']],
  ['上报事件', ['报上来的事', '网格报事']],
  ['签订调解协议', ['立字据', '写下协议', '写成协议', '签下协议', '签协议书', '签和解书', '写和解书']],
  [
    '宣传资料',
    [
      '围裙',
      '日历',
      '挂历',
      '环保袋',
      '购物袋',
      '帆布袋',
      '无纺布袋',
      '扇子',
      '小扇',
      '口袋书',
      '单页',
      '小单子',
      '画册',
      '普法扑克',
      '普法雨伞',
    ],
  ],
  ['发放', ['赠出', '派发', '散发', '派送']],
  ['法律顾问', ['顾问们', '顾问律师', '常年律师']],
]

const words: readonly (readonly [plain: string, official: string])[] = table
  .flatMap(([official, plain]) => plain.map((word) => [word, official] as const))
  .sort(([one], [other]) => other.length - one.length)
const begins = signsOf(words.map(([plain]) => plain[0]).join(''))
const byFirstSign = Map.groupBy(words, ([plain]) => plain.charCodeAt(0))

/** The words with every everyday word put officially. One pass; the text itself is not changed, so offsets of these words mean nothing in it. */
export function putOfficially(said: string): string {
  let official = ''
  let done = 0
  for (let at = 0; at < said.length; at += 1) {
    if (begins[said.charCodeAt(at)] === 0) continue
    const found = byFirstSign.get(said.charCodeAt(at))?.find(([plain]) => said.startsWith(plain, at))
    if (!found) continue
    official += said.slice(done, at) + found[1]
    done = at + found[0].length
    at = done - 1
  }
  return done === 0 ? said : official + said.slice(done)
}

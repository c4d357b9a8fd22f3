/**
 * C01 写成了别的乡镇
 *
 * 查什么：本单位是乡镇、街道，报告里却有一处把别的乡镇、街道当作本单位来写（如“统筹推进舟山镇法治建设”）。与别处联合、学习别处经验的不算。
 * 依据：报告应当准确（《中华人民共和国政府信息公开条例》第六条）。多半是套用别处文稿时没有改干净。
 * 怎么改：改为本单位的名称。
 *
 * @good
 * 关坝镇人民政府2020年法治政府建设工作年度报告
 * 统筹推进关坝镇法治建设，联合青石镇司法所开展宣传，学习金山镇经验。
 *
 * @bad
 * 关坝镇人民政府2020年法治政府建设工作年度报告
 * 统筹推进舟山镇法治建设。
 * → error「舟山镇」本单位是关坝镇人民政府，这里写的是舟山镇。
 */
import { everyMatch, type Rule } from '../rule.ts'

const own = /([\u4e00-\u9fff]{2})(镇|乡|街道)(?:人民政府|办事处|党委|党工委)?$/
const asSelf = /^(?:法治|人民政府|全面|各项|经济社会|依法)/
const partner = /(?:与|同|和|跟|赴|到|向|联合|会同|借鉴|学习|协同|对接|、|邻近|相邻|毗邻|周边|来自|参观|考察)$/
const common =
  /[我全各本该乡城村市古小重集建的和与在到由个名县区国各两三四五六七八九十所进为入开善立是成强化高升展行作订定照按于对从向把被将]/

export const otherPlace: Rule = {
  id: 'C01',
  name: '写成了别的乡镇',
  severity: 'error',
  check: ({ text, organisation }) => {
    const [, name, kind] = own.exec(organisation ?? '') ?? []
    if (!name || !kind) return []
    return everyMatch(text, new RegExp(`[\\u4e00-\\u9fff]{2}${kind}`, 'g'), (match) => {
      const [before, after] = [
        text.slice(Math.max(0, match.index - 4), match.index),
        text.slice(match.index + match[0].length, match.index + match[0].length + 6),
      ]
      if (match[0].startsWith(name) || common.test(match[0].slice(0, 2)) || partner.test(before) || !asSelf.test(after)) return null
      if (before.endsWith('县') || before.endsWith('区') || before.endsWith('市') || text.split(match[0]).length > 3) return null
      return { message: `本单位是${organisation}，这里写的是${match[0]}。`, suggestion: '核对后改为本单位的名称。' }
    })
  },
}

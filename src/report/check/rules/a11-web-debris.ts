/**
 * A11 网页残留
 *
 * 查什么：从网页复制来的导航、播报、分享、版权等字样，和单独成行的乱码“?”。索引号、发文字号、日期等公开信息栏不算残留。
 * 依据：报告是公文，正文之外的网页部件不属于公文内容（党政机关公文格式，GB/T 9704）。
 * 怎么改：删去这些行。连着的几行合为一处。
 *
 * @good
 * 一、主要举措和成效
 * 通过村村响语音播报法律知识。
 *
 * @bad
 * 语音播报
 * 一、主要举措和成效
 * 调解矛盾纠纷12件。
 * 扫一扫在手机打开当前页
 *
 * 返回顶部
 * → warning「语音播报」网页残留。
 * → warning「扫一扫在手机打开当前页⏎⏎返回顶部」网页残留。
 */
import { everyMatch, type Objection, type Rule } from '../rule.ts'

const whole = [
  '语音播报',
  '进入播报模式',
  '退出播报模式',
  '语音合成中[,，]请耐心等待\\.*',
  '返回顶部',
  '返回主站',
  '返回首页',
  '回到顶部',
  '部门街镇',
  '政务新媒体',
  '智能问答',
  '收起',
  '展开',
  '打印',
  '打印本页',
  '关闭',
  '关闭窗口',
  '播放',
  '暂停',
  '全部内容',
  '政策文件',
  '分享',
  '收藏',
  '[?？]',
  '站内搜索[:：]?',
  '上一篇[:：].*',
  '下一篇[:：].*',
  '【?(?:字体|字号)[:：].*',
  '浏览次数[:：]?.*',
  '扫[一码][^\\n]{0,4}(?:在|用)?手机[^\\n]{0,12}',
  '扫一扫[^\\n]{0,12}',
]
const opening = [
  '您?当前的?位置[:：]',
  '您现在的位置[:：]',
  '推荐访问[:：]',
  '版权声明',
  '手机站',
  '(?:时间|日期|来源)[:：][^\\n]*(?:手机站|网友投稿)',
  '分享到[:：]?',
]
const line = new RegExp(
  `^[-|·•\\s\\u3000]*(?:(?:${whole.join('|')})(?:[-|·•\\s\\u3000]+(?:${whole.join('|')}))*|(?:${opening.join('|')})[^\\n]*)[|\\s\\u3000]*$`,
  'gm',
)

export const webDebris: Rule = {
  id: 'A11',
  name: '网页残留',
  severity: 'warning',
  check: ({ text }) =>
    everyMatch(text, line, () => ({ message: '网页残留。', suggestion: '删去这些行。' }))
      .map(({ start, end, ...words }) => ({ ...trimmed(text, start, end), ...words }))
      .reduce<Objection[]>((runs, next) => joined(text, runs, next), [])
      .map((one) => ({ ...one, proposal: { start: one.start, end: one.end, text: '' } })),
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const quote = text.slice(start, end)
  return { start: start + quote.length - quote.trimStart().length, end: start + quote.trimEnd().length }
}

/** Lines of debris with nothing but blanks between them are one finding. */
function joined(text: string, runs: Objection[], next: Objection): Objection[] {
  const last = runs.at(-1)
  if (!last || text.slice(last.end, next.start).trim() !== '') return [...runs, next]
  return [...runs.slice(0, -1), { ...last, end: next.end }]
}

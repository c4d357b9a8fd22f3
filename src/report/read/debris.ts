/** A stretch of the original text that is not part of the report: [start, end) in string offsets. */
export type Range = { readonly start: number; readonly end: number }

/** Words with which a line of a web page begins that names the page, not the report; the line may be long. */
const fields = [
  '您当前的位置',
  '您现在的位置',
  '您的位置',
  '当前位置',
  '首页>',
  '索引号',
  '信息索引号',
  '发文字号',
  '发文机关',
  '发布机构',
  '主题分类',
  '体裁分类',
  '成文日期',
  '成文时间',
  '发布日期',
  '发布时间',
  '发文日期',
  '生成日期',
  '公开日期',
  '有效性',
  '名称]',
  '标题]',
  '名称】',
  '标题】',
  '效力状态',
  '日期:',
  '时间:',
  '来源:',
  '作者:',
  '信息来源',
  '文章来源',
  '责任编辑',
  '编辑:',
  '审核:',
  '浏览次数',
  '访问次数',
  '阅读次数',
  '站内搜索',
  '推荐访问',
  '版权声明',
  '版权所有',
  '上一篇',
  '下一篇',
  '上一条',
  '下一条',
  '相关文章',
  '相关附件',
  '附件:',
  '附件1:',
  '附件1.',
  '相关链接',
  '附件下载',
  '主办单位',
  '主办:',
  '承办单位',
  '承办:',
  '备案号',
  '备案序号',
  '网站标识码',
  '法治政府建设年度报告>',
] as const

/** Buttons and links: lines of a few characters. */
const buttons = [
  '语音播报',
  '语音合成',
  '进入播报',
  '退出播报',
  '点击数',
  '字体',
  '字号',
  '打印',
  '关闭',
  '分享',
  '收藏',
  '扫一扫',
  '扫码',
  '扫描二维码',
  '返回',
  '部门街镇',
  '政务新媒体',
  '智能问答',
  '收起',
  '全部内容',
  '政策文件',
  '网站地图',
  '联系我们',
  '无障碍',
  '简体',
  '繁体',
  '登录',
  '注册',
  '手机版',
  '手机站',
  '微信',
  '微博',
  '政府信息公开目录',
  '主动公开',
  '?',
] as const

/** Anywhere in a short line, these words mark it as furniture of the page. */
const holds = [
  'ICP备',
  '公网安备',
  '>政府信息公开',
  '政府信息公开目录>',
  '[索引号]',
  '请耐心等待',
  '在手机打开当前页',
  '网友投稿',
  '如果有侵权',
] as const

/** — 3 —, 第3页, 3/12: the foot of a page. */
const pageNumber = /^(?:[—–-]{1,2}\d{1,3}[—–-]{0,2}|\d{1,3}[—–-]{1,2}|第\d{1,3}页(?:,?共\d{1,3}页)?|\d{1,3}\/\d{1,3})$/
const bullets = '-|·•*[]【】()<>「」→»> \t\u3000'
const longestDebris = 200
const longestButton = 14

/**
 * Whether a line is furniture of a web page (path, index number, share and print buttons, foot of the page) and not the report.
 * A line that goes on after its first full stop is prose and is kept.
 */
export function isDebris(line: string): boolean {
  if (line.length > 3 * longestDebris) return false
  const bare = withoutBullets(line)
  if (bare === '') return line.trim() !== ''
  if (pageNumber.test(bare)) return true
  if (bare.length > longestDebris) return false
  const stop = bare.indexOf('。')
  if (stop >= 0 && stop < bare.length - 1 && !holds.some((word) => bare.includes(word))) return false
  if (fields.some((word) => bare.startsWith(word))) return stop < 0 || holdsIndex(bare)
  if (bare.length <= longestButton && stop < 0 && !/\d/.test(bare) && buttons.some((word) => bare.startsWith(word))) return true
  return holds.some((word) => bare.includes(word))
}

function holdsIndex(bare: string): boolean {
  return bare.startsWith('索引') || bare.startsWith('信息索引') || bare.startsWith('版权')
}

function withoutBullets(line: string): string {
  let from = 0
  while (from < line.length && bullets.includes(line[from]!)) from += 1
  return line.slice(from).replace(/\s+/g, '').replaceAll('：', ':').replaceAll('？', '?')
}

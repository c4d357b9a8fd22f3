/**
 * Names of bodies and trades that hold a word of a measure and speak of none: a campaign among 培训机构 is no training. They are blanked where the words about a
 * number are read.
 */
const names = [
  '信访局',
  '信访中心',
  '综合执法局',
  '综合行政执法局',
  '行政执法局',
  '行政审批局',
  '政务服务局',
  '政务服务管理局',
  '市场监督管理局',
  '应急管理局',
  '培训机构',
  '培训学校',
  '培训市场',
  '培训行业',
  '宣传部',
  '督查室',
  '巡察办',
  '仲裁院',
  '调解仲裁院',
] as const

const pattern = new RegExp([...names].sort((one, other) => other.length - one.length).join('|'), 'g')

/** The text with those names blanked; its length stays. */
export const withoutNames = (text: string): string => text.replace(pattern, (name) => '□'.repeat(name.length))

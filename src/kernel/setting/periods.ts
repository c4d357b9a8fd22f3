import type { Setting } from './model.ts'

const period = (name: string, about: string, more: Pick<Setting, 'shape' | 'fallback' | 'source'>): Setting => ({
  name,
  about,
  group: 'periods',
  who: 'systemAdmin',
  ...more,
})
const between = (min: number, max: number, unit: string) => ({ kind: 'number', min, max, unit }) as const

/** Lengths that the law leaves to the county or that could not be verified. The ids are those that clocks of the registers name. */
export const periodSettings = {
  'dispute.secondMediation': period('治安案件再次调解期限', '第一次调解未达成协议的，再次调解应当在几个工作日内完成。', {
    shape: between(1, 15, '个工作日'),
    fallback: 7,
    source: '公安机关办理行政案件程序规定第一百八十三条；治安管理处罚法修订施行后是否调整未核实',
  }),
  'normativeDocument.filing': period('规范性文件报送备案期限', '公布之日起几日内报送备案。', {
    shape: between(1, 60, '日'),
    fallback: 15,
    source: '备案审查条例第二十五条：由省级规定；默认 15 日，未核实',
  }),
  'normativeDocument.examination': period('规范性文件备案审查期限', '备案机关收到之日起几日内审查完毕。', {
    shape: between(1, 90, '日'),
    fallback: 30,
    source: '备案审查条例第二十五条：由省级规定；默认 30 日，未核实',
  }),
  'legalReview.opinion': period('合法性审查意见出具期限', '材料齐全之日起几个工作日内出具意见。', {
    shape: between(1, 30, '个工作日'),
    fallback: 5,
    source: '国家层面没有统一期限；默认 5 个工作日，未核实，以省、市规定为准',
  }),
  'oath.reminder': period('就职宣誓提醒', '任职之日起几日内仍未宣誓的，提醒承办人。', {
    shape: between(1, 90, '日'),
    fallback: 30,
    source: '宪法宣誓制度的决定第二条只要求就职时宣誓，没有规定天数；仅用于提醒',
  }),
  'annualReport.sendMonths': period('年度报告报送期限', '年度结束后几个月内报送上一级党委、政府。县里可以要求更早，不能更晚。', {
    shape: between(1, 2, '个月'),
    fallback: 2,
    source: '法治政府建设与责任落实督察工作规定：每年 3 月 1 日前报送',
  }),
  backEntryDays: {
    name: '补录期限',
    about: '事情发生后超过这个天数才登记的，要写明补录理由。',
    group: 'parameters',
    who: 'systemAdmin',
    shape: between(1, 365, '日'),
    fallback: 30,
    source: '本系统默认值，由县里决定',
  },
  'portal.smallestGroup': {
    name: '公开数据的最小分组',
    about: '公开的统计中，少于这个数的分组合并或不显示，防止从数字认出个人。只能调高，不能低于 5。',
    group: 'parameters',
    who: 'systemAdmin',
    shape: between(5, 50, '件'),
    fallback: 5,
    source: '个人信息保护法第五十一条（去标识化）；具体数值为本系统默认值',
  },
} as const satisfies Readonly<Record<string, Setting>>

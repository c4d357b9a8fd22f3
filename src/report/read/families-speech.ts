import type { Family } from './family.ts'

/** Numbers that are figures of speech: 一次通过, 三把火, 12345把诉求转办. */
export const speechFamilies: readonly Family[] = [
  {
    name: '一次作副词',
    because: '一次审查通过率, 一次验收合格: at the first go; nothing is counted.',
    script: 'chinese',
    value: 1,
    counters: ['次'],
    thing: ['审查通过', '审核通过', '通过', '验收', '办结', '办成', '合格', '告知', '受理', '调解成功', '性', '到位', '申报'],
  },
  {
    name: '把与副',
    because:
      'A Chinese numeral with 把, 副 and the like is a figure of speech or a post (三把火, 一正两副); things are counted in digits (雨伞200把).',
    script: 'chinese',
    counters: ['把', '副', '双', '具', '捆', '颗', '朵', '盒', '床', '桌', '根', '页'],
  },
  {
    name: '热线号码后的把字',
    because: '12345把诉求转办: the number of a hotline and a preposition.',
    script: 'arabic',
    counters: ['把', '副', '双'],
    thing: ['诉求', '群众', '手', '问题', '工作', '全', '企业', '矛盾', '关', '镇长', '县长', '乡长', '书记', '主任', '校长'],
  },
]

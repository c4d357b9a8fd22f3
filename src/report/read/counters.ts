/** What a counter counts; a measure rule asks for one or more of these kinds. */
export type Kind =
  | 'times'
  | 'clicks'
  | 'persons'
  | 'cases'
  | 'papers'
  | 'items'
  | 'places'
  | 'firms'
  | 'homes'
  | 'money'
  | 'rate'
  | 'hours'
  | 'points'
  | 'other'

/** One counter (量词) as reports write it. A number is a fact only if one of these stands behind it. */
export type Counter = {
  readonly word: string
  readonly kinds: readonly Kind[] /** Only where the clause has one of these words. */
  readonly only?: readonly string[]
}

const table: readonly Counter[] = [
  { word: '次', kinds: ['times', 'clicks'] },
  ...each(
    ['场', '场次', '场(次)', '(场)次', '期(次)', '期', '轮', '堂', '节', '节次', '堂次', '回', '班次', '期次', '轮次', '趟', '趟次'],
    ['times'],
  ),
  ...each(['批次', '批'], ['times', 'cases']),
  ...each(['名', '人', '人次', '位', '人(次)', '(人)次', '名次', '名(次)'], ['persons']),
  ...each(
    ['件', '件次', '起', '起次', '宗', '宗次', '例', '桩', '件(次)', '(件)次', '件(起)', '起(件)', '件(宗)', '件(例)', '笔', '单'],
    ['cases'],
  ),
  ...each(['份', '册', '本', '张', '幅', '部', '篇', '卷', '枚', '封', '篇次', '份次', '则'], ['papers']),
  ...each(['条', '条次'], ['items', 'papers']),
  ...each(['项', '类', '项次', '种', '大类', '小项'], ['items']),
  ...each(['个', '个(次)'], ['items', 'places']),
  ...each(['处', '座', '所', '间', '块', '面', '支', '站', '处次', '栋'], ['places']),
  ...each(['家', '家次', '家(次)'], ['firms', 'places']),
  ...each(['户', '户次', '户(次)'], ['homes']),
  ...each(['元'], ['money']),
  ...each(['学时', '课时'], ['hours']),
  { word: '集', kinds: ['papers'], only: ['视频', '剧', '片', '动漫', '微课', '节目', '栏目', '广播'] },
  { word: '首', kinds: ['papers'], only: ['歌', '诗', '曲', '山歌', '快板'] },
  { word: '段', kinds: ['papers'], only: ['视频', '快板', '音频', '相声', '录音', '评书'] },
  { word: '出', kinds: ['papers'], only: ['戏', '小品', '剧目', '折子'] },
  { word: '门', kinds: ['items'], only: ['课程', '网课', '必修', '选修'] },
  { word: '根', kinds: ['other'], only: ['警棍', '警戒', '栏杆', '桩', '杆'] },
  { word: '讲', kinds: ['times'], only: ['讲堂', '课堂', '讲座', '微课', '党课'] },
  { word: '顶', kinds: ['other'], only: ['头盔', '帽', '帐篷'] },
  { word: '通', kinds: ['cases'], only: ['电话', '热线', '接听', '来电'] },
  { word: '小时', kinds: ['hours'], only: ['培训', '学习', '轮训', '学法'] },
  {
    word: '分',
    kinds: ['points'],
    only: [
      '考核',
      '考评',
      '得分',
      '分值',
      '满分',
      '权重',
      '评分',
      '成绩',
      '平均分',
      '均分',
      '满意度',
      '测评',
      '评估',
      '指数',
      '较上年',
      '较去年',
      '同比',
    ],
  },
  ...each(
    [
      '个批次',
      '个次',
      '座次',
      '艘次',
      '架次',
      '株',
      '瓶',
      '袋',
      '桶',
      '箱',
      '盏',
      '艘',
      '立方米',
      '套',
      '组',
      '对',
      '台',
      '辆',
      '台次',
      '车次',
      '辆次',
      '只',
      '头',
      '棵',
      '吨',
      '公斤',
      '台(套)',
      '款',
      '把',
      '副',
      '具',
      '盒',
      '捆',
      '颗',
      '朵',
      '页',
      '桌',
      '床',
      '双',
    ],
    ['other'],
  ),
  ...each(['平方米', '平方公里', '平米', '㎡', 'm²', '亩', '公里', '千米', '米', '公顷', '个百分点', '百分点'], ['other']),
]

function each(words: readonly string[], kinds: readonly Kind[]): Counter[] {
  return words.map((word) => ({ word, kinds }))
}

const byFirstSign = new Map<string, Counter[]>()
for (const counter of [...table].sort((a, b) => b.word.length - a.word.length)) {
  const first = counter.word[0]!
  byFirstSign.set(first, [...(byFirstSign.get(first) ?? []), counter])
}

/** The longest counter that begins at `from`, or undefined. */
export function counterAt(text: string, from: number): Counter | undefined {
  return byFirstSign.get(text[from] ?? '')?.find((counter) => text.startsWith(counter.word, from))
}

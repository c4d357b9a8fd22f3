/**
 * A family of numbers that are not facts, though a counter stands behind them. All families have this one shape.
 * Conditions (`script`, `value`, `counters`, `bare`, `followed`) must all hold; then one of the marks (`before` … `earlier`) is enough.
 * A family without marks refuses on its conditions alone.
 */
export type Family = {
  readonly name: string
  readonly because: string
  readonly script?: 'arabic' | 'chinese'
  readonly value?: number
  readonly counters?: readonly string[]
  /** 百, 千, 万 without a figure and without 余, 近, 超. */
  readonly bare?: true
  /** Something follows in the clause: the number does not close it (一名律师, but not 律师一名). */
  readonly followed?: true
  /** Words directly before the number. */
  readonly before?: readonly string[]
  /** Words directly behind the counter. */
  readonly thing?: readonly string[]
  /** Signs that touch the numeral on either side. */
  readonly beside?: string
  /** Inside such a pair of signs, at most so many characters apart. */
  readonly within?: readonly (readonly [open: string, close: string, longest: number])[]
  /** Fixed terms that contain the number. */
  readonly terms?: readonly string[]
  /** Words earlier in the clause. */
  readonly earlier?: readonly string[]
  /** Words directly before the number under which the family does not apply. */
  readonly butNot?: readonly string[]
}

export const families: readonly Family[] = [
  {
    name: '标题、括号中的数字',
    because: 'A number inside a 《》 title, a document number or an index number counts nothing.',
    within: [['《', '》', 120], ['〔', '〕', 12], ['[', ']', 30], ['【', '】', 30], ['<', '>', 60]],
  },
  { name: '引号中的名称', because: 'A short quoted phrase with a number is a name or a slogan (“三个到位”, “15分钟服务圈”).', within: [['“', '”', 30], ['‘', '’', 30], ['"', '"', 24]] },
  { name: '隐去的数字', because: 'A masked figure (*次, X个, 2X起) is no figure.', beside: '*xX×＊□' },
  { name: '字母与编号', because: 'Digits that touch Latin letters or a plus sign belong to a code or a model (5G, 1+3+N).', script: 'arabic', beside: 'abcdefghijklmnopqrstuvwyzABCDEFGHIJKLMNOPQRSTUVWYZ+/_#&=' },
  { name: '日期与时段', because: 'Dates and spans of time count no work.', thing: ['月', '工作日', '小时', '星期', '周末', '季度', '年头', '昼夜', '学期', '年度'], counters: ['个'] },
  { name: '连续与名次', because: 'Streaks, ranks and leads are praise, not a count.', before: ['前', '连续', '提前', '位列', '位居', '排名', '蝉联', '全国百', '全省百'], butNot: ['目前', '诉前', '会前', '庭前', '此前', '事前', '训前', '日前'] },
  { name: '序数', because: 'Ordinals name a place in a row.', before: ['第', '之'] },
  { name: '百、千、万作虚数', because: '百名, 千家, 万户 without a figure is rhetoric, unless 近, 余, 超 makes it an estimate.', bare: true },
  {
    name: '结构数',
    because: 'Aspects, levels, steps and stages describe how something is built.',
    counters: ['个', '大类', '项', '类', '种', '条', '道'],
    thing: ['方面', '大方面', '环节', '维度', '层面', '层级', '阶段', '步骤', '层次', '角度', '领域', '板块', '体系', '圈层', '梯次', '等级', '程序', '路径', '主线', '步'],
  },
  {
    name: '口号（个）',
    because: 'Chinese numeral + 个 + catchword is a slogan; countable things (村, 小组, 阵地, 联系点) are not in this list.',
    script: 'chinese',
    counters: ['个'],
    thing: [
      '到位', '意识', '自信', '维护', '确立', '必须', '亲自', '坚持', '结合', '转变', '提升', '强化', '关键', '不', '统一', '聚焦', '突出', '注重', '着力', '机制', '清单', '全覆盖', '百分之百', '延伸', '带头',
      '同步', '文明', '自我', '大局', '务必', '严格', '确保', '服务', '凡是', '责任', '规范', '保障', '优先', '融入', '结对', '先行', '大抓', '一', '抓', '有', '能力', '作用', '导向', '理念', '基础', '目标', '原则', '重点', '工程', '专项', '标准',
    ],
  },
  {
    name: '口号与政策名（项、件、条）',
    because: 'Chinese numeral + 项, 件, 条 + such a noun is the name of a policy or a set of rules (三项制度, 十项行动, 十件民生实事).',
    script: 'chinese',
    counters: ['项', '件', '条', '张', '本', '大项', '支'],
    thing: ['制度', '规定', '行动', '机制', '措施', '任务', '清单', '举措', '工程', '改革', '重点', '民生', '实事', '禁令', '要求', '纪律', '原则', '职责', '准则', '铁律', '整治', '教育', '建设', '工作', '业务', '政策', '核心', '主体', '所一', '资源'],
  },
  { name: '类与种', because: 'Chinese numeral + 类, 种 names a class (四种形态, 六类事项).', script: 'chinese', counters: ['类', '种', '大类', '米'] },
  { name: '政策条数', because: 'N条措施 and the like name a policy package.', counters: ['条'], thing: ['措施', '政策', '举措', '规定', '禁令', '硬措施', '具体措施', '惠企', '改革'], before: ['营商环境', '金', '行动计划', '行动方案', '高质量发展'] },
  { name: '门槛', because: 'A sum that only defines a class of things (百万元以上合同) is a threshold.', counters: ['元', '人'], thing: ['以上', '以下', '及以上', '及以下'], followed: true },
  { name: '年龄与规模', because: 'Thresholds of age and size define a class.', thing: ['以上学历', '以上职称'], before: ['年满', '规模'] },
  {
    name: '一作冠词（物）',
    because: '一支队伍, 一个平台, 一系列: 一 is an article before a thing; it counts when it closes the clause (阵地一处).',
    script: 'chinese',
    value: 1,
    counters: ['个', '支', '套', '条', '种', '类', '项', '位', '张', '把', '枚', '面', '块', '座', '本', '间', '组', '对', '台', '站', '所', '批', '回', '单', '笔', '节', '堂', '轮', '期', '只', '桩', '米', '户', '部', '卷', '大类', '篇', '元', '头'],
    followed: true,
  },
  {
    name: '一作冠词（前有指示词）',
    because: 'Each, this, any, the same, only once more: 一 points and does not count.',
    script: 'chinese',
    value: 1,
    before: ['每', '这', '那', '任何', '同', '某', '统', '唯', '另', '又', '再', '任', '逐', '单', '万', '不漏', '哪', '上', '下', '只跑', '多跑', '只进', '只说'],
    followed: true,
  },
  {
    name: '一次作词的部分',
    because: '一次性, 一次办好, 一次告知: once and for all, not a count.',
    script: 'chinese',
    value: 1,
    counters: ['次'],
    thing: ['性', '办', '告知', '跑', '申请', '受理', '提交', '说清', '就'],
  },
  {
    name: '一起作副词',
    because: '一起 before a verb means together.',
    script: 'chinese',
    value: 1,
    counters: ['起'],
    thing: ['来', '努力', '推进', '推动', '参与', '做', '抓', '学', '构', '共', '走', '研究', '开展', ',', '。'],
    butNot: ['纠纷', '案件', '案'],
  },
  { name: '一作词首', because: '一件事, 一家人, 一部分 are words of their own.', script: 'chinese', value: 1, thing: ['事', '策', '档', '码', '分,', '分人', '分村', '家亲', '人一', '网'] },
  {
    name: '一X一Y',
    because: '一人一档, 一案一策, 一月一主题: a pair with 一 is a formula.',
    script: 'chinese',
    value: 1,
    before: ['一村', '一社', '一人', '一案', '一企', '一户', '一事', '一月', '一季', '一镇', '一街', '一区', '一校', '一周', '一网', '一站', '一岗', '一类', '一项', '一处', '一地', '一村(社区)', '一县'],
    thing: ['一'],
  },
  { name: '没有一起', because: 'Zero in words is not a count; a written 0件 is.', value: 1, before: ['无'], earlier: ['没有', '未发生', '未出现', '不发生', '没发生', '无一', '杜绝', '尚无', '未发现', '避免'] },
  { name: '元作名', because: '三元里, 二元结构, 三元桥: 元 is part of a name.', script: 'chinese', counters: ['元'], thing: ['里', '桥', '结构', '化', '镇', '村', '乡', '街', '路', '区'] },
  { name: '零作词', because: 'Zero in words (零投诉, 零次) is not a count; a written 0件 is.', script: 'chinese', value: 0 },
  {
    name: '固定术语',
    because: 'Fixed terms and slogans that contain a number.',
    terms: [
      '三会一课', '两学一做', '一岗双责', '双组长', '三重一大', '三项制度', '三统一', '四种形态', '四风', '六个一', '法律七进', '两代表一委员', '三所一办', '一村一法律顾问', '一站式', '一窗受理', '一网通办', '一件事一次办', '一件事', '最多跑一次',
      '多证合一', '一照一码', '一网两微', '双随机一公开', '双随机、一公开', '综合查一次', '查一次', '一支队伍管执法', '一枚印章', '一个大厅', '最后一公里', '最先一公里', '第一道防线', '第一责任人', '第一议题', '一把手', '审理一案', '教育一片', '处理一案', '小事不出村',
      '三治融合', '三位一体', '四位一体', '五位一体', '一票否优', '一票否决', '收支两条线', '八项规定', '十件实事', '一号司法建议', '一门式', '三定', '两个维护', '两个确立', '四个意识', '四个自信', '两山', '三下乡', '两委', '两会', '三农', '万家', '千家万户', '十分', '万分', '一分为二', '四个全面', '一规划两纲要',
      '一次性告知', '只进一门', '只跑一次', '百家', '千人计划', '一带一路', '三大攻坚', '一家亲', '一张网', '一本通', '一张图', '两新', '四下基层', '千万工程', '万村',
    ],
  },
  { name: '首两字为数的统称', because: '两节, 两期, 三期工程 name a season or a building stage.', script: 'chinese', counters: ['节', '期', '季'], thing: ['期间', '工程', '项目', '建设', '前', '后', '到来'] },
]

import { Workbook } from '@cj-tech-master/excelts'

// Books as offices really keep them; places, people and numbers are fictional (990601 is no division code).

type Given = string | number | Date | null

type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly Given[])[]
  readonly merges?: readonly string[]
  readonly state?: 'hidden'
}

/** An xlsx of these sheets, with merged cells. */
export async function workbook(...sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = new Workbook()
  for (const { name, rows, merges = [], state } of sheets) {
    const sheet = book.addWorksheet(name, state ? { state } : {})
    for (const row of rows) sheet.addRow([...row])
    for (const merge of merges) sheet.mergeCells(merge)
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const ids = ['990601199001010016', '990601198503120026'] as const

/**
 * A dispute book: merged title, a line with the unit, headings on two levels, one village merged over rows, dates in five notations and one without a
 * year, words of the own house (邻里纠纷), a group line, subtotals, the headings again, a sum, and remarks below.
 */
export const disputeBook = (): Promise<Uint8Array> =>
  workbook({
    name: '台账',
    merges: ['A1:L1', 'A2:L2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:H4', 'I3:I4', 'J3:J4', 'K3:K4', 'L3:L4', 'B6:B7'],
    rows: [
      ['青石镇2026年矛盾纠纷排查化解台账'],
      ['填报单位：青石镇司法所        单位：件'],
      ['序号', '所在村', '发现日期', '当事人一', null, '当事人二', null, '纠纷类别', '线索来源', '人数', '简要情况', '领导签字'],
      [null, null, null, '姓名', '身份证号码', '姓名', '身份证号码', null, null, null, null, null],
      ['一、邻里类'],
      [1, '上青村', '2026-3-5', '王 强', ids[0], '赵立', ids[1], '邻里纠纷', '排查', '2人', '院墙占用通道。', null],
      [2, null, '2026.3.6', '李　明', null, '周　平', null, '邻里纠纷', '排查', ' ２ ', '排水沟改道引起争执。', null],
      ['小计', null, null, null, null, null, null, null, null, 4, null, null],
      ['序号', '所在村', '发现日期', '当事人一', null, '当事人二', null, '纠纷类别', '线索来源', '人数', '简要情况', '领导签字'],
      [3, '下青村委会', '2026年3月7日', '吴立', null, '郑强', null, '婚姻家庭', '申请', 2, '抚养费数额不一。', null],
      [4, '下青', '20260308', '冯军', null, '沈立', null, '欠薪', '排查', 3, '工资结算拖延。', null],
      [5, '上青村', 46090, '陈平', null, '褚明', null, '合同', '排查', 2, '苗木质量争议。', null],
      [6, '上青村', '3月10日', '卫强', null, '蒋平', null, '邻里纠纷', '排查', 2, '采光受影响。', null],
      ['合计', null, null, null, null, null, null, null, null, 15, null, null],
      ['备注：本表每月25日前报送。'],
      ['填表人：吴晓岚'],
    ],
  })

const plain = [
  '事项名称',
  '村（社区）',
  '发现日期',
  '来源',
  '纠纷类型',
  '当事人1姓名',
  '当事人1身份证号',
  '当事人2姓名',
  '涉及人数',
  '纠纷概况',
] as const
const plainRow = (title: string, change: Partial<Record<(typeof plain)[number], Given>> = {}): Given[] => {
  const row: Record<(typeof plain)[number], Given> = {
    事项名称: title,
    '村（社区）': '上青村',
    发现日期: '2026-03-05',
    来源: '排查',
    纠纷类型: '邻里',
    当事人1姓名: '王强',
    当事人1身份证号: ids[0],
    当事人2姓名: '赵立',
    涉及人数: 2,
    纠纷概况: '院墙占用通道。',
    ...change,
  }
  return plain.map((heading) => row[heading])
}

/** Numbers of identity cards as spreadsheets ruin them: typed as a number, shown with an exponent, and of the old kind with 15 digits. */
export const wornNumbers = (): Promise<Uint8Array> =>
  workbook({
    name: '台账',
    rows: [
      [...plain],
      plainRow('按数字保存', { 当事人1身份证号: Number(ids[0]) }),
      plainRow('科学计数', { 当事人1身份证号: '9.90601E+17' }),
      plainRow('十五位旧号', { 当事人1身份证号: '990601900101001' }),
      plainRow('中间有空格', { 当事人1身份证号: '990601 19900101 0016' }),
    ],
  })

/** A CSV as an old office program saves it: GB18030, full-width figures and commas, spaces around everything. */
export const oldCsv = (): Uint8Array => {
  const text = [
    '事项名称,村（社区）,发现日期,来源,纠纷类型,当事人,涉及人数,纠纷概况',
    ' 田埂界址 , 上青村 ,２０２６年３月１５日, 排查 , 邻里 ,王强、赵立,２,"界石移动，双方各执一词"',
  ].join('\r\n')
  return gb18030(text)
}

const known = new Map<string, readonly number[]>()

/** TextEncoder writes UTF-8 only; the decoder, asked for every pair of bytes, gives the table for the way back. */
function gb18030(text: string): Uint8Array {
  if (known.size === 0) {
    const decoder = new TextDecoder('gb18030')
    for (let first = 0x81; first <= 0xfe; first += 1)
      for (let second = 0x40; second <= 0xfe; second += 1)
        if (second !== 0x7f) known.set(decoder.decode(new Uint8Array([first, second])), [first, second])
  }
  return new Uint8Array([...text].flatMap((sign) => (sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : (known.get(sign) ?? [0x3f]))))
}

/** Two halves of a year on two sheets, a cover, and a sheet that is hidden. */
export const halves = (): Promise<Uint8Array> =>
  workbook(
    { name: '封面', rows: [['青石镇2026年台账']] },
    { name: '上半年', rows: [[...plain], plainRow('上半年的事', { 当事人1姓名: '何平' })] },
    {
      name: '下半年',
      rows: [[...plain], plainRow('第二张表的事一', { 发现日期: '2026-03-16' }), plainRow('第二张表的事二', { 发现日期: '2026-03-19' })],
    },
    { name: '底稿', state: 'hidden', rows: [[...plain], plainRow('藏起来的')] },
  )

/** An activity book of which the sign-in sheets lie beside it, as scans. */
export const activityBook = (): Promise<Uint8Array> =>
  workbook({
    name: '普法活动',
    merges: ['A1:H1'],
    rows: [
      ['青石镇2025年普法活动登记表'],
      ['活动名称', '活动时间', '活动形式', '主题', '活动地点', '参加人次', '人次来源', '签到表'],
      ['集市反诈宣传', '3月5日', '集中宣传', '反诈', '青石集市', '80', '清点', '签到1.pdf'],
      ['宪法宣传', '12月4日', '宣讲', '宪法', '上青村院坝', '45', '签到', '签到2.pdf'],
    ],
  })

export const good = { plain, plainRow }

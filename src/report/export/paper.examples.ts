import { blank, field, fields, figure, heading, type Paper, paragraph, signatures, table } from './paper.ts'

/** A report that goes up, with every element it can have: for tests and for the preview of an office's setting. */
export const exampleReport: Paper = {
  kind: 'report',
  organ: '云岭县青石镇人民政府',
  mark: '云岭县青石镇人民政府文件',
  docNo: '青政〔2026〕12号',
  signers: ['王岩'],
  title: ['云岭县青石镇人民政府', '关于2026年法治政府建设情况的报告'],
  addressees: ['云岭县人民政府'],
  blocks: [
    paragraph('现将2026年法治政府建设情况报告如下。'),
    heading(1, 1, '主要举措和成效'),
    heading(2, 1, '化解矛盾纠纷。', [
      '全年调解',
      figure({ id: 'disputes.mediated', value: 239, name: '调解矛盾纠纷' }),
      '件，成功率',
      figure({ id: 'disputes.successRate', value: 0.9665 }, '96.7%'),
      '。',
    ]),
    heading(3, 1, '存在的问题'),
    heading(4, 1, '宣传形式单一'),
    table(
      [{ name: '指标', width: 3, align: 'left' }, { name: '数量' }],
      [['调解矛盾纠纷', figure({ id: 'disputes.mediated', value: 239 })], ['行政执法案件']],
      '表1　主要数据',
    ),
    paragraph('特此报告。'),
  ],
  attachments: [{ name: '主要数据' }, { name: '人员名单', blocks: [paragraph('略。')] }],
  signOff: { organ: '云岭县青石镇人民政府', date: '2026-12-09' },
  note: '此件公开发布',
  copies: ['县司法局', '县委依法治县办'],
  printed: { organ: '青石镇党政办公室', date: '2026-12-10' },
}

/** A letter between organs of no rank over each other. */
export const exampleLetter: Paper = {
  kind: 'letter',
  organ: '青石镇人民政府',
  mark: '云岭县青石镇人民政府',
  docNo: '青政函〔2026〕3号',
  title: ['关于商请协助调查的函'],
  addressees: ['县自然资源局'],
  blocks: [paragraph('请予协助。'), paragraph('专此函达。')],
  signOff: { organ: '青石镇', date: '2026-11-02' },
  copies: ['县司法局'],
  printed: { organ: '青石镇党政办公室', date: '2026-11-02' },
}

/** A form to be filled in and signed by hand. */
export const exampleForm: Paper = {
  kind: 'form',
  organ: '青石镇人民调解委员会',
  docNo: '青调字〔2026〕18号',
  title: ['人民调解受理登记表'],
  blocks: [
    fields(
      field('申请人', '赵喆'),
      field('受理日期', '2026年3月1日'),
      field('纠纷简要情况', '因界址不清发生争执。', { wide: true, lines: 6 }),
    ),
    blank,
    signatures({ label: '当事人（签名、盖章或者按指印）', dated: true }, { label: '登记人' }),
  ],
}

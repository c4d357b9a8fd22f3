import { rowsOf, type Values } from '../../kernel/condition.ts'
import {
  choice, choices, computed, date, docNo, files, group, link, longText, number, parts, person, statutes, text, unit, yesNo,
} from '../../kernel/field.ts'
import { commentFields, draftClauses, shownFields } from '../consultation.ts'
import { tookPart } from '../own-draft.ts'

/** 常用来设定处罚、许可、强制、收费的用语；照上位法重申的也会用到，所以只提请核对。 */
const creating = ['罚款', '没收', '吊销', '暂扣', '查封', '扣押', '冻结', '强制拆除', '许可证', '收费', '收取'] as const
const creatingWords = ({ reviewedText, body }: Values) =>
  creating.filter((word) => [body, reviewedText].some((text) => typeof text === 'string' && text.includes(word))).join('、') || null

/** 行政规范性文件的栏目。征求意见、公平竞争审查、备案分别在几个环节填写，所以平铺；集体审议一次填完，合为一组。 */
export const normativeFields = {
  kind: choice('文种', { rule: '规定', measure: '办法', detail: '细则', notice: '通知', opinion: '意见', decision: '决定', announcement: '通告' }),
  office: unit('起草单位'),
  drafter: person('起草人'),
  plannedOn: date('立项日期'),
  isNormative: yesNo('属于行政规范性文件'),
  identifyReason: longText('认定理由', { max: 500 }),
  affectsBusiness: yesNo('涉及市场主体'),
  isMajorDecision: yesNo('属于重大行政决策', { help: '是的，还应当按重大行政决策程序办理' }),
  basis: statutes('制定依据', {
    rests: {
      in: ['drafting', 'consulting', 'reviewing', 'returned', 'discussed', 'signed', 'registered', 'published', 'filed', 'inForce', 'evaluated'],
      settledBy: ['keep', 'draft'],
    },
  }),
  basisNote: longText('目录没有收录的依据', { max: 500, help: '地方性法规、规章等法律目录没有收录的，写明制定机关、文号和施行日期' }),
  necessity: longText('起草说明', { max: 5000 }),
  draft: files('文件草案'),
  reviewedText: longText('送审文本', { help: '草案是 docx 或者文字可以复制的 pdf 的，不填' }),
  clauses: draftClauses,
  setsNothing: yesNo('没有设定处罚、许可、强制、收费，没有减损权利或增加义务'),
  consultFrom: date('征求意见开始日期'),
  consultTo: date('征求意见截止日期', { future: true }),
  consultChannels: choices('征求意见方式', { website: '政府网站', notice: '公告栏', meeting: '座谈会', letters: '书面征求', firms: '听取企业和商会意见' }),
  consultShortReason: longText('征求意见不足三十日的理由', { max: 500 }),
  ...shownFields,
  ...commentFields,
  commentCount: computed('逐条登记的意见数', { of: 'number', from: ['comments'], compute: ({ comments }) => rowsOf(comments).length }),
  summarisedOn: date('意见汇总日期'),
  opinionCount: number('收到意见', '条', { help: '连同座谈会等没有逐条登记的' }),
  adoptedCount: number('采纳意见', '条'),
  adoptionNote: longText('意见采纳说明', { max: 3000 }),
  fairResult: choice('公平竞争审查结论', { pass: '通过', exception: '适用例外规定', fail: '不通过' }),
  fairBy: person('公平竞争审查人'),
  fairOwn: computed('公平竞争审查人参加过起草', { of: 'yesNo', from: ['fairBy', 'drafter'], compute: tookPart('fairBy') }),
  fairOn: date('公平竞争审查日期'),
  submittedOn: date('送审日期'),
  legalReview: link('合法性审核', 'legal-review'),
  meeting: group('集体审议', {
    type: choice('会议', { office: '镇长办公会', party: '党委会', joint: '党政联席会', congress: '人大会议' }, { needed: true }), on: date('审议日期', { needed: true }),
    present: number('出席人数', '人', { min: 1 }),
    result: choice('审议结果', { passed: '通过', revise: '修改后再议', rejected: '不通过' }),
  }),
  discussedOn: computed('集体审议日期', { of: 'date', from: ['meeting'], compute: ({ meeting }) => rowsOf(meeting)[0]?.on ?? null }),
  diffWhy: longText('与审核文本不同的理由', { max: 1000, help: '只有按审核意见修改的，才能写明理由后签发' }),
  signedBy: person('签发人'),
  signedOn: date('成文日期'),
  docNo: docNo('发文字号'),
  regNo: text('统一登记号', { max: 40 }),
  body: longText('正文', { help: '与送审文本一字不差的，不填' }),
  creatingWords: computed('设定类用语', { of: 'text', from: ['reviewedText', 'body'], compute: creatingWords }),
  publishedOn: date('公布日期'),
  publishUrl: text('公布网址', { format: 'url' }),
  effectiveOn: date('施行日期', { future: true }),
  validUntil: date('有效期至', { future: true, help: '有效期由各省规定' }),
  explanation: files('解读材料'),
  filedTo: text('备案机关', { max: 60 }),
  filingSentOn: date('报送备案日期'),
  filingReceivedOn: date('备案机关收到日期'),
  filingNo: text('备案号', { max: 40 }),
  filingResult: choice('备案结果', { filed: '予以备案', supplement: '要求补正', corrected: '要求纠正', refused: '退回' }),
  filingDecidedOn: date('备案结果日期'),
  cleanups: parts('评估清理', {
    on: date('清理日期', { needed: true }), batch: text('清理批次', { max: 60 }), result: choice('清理结果', { keep: '保留', amend: '修改', repeal: '废止', expire: '失效' }, { needed: true }),
    reason: longText('理由', { max: 500 }),
  }),
  endedOn: date('停止施行日期'),
} as const

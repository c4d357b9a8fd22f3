import type { Story, StoryStep } from '../../kernel/story/story.ts'

type Input = Readonly<Record<string, unknown>>
const step = (name: string, by: StoryStep['by'], on: string, input: Input = {}, reason?: string): StoryStep => ({
  step: name, by, on, input, ...(reason ? { reason } : {}),
})
const team = { object: '综合执法队', checkedPersons: ['@clerkEnforce'] }
const checkers = { checkers: ['@clerkJustice', '@justiceHead'], certificates: '云监督0021、云监督0034' }
const finding = (problem: string, law: string, level: string) => ({ problem, law, level })
const rectified = (on: string, measures: string): StoryStep => step(
  'rectify', 'clerkEnforce', on, { rectifiedOn: on, measures, proof: ['@file:整改前后对照.pdf'] },
)
const verified = (on: string): StoryStep => step('verify', 'clerkJustice', on, { verifiedOn: on, verdict: '逐件复核，已经改正。' })
const cleared = (on: string): StoryStep => step('clear', 'justiceHead', on, { clearedOn: on })

/** 一次发现问题的日常检查，供追责的示例使用。 */
export const checkListed: readonly StoryStep[] = [
  step('carryOutNow', 'clerkJustice', '2026-05-11', {
    checkedOn: '2026-05-11', checkType: 'daily', record: '抽看四份询问笔录。', ...team, ...checkers,
    findings: [finding('一份询问笔录由他人代签。', '行政处罚法第五十五条', 'serious')],
  }),
  step('list', 'clerkJustice', '2026-05-12', { findings: [finding('一份询问笔录由他人代签。', '行政处罚法第五十五条', 'serious')], listedOn: '2026-05-12' }),
]

/** 执法监督检查的示例：退回再整改后销号、没有问题、严重问题发监督意见书、取消。 */
export const supervisionCheckStories: readonly Story[] = [
  {
    title: '2026年一季度执法日常监督检查', ends: 'cleared',
    steps: [
      step('plan', 'clerkJustice', '2026-03-02', { plannedOn: '2026-03-18', checkType: 'daily', ...team, checkers: checkers.checkers }),
      step('carryOut', 'clerkJustice', '2026-03-18', {
        checkedOn: '2026-03-18', record: '抽看八份当场处罚决定书和记录仪视频。', ...checkers, checkedPersons: ['@clerkEnforce'],
      }),
      step('list', 'clerkJustice', '2026-03-20', {
        listedOn: '2026-03-20',
        findings: [finding('两份决定书没有写明救济途径。', '行政处罚法第五十二条', 'general'), finding('三段视频没有上传。', '行政处罚法第四十七条', 'minor')],
      }),
      step('takeOver', 'clerkEnforce', '2026-03-23'),
      rectified('2026-04-03', '决定书样本已改，视频已补传。'),
      step('sendBack', 'clerkJustice', '2026-04-08', {}, '一段视频仍打不开。'), rectified('2026-04-13', '视频重新上传并核对。'), verified('2026-04-15'),
      cleared('2026-04-17'),
    ],
  },
  {
    title: '汛期涉企检查专项监督', ends: 'cleared',
    steps: [
      step('carryOutNow', 'justiceHead', '2026-07-08', {
        checkedOn: '2026-07-08', checkType: 'special', record: '走访六家企业，检查次数没有超过频次上限。', ...team, ...checkers,
      }),
      step('noProblem', 'countyReviewer', '2026-07-10', { clearedOn: '2026-07-10' }),
    ],
  },
  {
    title: '询问笔录代签问题监督检查', ends: 'cleared',
    steps: [
      ...checkListed,
      step('sendOrder', 'justiceHead', '2026-05-12', {
        orderNo: '云法督意〔2026〕3号', orderProblem: '询问笔录由他人代签，证据不能使用。', orderLaw: '行政处罚法第五十五条',
      }),
      { ...step('accept', 'clerkEnforce', '2026-05-13', { acceptedOn: '2026-05-13' }), in: 'supervision-order' },
      {
        ...step('fix', 'clerkEnforce', '2026-05-22', { correctedOn: '2026-05-22', measures: '重新询问并由本人签名，当事执法人员停岗培训。', proof: ['@file:重新制作的笔录.pdf'] }),
        in: 'supervision-order',
      },
      { ...step('confirm', 'countyReviewer', '2026-05-26', { confirmedOn: '2026-05-26' }), in: 'supervision-order' },
      rectified('2026-05-27', '重新制作笔录，组织文书培训。'), verified('2026-05-29'), cleared('2026-06-01'),
    ],
  },
  {
    title: '年中执法监督检查（取消）', ends: 'cancelled',
    steps: [
      step('plan', 'clerkJustice', '2026-06-08', { plannedOn: '2026-06-24', checkType: 'special', ...team, checkers: checkers.checkers }),
      step('cancel', 'justiceHead', '2026-06-22', {}, '县里统一组织交叉检查，本镇不另行检查。'),
    ],
  },
]

const issued = (on: string, type: string, no: string, more: Input = {}): StoryStep => step('issue', 'countyReviewer', on, {
  orderType: type, orderNo: no, to: '青石镇人民政府', problem: '三件处罚案件超过九十日没有作出决定。', lawText: '行政处罚法第六十条', issuedOn: on, ...more,
})
const corrected = (on: string): StoryStep => step('fix', 'clerkEnforce', on, { correctedOn: on, measures: '两件已作决定，一件已撤案。', proof: ['@file:决定书.pdf'] })

/** 执法监督文书的示例：提示函改正、意见书退回后作监督决定、按文书期限改正。 */
export const supervisionOrderStories: readonly Story[] = [
  {
    title: '超期案件提示函', ends: 'corrected',
    steps: [
      issued('2026-03-09', 'advice', '云法督函〔2026〕2号'), step('accept', 'clerkEnforce', '2026-03-10', { acceptedOn: '2026-03-10' }),
      corrected('2026-03-27'),
      step('confirm', 'countyReviewer', '2026-04-01', { confirmedOn: '2026-04-01' }),
    ],
  },
  {
    title: '罚缴分离问题监督意见书', ends: 'carriedOut',
    steps: [
      issued('2026-04-13', 'opinion', '云法督意〔2026〕1号', { problem: '现场收缴的罚款没有在二日内交付银行。', lawText: '行政处罚法第七十一条' }),
      corrected('2026-05-11'), step('sendBack', 'countyReviewer', '2026-05-13', {}, '缺少银行交款凭证。'),
      step('decide', 'countyReviewer', '2026-06-01', { decidedOn: '2026-06-01', decisionNo: '云法督决〔2026〕1号', decision: '责令十日内交付银行并说明原因。' }),
      step('report', 'clerkEnforce', '2026-06-10', { reportedOn: '2026-06-10', report: '罚款已交付银行，凭证附后。' }),
    ],
  },
  {
    title: '公示信息不全监督意见书', ends: 'corrected',
    steps: [
      issued('2026-08-03', 'opinion', '云法督意〔2026〕5号', { problem: '四名执法人员信息没有公示。', lawText: '行政处罚法第三十九条', dueOn: '2026-08-21' }),
      corrected('2026-08-14'),
      step('confirm', 'countyReviewer', '2026-08-19', { confirmedOn: '2026-08-19' }),
    ],
  },
]

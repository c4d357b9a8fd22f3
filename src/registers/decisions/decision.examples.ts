import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { catalogueSteps, item } from './decision-catalogue.examples.ts'

const always = ['participate', 'legality', 'discuss']
type Plain = Readonly<Record<string, unknown>>

const proposed = (on: string, by: StoryStep['by'], input: Plain): StoryStep => ({
  step: 'propose', by, on, input: { proposedOn: on, proposedBy: 'office', office: '@unit', ...input },
})
const initiated = (on: string, dueOn: string, input: Plain): StoryStep => ({
  step: 'initiate', by: 'principal', on, input: { initiatedOn: on, office: '@unit', dueOn, drafter: '@clerkEnforce', traits: ['none'], ...input },
})
const drafted = (on: string, body: string): StoryStep => ({
  step: 'draft', by: 'clerkEnforce', on,
  input: {
    explanation: '经调研，现状不能满足群众需要；与有关单位协商一致。', policyBasis: '县年度重点工作安排。', disagreement: false, draft: ['@file:决策草案.docx'],
    basis: ['中华人民共和国地方各级人民代表大会和地方各级人民政府组织法'], clauses: [{ no: '一', body }, { no: '二', body: '由承办单位组织实施，年底前报告进展。' }],
  },
})
const consulted = (from: string, to: string, more: Plain = {}): StoryStep => ({
  step: 'consult', by: 'clerkOffice', on: from,
  input: { consultFrom: from, consultTo: to, consultChannels: ['online', 'board'], consultDraft: ['@file:征求意见稿.pdf'], ...more },
})
const summarised = (on: string, more: Plain = {}): StoryStep => ({
  step: 'summarise', by: 'clerkOffice', on, input: { summarisedOn: on, adoptionNote: '意见已逐条研究，合理的予以采纳。', ...more },
})
const submitted = (on: string): StoryStep => ({ step: 'submit', by: 'clerkEnforce', on, input: { submittedOn: on } })
/** 司法所受理、顾问提出意见、出具意见书。 */
const reviewed = (start: string, issuedOn: string, opinion: Plain = { conclusion: 'pass' }): readonly StoryStep[] => [
  {
    in: 'legal-review', step: 'start', by: 'clerkJustice', on: start,
    input: { startedOn: start, reviewer: '@clerkJustice', materialsOk: true, counsel: ['@adviser'] },
  },
  { in: 'legal-review', step: 'advise', by: 'adviser', on: start, input: { counselOpinion: '权限和程序没有问题，条文意见见意见书。' } },
  { in: 'legal-review', step: 'issue', by: 'clerkJustice', on: issuedOn, input: { issuedOn, ...opinion } },
]
const tabled = (on: string, more: Plain = {}): StoryStep => ({
  step: 'table', by: 'clerkOffice', on, input: { tabledOn: on, ...more },
})
const said = (speaker: string, view: string, words: string) => ({ speaker, isHead: speaker === '@principal', view, words })
const discussed = (on: string, statements: readonly unknown[]): StoryStep => ({
  step: 'discuss', by: 'clerkOffice', on, input: { meetingOn: on, meetingType: 'office', present: 7, statements },
})
const agreed = [
  said('@deputyLeader', 'agree', '方案成熟，同意。'), said('@justiceHead', 'change', '建议写明过渡期。'), said('@principal', 'agree', '同意，请承办单位抓紧实施。'),
]
const opposed = [
  said('@deputyLeader', 'oppose', '资金没有落实，建议缓一缓。'), said('@justiceHead', 'oppose', '配套措施不足。'), said('@principal', 'abstain', '综合大家意见后再定。'),
]
const decided = (on: string, more: Plain = {}): StoryStep => ({ step: 'decide', by: 'principal', on, input: { decidedOn: on, ...more } })
const partyAsked = (on: string): StoryStep => ({ step: 'reportToParty', by: 'clerkOffice', on, input: { partyReportedOn: on } })
const published = (on: string): StoryStep => ({
  step: 'publish', by: 'clerkOffice', on,
  input: {
    publishedOn: on, publishUrl: 'https://www.example.gov.cn/jc/1.html',
    interpretation: '共收到意见三条，采纳两条；专家认为方案可行。',
  },
})
const executed = (on: string): StoryStep => ({ step: 'execute', by: 'principal', on, input: { executeFrom: on, executor: '@unit' } })
const reported = (on: string, progress: string): StoryStep => ({ step: 'report', by: 'clerkOffice', on, input: { execution: [{ on, progress }] } })
const archived = (on: string, archiveNo: string): StoryStep => ({ step: 'archive', by: 'clerkOffice', on, input: { archivedOn: on, archiveNo } })

/** 走全程：征求意见三十日、听证、专家论证、风险评估、公平竞争审查、修改后通过、公布、后评估。 */
const market: Story = {
  title: '青石镇农贸市场搬迁改造', ends: 'archived',
  steps: [
    ...catalogueSteps(2026, 'decision-catalogue'),
    proposed('2026-01-15', 'clerkEnforce', { kind: 'project', necessity: '老市场占道经营，消防通道不足，群众多次反映。' }),
    { step: 'list', by: 'clerkOffice', on: '2026-01-16', input: { catalogue: '@record:decision-catalogue', catalogueItem: '农贸市场搬迁改造', office: '@unit', dueOn: '2026-06-30' } },
    initiated('2026-01-19', '2026-06-30', {
      traits: ['technical', 'risky', 'market', 'groups', 'interests', 'hearing'], required: [...always, 'experts', 'risk', 'fair'],
      drafters: ['@clerkPeace'],
    }),
    drafted('2026-01-26', '老市场搬迁到镇东，摊位按现有经营户优先安排。'), consulted('2026-02-02', '2026-03-04'),
    {
      step: 'comment', by: 'clerkOffice', on: '2026-02-10',
      input: {
        comments: [
          { no: '1', on: '2026-02-09', channel: 'online', clause: '一', content: '摊位费不要一下子涨太多。', name: '方小满', contact: '13900000011' },
          { no: '2', on: '2026-02-10', channel: 'visit', content: '搬迁期间请留临时摊点。', name: '齐桂香' },
        ],
      },
    },
    {
      step: 'comment', by: 'clerkEnforce', on: '2026-02-25',
      input: { comments: [{ no: '3', on: '2026-02-25', channel: 'meeting', clause: '二', content: '希望老市场原址也保留早市。' }] },
    },
    {
      step: 'receive', by: 'public', on: '2026-03-01',
      input: {
        comments: [{ no: 'W7K3M2QX', on: '2026-03-01', channel: 'online', clause: '一', content: '新市场请多留无障碍通道。', contact: '13900000013' }],
      },
    },
    {
      step: 'hear', by: 'clerkOffice', on: '2026-03-03',
      input: {
        hearings: [{ noticeOn: '2026-02-12', papersOn: '2026-02-24', on: '2026-03-03', participants: 15, report: '经营户、消费者代表十五人参加，多数赞成搬迁。' }],
      },
    },
    {
      step: 'answer', by: 'clerkOffice', on: '2026-03-05',
      input: {
        answers: [
          { no: '1', gist: '摊位费分步调整', adopted: 'all', reply: '前两年不作调整，写入第二条。' }, { no: '2', gist: '设临时摊点', adopted: 'all', reply: '已安排过渡期。' },
          { no: '3', gist: '原址保留早市', adopted: 'none', reply: '原址消防条件不具备。' },
          { no: 'W7K3M2QX', gist: '多留无障碍通道', adopted: 'all', reply: '按无障碍设计规范设置。' },
        ],
      },
    },
    summarised('2026-03-09', { groupsHeard: '与个体劳动者协会、经营户代表座谈两次。' }),
    { step: 'improve', by: 'clerkPeace', on: '2026-03-10', input: { clauses: [{ no: '一', body: '老市场搬迁到镇东，设三个月过渡期。' }] } },
    {
      step: 'argue', by: 'clerkOffice', on: '2026-03-13',
      input: {
        arguedOn: '2026-03-13', expertsAdopted: '采纳关于消防分区的意见。',
        experts: [{
          name: '温以宁', org: '县规划设计院 高级工程师', contact: '13900000012', independent: true, verdict: 'change', opinion: '消防分区需要调整。', signed: true,
        }],
      },
    },
    {
      step: 'assess', by: 'clerkPeace', on: '2026-03-18',
      input: {
        assessedOn: '2026-03-18', riskBy: '镇平安办', riskLevel: 'middle', riskPoints: '部分经营户担心客流。', riskMeasures: '分批搬迁，专人联系，制定处置预案。',
        riskConclusion: 'adjust', riskAdjusted: '设三个月过渡期，摊位费两年不变。',
      },
    },
    { step: 'assessFairness', by: 'clerkJustice', on: '2026-03-19', input: { fairResult: 'pass', fairBy: '@clerkJustice', fairOn: '2026-03-19' } },
    submitted('2026-03-20'),
    ...reviewed('2026-03-23', '2026-03-27', {
      conclusion: 'change', items: [{ clause: '第一条', risk: 'high', basis: '征收补偿的规定', advice: '写明补偿依据。' }],
    }),
    { step: 'improve', by: 'clerkEnforce', on: '2026-03-30', input: { clauses: [{ no: '一', body: '老市场搬迁到镇东，设三个月过渡期，补偿依法定标准。' }] } },
    {
      in: 'legal-review', step: 'answer', by: 'clerkEnforce', on: '2026-03-30',
      input: { adopted: 'all', answeredOn: '2026-03-30', replies: [{ clause: '第一条', how: 'done' }] },
    },
    tabled('2026-04-01', { diffWhy: '按审查意见写明补偿依据。' }), discussed('2026-04-08', agreed), partyAsked('2026-04-09'), decided('2026-04-10'), published('2026-04-15'),
    executed('2026-04-16'),
    reported('2026-07-10', '主体完工，经营户签约九成。'),
    {
      step: 'evaluate', by: 'clerkJustice', on: '2026-09-10',
      input: {
        evaluatedOn: '2026-09-10', evaluateWhy: 'objections', evaluator: '云岭职业学院', evaluatorEarlier: false, evaluation: '总体达到预期，停车位需要增加。',
      },
    },
    { step: 'goOn', by: 'principal', on: '2026-09-14', reason: '增设停车位后继续实施。' },
    reported('2026-10-20', '停车位已增设。'), archived('2026-11-10', '2026-JC-01'),
  ],
}

/** 依法不予公开的：主要负责人认定不适用公众参与；暂缓一次；作重大调整，另立新的决策。 */
const depot: Story = {
  title: '青石镇应急物资储备点布局', ends: 'archived',
  steps: [
    proposed('2025-09-08', 'clerkOffice', { kind: 'plan', necessity: '现有储备点不足。' }),
    initiated('2025-09-10', '2025-12-31', { traits: ['secret', 'risky'], required: [...always, 'risk', 'experts'], outsideWhy: '依法不列入公开的目录。' }),
    drafted('2025-09-15', '新增储备点两处。'),
    {
      step: 'waive', by: 'principal', on: '2025-09-16',
      input: { waivers: [{ step: 'participate', reason: '储备点位置依法不予公开。' }, { step: 'experts', reason: '沿用县里已经论证的标准。' }] },
    },
    {
      step: 'assess', by: 'clerkEmergency', on: '2025-09-17',
      input: { assessedOn: '2025-09-17', riskReused: true, riskLevel: 'low', riskPoints: '没有明显风险。', riskMeasures: '按预案执行。', riskConclusion: 'go' },
    },
    submitted('2025-09-18'), ...reviewed('2025-09-19', '2025-09-25'), tabled('2025-09-29'), discussed('2025-10-09', opposed),
    { step: 'shelve', by: 'principal', on: '2025-10-10', reason: '资金来源还没有落实。' },
    tabled('2025-11-03'), discussed('2025-11-05', agreed), decided('2025-11-06'), executed('2025-11-07'), reported('2026-02-05', '一处已建成。'),
    { step: 'adjust', by: 'principal', on: '2026-03-02', input: { endedOn: '2026-03-02' }, reason: '第二处选址变化较大，另行决策。' },
    archived('2026-03-09', '2025-JC-03'),
  ],
}

/** 目录外、缩短征求意见：退回一次，修改后再议一次，最后没有通过。 */
const parking: Story = {
  title: '集镇停车管理方案', ends: 'archived',
  steps: [
    proposed('2026-05-06', 'deputyLeader', { kind: 'policy', proposedBy: 'congress', necessity: '赶场日车辆乱停，人大代表建议整治。' }),
    initiated('2026-05-08', '2026-09-30', { required: always, outsideWhy: '赶场日拥堵加剧，需要在汛期前办。' }), drafted('2026-05-11', '赶场日主街禁停。'),
    consulted('2026-05-12', '2026-05-27', { consultShortReason: '汛期临近，主街是疏散通道，情况紧急。' }), summarised('2026-05-28'), submitted('2026-05-29'),
    { step: 'return', by: 'justiceHead', on: '2026-06-01', reason: '草案写了收费，镇级无权设定。' },
    {
      in: 'legal-review', step: 'withdraw', by: 'clerkEnforce', on: '2026-06-01', input: { withdrawnOn: '2026-06-01' }, reason: '草案退回修改。',
    },
    drafted('2026-06-02', '赶场日主街禁停，不收费。'), submitted('2026-06-03'), ...reviewed('2026-06-04', '2026-06-08'),
    tabled('2026-06-09', { reviewShortReason: '条文简短，汛期在即。' }), discussed('2026-06-10', opposed),
    { step: 'reconsider', by: 'principal', on: '2026-06-10', reason: '先落实替代停车点。' },
    drafted('2026-07-01', '赶场日主街禁停，镇东设临时停车点。'), submitted('2026-07-02'), ...reviewed('2026-07-03', '2026-07-09'), tabled('2026-07-14'),
    discussed('2026-07-16', opposed), { step: 'reject', by: 'principal', on: '2026-07-16', reason: '停车点用地没有落实。' },
    archived('2026-08-03', '2026-JC-04'),
  ],
}

/** 探索性改革：审查指出法律风险，明示后提交讨论；行政首长不同于多数人的意见，说明理由；执行中紧急中止，终止。 */
const pilot: Story = {
  title: '闲置农房改造试点方案', ends: 'archived',
  steps: [
    ...catalogueSteps(2025, 'decision-catalogue', [item('闲置农房改造试点方案', 'policy', '2025-10-31', ['risk'])]),
    proposed('2025-02-10', 'clerkOffice', { kind: 'policy', necessity: '闲置农房较多，县里要求先行探索。' }),
    { step: 'list', by: 'clerkOffice', on: '2025-02-11', input: { catalogue: '@record:decision-catalogue', catalogueItem: '闲置农房改造试点方案', office: '@unit', dueOn: '2025-10-31' } },
    initiated('2025-02-12', '2025-10-31', { traits: ['pilot'], required: always, droppedWhy: '风险评估：范围缩小到两个村，农户自愿参加，不会影响社会稳定。' }),
    drafted('2025-02-17', '在两个村试点，自愿参加。'),
    consulted('2025-02-18', '2025-03-24'), summarised('2025-03-25'), submitted('2025-03-26'),
    ...reviewed('2025-03-27', '2025-04-03', {
      conclusion: 'reject', items: [{ clause: '第一条', risk: 'middle', basis: '国家尚无明确规定', advice: '缺少依据，建议暂缓。' }],
    }),
    tabled('2025-04-10', { legalRisk: '租期和退出没有明确规定，可能引起纠纷。' }), discussed('2025-04-15', opposed),
    decided('2025-04-16', { headReason: '县里授权探索，先小范围试，风险可控。' }), partyAsked('2025-04-17'), published('2025-04-22'), executed('2025-04-23'),
    reported('2025-07-07', '两个村签约六户。'),
    { step: 'suspend', by: 'principal', on: '2025-08-04', input: { endedOn: '2025-08-04' }, reason: '上级出台新规定，内容不一致。' },
    { step: 'terminate', by: 'principal', on: '2025-08-25', input: { endedOn: '2025-08-25' }, reason: '与新规定不一致，终止试点。' },
    archived('2025-09-10', '2025-JC-01'),
  ],
}

/** 重大行政决策的示例，连同年度目录和合法性审查。 */
export const decisionStories: readonly Story[] = [depot, market, parking, pilot]

import type { Story, StoryStep } from '../../kernel/story/story.ts'

const standards = [
  { item: '村规民约经村民会议通过', full: 20, score: 18, where: '村规民约台账' },
  { item: '每年开展普法活动四场以上', full: 20, score: 20, evidence: ['@file:普法活动目录.pdf'] },
]
/** 创建、自评、申报、推荐、县级审核、命名。 */
const named = (year: number, level: string): readonly StoryStep[] => [
  { step: 'create', by: 'villageCadre', on: `${year}-02-20`,
  input: { community: '@village', level, createdOn: `${year}-02-20`, scheme: ['@file:创建方案.pdf'] } },
  { step: 'selfCheck', by: 'villageCadre', on: `${year}-05-10`, input: { selfCheckedOn: `${year}-05-10`, standards } },
  { step: 'apply', by: 'villageCadre', on: `${year}-05-18`, input: { appliedOn: `${year}-05-18`, batch: '第八批' } },
  { step: 'recommend', by: 'justiceHead', on: `${year}-06-03`, input: { recommendedOn: `${year}-06-03`, fileComplete: true } },
  { step: 'approve', by: 'countyReviewer', on: `${year}-06-25`, input: { countyOn: `${year}-06-25` } },
  {
    step: 'name', by: 'clerkJustice', on: `${year}-09-10`,
    input: { namedOn: `${year}-09-10`, namedBy: '云岭县依法治县委员会办公室', docNo: `云法治办〔${year}〕12号`, plateNo: '云示范-031' },
  },
]

/** 民主法治示范村的示例：整改后保留、撤销、注销、让位，退回补正后未获命名。 */
export const modelVillageStories: readonly Story[] = [
  {
    title: '柳溪村县级民主法治示范村', ends: 'kept',
    steps: [
      ...named(2025, 'county'),
      {
        step: 'noteNegative', by: 'clerkJustice', on: '2026-03-02',
        input: { negatives: [{ kind: 'petition', on: '2026-02-25', note: '上级通报一批越级走访。' }] },
      },
      {
        step: 'recheck', by: 'justiceHead', on: '2026-04-15',
        input: { rechecks: [{ year: 2026, on: '2026-04-15', result: 'rectify', reason: '越级走访一批，村务公开栏更新不及时。' }] },
      },
      { step: 'rectify', by: 'justiceHead', on: '2026-04-16', input: { rectifyBy: '2026-07-15' } },
      { step: 'report', by: 'villageCadre', on: '2026-07-08', input: { rectified: '信访事项已办结；公开栏按月更新，附照片。' } },
      { step: 'recheck', by: 'justiceHead', on: '2026-07-16',
      input: { rechecks: [{ year: 2026, on: '2026-07-16', result: 'keep', reason: '整改到位。' }] } },
      { step: 'keep', by: 'justiceHead', on: '2026-07-16' },
      { step: 'yield', by: 'clerkJustice', on: '2026-10-12', input: { yieldedOn: '2026-10-12' }, reason: '同日取得市级称号，比例里只计市级。' },
    ],
  },
  {
    title: '柳溪村市级民主法治示范村', ends: 'revoked',
    steps: [
      {
        step: 'enter', by: 'clerkJustice', on: '2025-03-05',
        input: { community: '@village', level: 'city', namedOn: '2019-11-20', namedBy: '市委全面依法治市委员会办公室', docNo: '法治办〔2019〕30号' },
        reason: '系统启用前的称号，补录。',
      },
      { step: 'recheck', by: 'countyReviewer', on: '2026-05-20',
      input: { rechecks: [{ year: 2026, on: '2026-05-20', result: 'revoke', reason: '村主要干部被判刑。' }] } },
      { step: 'revoke', by: 'countyReviewer', on: '2026-06-10', input: { endedOn: '2026-06-10' }, reason: '市级文件撤销。' },
    ],
  },
  {
    title: '柳溪村省级民主法治示范村（村建制撤并）', ends: 'cancelled',
    steps: [
      {
        step: 'enter', by: 'justiceHead', on: '2025-03-06',
        input: { community: '@village', level: 'province', namedOn: '2021-12-01', namedBy: '省司法厅', docNo: '司发〔2021〕55号', plateNo: '省示范-0412' },
        reason: '系统启用前的称号，补录。',
      },
      { step: 'cancel', by: 'justiceHead', on: '2026-09-30', input: { endedOn: '2026-09-30' }, reason: '与邻村合并，建制撤销。' },
    ],
  },
  {
    title: '柳溪村申报全国民主法治示范村', ends: 'stopped',
    steps: [
      ...named(2026, 'national').slice(0, 3),
      { step: 'sendBack', by: 'justiceHead', on: '2026-05-22', reason: '普法活动的佐证不全。' },
      { step: 'selfCheck', by: 'villageCadre', on: '2026-05-25', input: { selfCheckedOn: '2026-05-25', standards } },
      { step: 'apply', by: 'villageCadre', on: '2026-05-26', input: { appliedOn: '2026-05-26' } },
      { step: 'recommend', by: 'justiceHead', on: '2026-06-05', input: { recommendedOn: '2026-06-05', fileComplete: true } },
      { step: 'stop', by: 'countyReviewer', on: '2026-07-01', input: { endedOn: '2026-07-01' }, reason: '本批名额有限，未推荐到市。' },
    ],
  },
]

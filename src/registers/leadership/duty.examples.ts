import type { Story, StoryStep } from '../../kernel/story/story.ts'

type Listed = { readonly holder: string; readonly post: string; readonly kind: string; readonly dutyText: string; readonly target?: string }

/** 审定清单的会议：每个示例自己开，不靠别的示例。 */
const decidingMeeting: StoryStep = {
  in: 'meeting', step: 'enter', by: 'clerkOffice', on: '2026-01-12', title: '党委会审定2026年法治建设责任清单',
  input: {
    bodies: ['partyCommittee'], ruleOfLaw: true, secret: false, heldOn: '2026-01-12', chair: '@principal',
    attendees: ['@principal', '@deputyLeader', '@justiceHead'], place: '镇政府三楼会议室', quorumOk: true,
  },
}
const drafted = (listed: Listed): StoryStep => ({
  step: 'draft', by: 'clerkJustice', on: '2026-01-06', input: { ...listed, forYear: 2026, basis: '云岭县转发的第一责任人职责实施办法' },
})
const adopted: StoryStep = { step: 'adopt', by: 'principal', on: '2026-01-12', input: { adoptedOn: '2026-01-12', meeting: '@record:meeting' } }
const issued: StoryStep = { step: 'issue', by: 'clerkOffice', on: '2026-01-15', input: { issuedOn: '2026-01-15', docNo: '青石委〔2026〕3号' } }
/** 一项已经印发执行的清单事项，供履职记录的示例使用。 */
const item = (listed: Listed): readonly StoryStep[] => {
  const title = `2026年责任清单：${listed.dutyText.slice(0, 12)}`
  return [decidingMeeting, ...[drafted(listed), adopted, issued].map((step) => ({ ...step, in: 'duty-list', title }))]
}

const supervision: Listed = {
  holder: '@principal', post: 'partySecretary', kind: 'supervise', dutyText: '亲自督办行政执法突出问题整改，每季度至少一次。', target: '全年不少于四次',
}
const learning: Listed = { holder: '@deputyLeader', post: 'deputy', kind: 'study', dutyText: '带头学法，全年参加集体学法不少于四次。' }
const villagePublicity: Listed = { holder: '@villageCadre', post: 'villageSecretary', kind: 'publicity', dutyText: '每季度在本村组织一次院坝普法。' }

/** 责任清单的示例。 */
export const dutyListStories: readonly Story[] = [
  {
    title: '党委书记2026年责任：督办执法问题整改', ends: 'inForce',
    steps: [
      drafted(supervision),
      { step: 'revise', by: 'clerkJustice', on: '2026-01-09', input: { target: '全年不少于四次，问题全部销号' } },
      decidingMeeting, adopted, issued,
      { step: 'record', by: 'clerkOffice', on: '2026-03-18' },
    ],
  },
  {
    title: '分管领导2026年责任：带头学法', ends: 'closed',
    steps: [
      drafted(learning), decidingMeeting, adopted, issued,
      { step: 'close', by: 'deputyLeader', on: '2026-11-06', input: { closedOn: '2026-11-06' }, reason: '班子成员分工调整，由接任者另列清单。' },
      { step: 'record', by: 'clerkOffice', on: '2026-11-09' },
    ],
  },
  { title: '柳溪村书记2026年责任：院坝普法', ends: 'adopted', steps: [drafted(villagePublicity), decidingMeeting, adopted] },
]

const opened = (on: string, { holder, post, kind }: Listed, more: Readonly<Record<string, unknown>>): StoryStep => ({
  step: 'open', by: 'clerkJustice', on, input: { item: '@record:duty-list', holder, post, kind, forYear: 2026, doneOn: on, ...more },
})

/** 履职记录的示例：督办、学法、村里普法各一。 */
export const dutyStories: readonly Story[] = [
  {
    title: '书记带队督办执法案卷整改', ends: 'archived',
    steps: [
      ...item(supervision), opened('2026-03-18', supervision, {}),
      {
        in: 'meeting#review', step: 'enter', by: 'clerkOffice', on: '2026-03-18', title: '执法案卷整改督办会',
        input: {
          bodies: ['other'], groupName: '整改督办会', ruleOfLaw: true, secret: false, heldOn: '2026-03-18', chair: '@principal',
          attendees: ['@principal', '@clerkEnforce', '@justiceHead'],
        },
      },
      {
        step: 'describe', by: 'clerkJustice', on: '2026-03-19',
        input: { what: '到综合执法队查看六卷问题案卷，逐卷明确整改办法和时限。', form: 'survey', meeting: '@record:meeting#review', evidence: ['@file:督办照片.pdf'] },
      },
      { step: 'confirm', by: 'principal', on: '2026-03-20' },
      { step: 'check', by: 'clerkOffice', on: '2026-03-23', input: { checkedOn: '2026-03-23' } },
      { step: 'archive', by: 'justiceHead', on: '2026-11-16' },
    ],
  },
  {
    title: '分管领导带头学习行政处罚法', ends: 'checked',
    steps: [
      ...item(learning),
      {
        in: 'study', step: 'enter', by: 'clerkOffice', on: '2026-04-14', title: '集体学习行政处罚法',
        input: { kind: 'collective', topic: '行政处罚法', heldOn: '2026-04-14', hours: 2, attendees: ['@deputyLeader', '@justiceHead'] },
      },
      opened('2026-04-14', learning, { what: '参加集体学法并作交流发言。', form: 'meeting', study: '@record:study' }),
      { step: 'confirm', by: 'deputyLeader', on: '2026-04-15' },
      { step: 'return', by: 'justiceHead', on: '2026-04-16', reason: '没有上传签到表。' },
      { step: 'describe', by: 'clerkJustice', on: '2026-04-17', input: { evidence: ['@file:签到表.pdf'] } },
      { step: 'confirm', by: 'deputyLeader', on: '2026-04-17' },
      { step: 'check', by: 'clerkOffice', on: '2026-04-20', input: { checkedOn: '2026-04-20' } },
    ],
  },
  {
    title: '柳溪村书记组织院坝普法', ends: 'confirmed',
    steps: [
      ...item(villagePublicity),
      opened('2026-05-18', villagePublicity, { what: '在二组院坝组织民法典宣讲，四十六名村民参加。', form: 'talk', evidence: ['@file:院坝宣讲.pdf'] }),
      { step: 'confirm', by: 'villageCadre', on: '2026-05-19' },
    ],
  },
]

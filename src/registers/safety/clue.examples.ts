import type { Story } from '../../kernel/story/story.ts'

/** 实名举报的放贷逼债线索：移送公安、退回补充后再次移送、立案、回复举报人、办结。 */
const lending: Story = {
  title: '线索移送件（2026年第一季度）', ends: 'closed',
  steps: [
    {
      step: 'receive', by: 'clerkPeace', on: '2026-03-10',
      input: {
        foundOn: '2026-03-10', how: 'report', reporterMode: 'named', kind: 'evil', urgent: false, assessor: '@deputyLeader',
        recipients: ['@justiceHead'],
        reporter: [{ name: '牟某某', phone: '13800000031', address: '云岭县青石镇' }], targets: '外号“老九”的放贷人',
        facts: '举报人称借款到期后被多人上门堵锁眼、喷漆，附照片四张。', place: '青石镇环镇路',
      },
    },
    { step: 'assess', by: 'deputyLeader', on: '2026-03-10', input: { assessedOn: '2026-03-10', assessment: 'hand' } },
    { step: 'hand', by: 'clerkPeace', on: '2026-03-11', input: { handedOn: '2026-03-11', handedTo: 'police', handDoc: ['@file:移送函.pdf'] } },
    { step: 'receipt', by: 'clerkPeace', on: '2026-03-12', input: { receiptOn: '2026-03-12', receiptNo: '云公青收〔2026〕7号' } },
    { step: 'sendBack', by: 'clerkPeace', on: '2026-03-16', input: { returnedOn: '2026-03-16' }, reason: '请补充照片的拍摄时间。' },
    { step: 'hand', by: 'clerkPeace', on: '2026-03-18', input: { handedOn: '2026-03-18', handedTo: 'police', handDoc: ['@file:补充移送函.pdf'] } },
    { step: 'receipt', by: 'clerkPeace', on: '2026-03-19', input: { receiptOn: '2026-03-19', receiptNo: '云公青收〔2026〕9号' } },
    { step: 'answer', by: 'clerkPeace', on: '2026-03-30', input: { feedback: [{ on: '2026-03-30', status: 'checking', note: '正在核查。' }] } },
    { step: 'answer', by: 'justiceHead', on: '2026-04-20', input: { feedback: [{ on: '2026-04-20', status: 'filed', note: '已立案侦查。' }] } },
    { step: 'reply', by: 'clerkPeace', on: '2026-04-21', input: { repliedOn: '2026-04-21' } },
    { step: 'close', by: 'deputyLeader', on: '2026-04-22', input: { closedOn: '2026-04-22' } },
  ],
}

/** 反映公职人员的线索：由主要负责人甄别，移送监察机关；被反映的人不在知悉范围。 */
const official: Story = {
  title: '线索移送件（2026年第二季度）', ends: 'closed',
  steps: [
    {
      step: 'receive', by: 'clerkPeace', on: '2026-05-12',
      input: {
        foundOn: '2026-05-12', foundAt: '2026-05-12T09:10', how: 'case', reporterMode: 'none', kind: 'umbrella', urgent: true, assessor: '@principal',
        recipients: ['@justiceHead'], named: ['@clerkEnforce'], facts: '办案中发现，有人向砂场通风报信，可能收受好处。',
      },
    },
    { step: 'assess', by: 'principal', on: '2026-05-12', input: { assessedOn: '2026-05-12', assessment: 'hand' } },
    {
      step: 'hand', by: 'clerkPeace', on: '2026-05-12',
      input: { handedOn: '2026-05-12', handedAt: '2026-05-12T10:40', handedTo: 'supervision', handDoc: ['@file:移送函.pdf'] },
    },
    { step: 'receipt', by: 'clerkPeace', on: '2026-05-13', input: { receiptOn: '2026-05-13', receiptNo: '云监收〔2026〕15号' } },
    { step: 'answer', by: 'clerkPeace', on: '2026-06-25', input: { feedback: [{ on: '2026-06-25', status: 'transferred', note: '已转办。' }] } },
    { step: 'close', by: 'principal', on: '2026-06-29', input: { closedOn: '2026-06-29' } },
  ],
}

/** 匿名来信：甄别认为不属于犯罪线索；复核人先要求移送，补查来信后同意不予移送，两人各写理由。 */
const dropped: Story = {
  title: '线索移送件（2026年第三季度）', ends: 'dropped',
  steps: [
    {
      step: 'receive', by: 'clerkPeace', on: '2026-08-03',
      input: {
        foundOn: '2026-08-03', how: 'report', reporterMode: 'anonymous', kind: 'other', urgent: false, assessor: '@deputyLeader',
        facts: '来信称邻村有人“不干正经事”，没有时间、地点和具体行为。',
      },
    },
    { step: 'assess', by: 'deputyLeader', on: '2026-08-03', input: { assessedOn: '2026-08-03', assessment: 'drop' } },
    { step: 'proposeDrop', by: 'deputyLeader', on: '2026-08-03', input: { recipients: ['@justiceHead'] }, reason: '没有任何具体行为，不属于犯罪线索。' },
    { step: 'refuseDrop', by: 'justiceHead', on: '2026-08-04', reason: '信封背面有地名，请再看一遍。' },
    { step: 'proposeDrop', by: 'deputyLeader', on: '2026-08-04', input: { recipients: ['@justiceHead'] }, reason: '地名为寄信地，信中仍无具体行为。' },
    { step: 'confirmDrop', by: 'justiceHead', on: '2026-08-05', input: { closedOn: '2026-08-05' }, reason: '同意，来信存档。' },
  ],
}

/** 不归本镇办的线索：先交错了单位被退回，收回后另交，对方签收，本单位回复举报人。 */
const passed: Story = {
  title: '线索移送件（2026年第四季度）', ends: 'passed',
  steps: [
    {
      step: 'receive', by: 'clerkPeace', on: '2026-09-07',
      input: {
        foundOn: '2026-09-07', how: 'report', reporterMode: 'named', kind: 'gambling', urgent: false, assessor: '@deputyLeader',
        reporter: [{ name: '祁某某', phone: '13800000047' }], facts: '邻镇一处棋牌室夜间聚众赌博。', place: '邻镇老街',
      },
    },
    { step: 'assess', by: 'deputyLeader', on: '2026-09-07', input: { assessedOn: '2026-09-07', assessment: 'hand' } },
    { step: 'passOn', by: 'clerkPeace', on: '2026-09-08', input: { passedOn: '2026-09-08', passedTo: '青石司法所', receiver: '@justiceHead' } },
    { in: 'clue-transfer', step: 'refuse', by: 'justiceHead', on: '2026-09-08', input: { refusedOn: '2026-09-08' }, reason: '应当由邻镇接收。' },
    { step: 'takeBack', by: 'clerkPeace', on: '2026-09-08', reason: '接收单位退回。' },
    { step: 'passOn', by: 'clerkPeace', on: '2026-09-09', input: { passedOn: '2026-09-09', passedTo: '邻镇平安办', receiver: '@justiceHead' } },
    {
      in: 'clue-transfer', step: 'accept', by: 'justiceHead', on: '2026-09-10', input: { acceptedOn: '2026-09-10', assessor: '@principal' },
    },
    { in: 'clue#opened', step: 'assess', by: 'principal', on: '2026-09-10', input: { assessedOn: '2026-09-10', assessment: 'hand' } },
    {
      in: 'clue#opened', step: 'hand', by: 'justiceHead', on: '2026-09-10',
      input: { handedOn: '2026-09-10', handedTo: 'police', handDoc: ['@file:移送函.pdf'] },
    },
    { step: 'confirmPassed', by: 'clerkPeace', on: '2026-09-10', input: { closedOn: '2026-09-10' } },
    { step: 'reply', by: 'clerkPeace', on: '2026-09-11', input: { repliedOn: '2026-09-11' } },
  ],
}

/** 县里的部门发函移交的线索：从收到之日起算，移送公安、办结。 */
const received: Story = {
  title: '线索移送件（县级部门移交）', ends: 'closed',
  steps: [
    {
      step: 'takeOver', by: 'clerkPeace', on: '2026-11-02',
      input: {
        passedBy: '云岭县卫生健康局', foundOn: '2026-10-30', receivedOn: '2026-11-02', how: 'unit', reporterMode: 'organ', kind: 'other', urgent: false,
        assessor: '@deputyLeader', facts: '无证人员在集市上非法行医，已致一人就医。',
      },
    },
    { step: 'assess', by: 'deputyLeader', on: '2026-11-02', input: { assessedOn: '2026-11-02', assessment: 'hand' } },
    { step: 'hand', by: 'clerkPeace', on: '2026-11-03', input: { handedOn: '2026-11-03', handedTo: 'police', handDoc: ['@file:移送函.pdf'] } },
    { step: 'receipt', by: 'clerkPeace', on: '2026-11-04', input: { receiptOn: '2026-11-04', receiptNo: '云公青收〔2026〕31号' } },
    { step: 'answer', by: 'clerkPeace', on: '2026-11-16', input: { feedback: [{ on: '2026-11-16', status: 'filed', note: '已立案。' }] } },
    { step: 'close', by: 'deputyLeader', on: '2026-11-17', input: { closedOn: '2026-11-17' } },
  ],
}

/** 线索的示例：合起来办遍每个环节、到过每种状态。 */
export const clueStories: readonly Story[] = [lending, official, dropped, passed, received]

import type { Story, StoryStep } from '../../kernel/story/story.ts'

const judged = (on: string, topic: string, plan: string): StoryStep => ({
  step: 'judge', by: 'clerkOffice', on, input: { judgedOn: on, topic, plan },
})
const assigned = (on: string): StoryStep => ({ step: 'assign', by: 'deputyLeader', on, input: { responsible: '@unit', undertaker: '@clerkEnforce' } })
const checked = (on: string, truth: string, factSource: string): StoryStep => ({
  step: 'check', by: 'clerkEnforce', on, input: { truth, factSource },
})
const cleared = (on: string, script: string): StoryStep => ({ step: 'clear', by: 'principal', on, input: { script } })
const response = (step: string, at: string, row: object): StoryStep => ({
  step, by: 'clerkOffice', on: at.slice(0, 10), input: { responses: [{ at, secrecyReviewed: true, legalReviewed: true, ...row }] },
})
const followed = (on: string, followUp: string): StoryStep => ({ step: 'follow', by: 'clerkOffice', on, input: { followUp } })
const closed = (on: string, review: string): StoryStep => ({ step: 'close', by: 'deputyLeader', on, input: { closedOn: on, review } })

/** 民生：短视频反映垃圾清运不及时，四十八小时内回应，转整改。 */
const rubbish: Story = {
  title: '短视频反映青石镇集市垃圾清运不及时', ends: 'closed',
  steps: [
    {
      step: 'find', by: 'clerkOffice', on: '2026-05-11',
      input: {
        foundAt: '2026-05-11T09:30', channel: 'video', url: 'https://video.example.com/v/1024', summary: '视频显示集市收市后垃圾堆放两天未清。',
        topic: 'livelihood', involves: '@unit', level: 'other', heat: 3200,
      },
    },
    judged('2026-05-11', 'livelihood', '由执法队会同环卫公司核实，当日清运，四十八小时内回应。'), assigned('2026-05-11'),
    checked('2026-05-11', 'yes', '执法队现场核查照片、环卫公司清运记录。'), cleared('2026-05-12', '情况属实，已清运；增加收市后一次清运。'),
    response('reply', '2026-05-12T08:20', {
      kind: 'reply', body: '您反映的问题属实，垃圾已于5月11日清运；自本周起，集市收市后增加一次清运。感谢监督。', url: 'https://video.example.com/v/1024#reply',
    }),
    { step: 'fix', by: 'clerkOffice', on: '2026-05-12', input: { fixOn: '2026-05-12', fixProblem: '集市收市后垃圾清运频次不足。' } },
    followed('2026-05-25', '回访三次，未再堆放；没有新的反映。'), closed('2026-06-01', '回应及时，清运频次写入环卫合同。'),
  ],
}

/** 涉重大突发事件：先定为其他，次日升级；五小时内通报，二十四小时内发布会；谣言移送公安机关。 */
const flood: Story = {
  title: '山洪转移群众网上传言', ends: 'closed',
  steps: [
    {
      step: 'find', by: 'clerkOffice', on: '2026-07-08',
      input: { foundAt: '2026-07-08T06:40', channel: 'wechat', summary: '群里传言水库溃坝、多人失联。', topic: 'incident', level: 'other' },
    },
    { step: 'raise', by: 'deputyLeader', on: '2026-07-08', reason: '县里认定为重大突发事件。' },
    judged('2026-07-08', 'incident', '由应急办核实险情和转移人数，请县里授权发布。'), assigned('2026-07-08'),
    checked('2026-07-08', 'no', '县水利局水情通报、镇应急办转移安置登记汇总。'), cleared('2026-07-08', '水库未溃坝；已转移群众全部安置，无人失联。'),
    response('notify', '2026-07-08T10:15', { kind: 'notice', body: '青石水库大坝安全，网传“溃坝”不实；沿河群众已全部转移安置。' }),
    response('holdPress', '2026-07-08T19:00', { kind: 'press', body: '发布会通报水情、转移安置和后续安排。', spokesperson: '@principal' }),
    {
      step: 'refer', by: 'deputyLeader', on: '2026-07-09',
      input: { handedTo: 'police', handedOn: '2026-07-09', rumor: true, handReceipt: ['@file:移送回执.pdf'] },
    },
    followed('2026-07-15', '传言平息，群众陆续返家。'), closed('2026-07-20', '通报在三小时三十五分内发出。'),
  ],
}

/** 级别定高了，核清之后降级；媒体采访回应。 */
const bridge: Story = {
  title: '媒体询问白鹭镇便桥封闭', ends: 'closed',
  steps: [
    {
      step: 'find', by: 'clerkOffice', on: '2026-08-17',
      input: { foundAt: '2026-08-17T14:00', channel: 'media', summary: '媒体来电询问便桥封闭是否因垮塌。', level: 'major' },
    },
    { step: 'lower', by: 'deputyLeader', on: '2026-08-17', reason: '便桥例行检修封闭，没有发生险情。', input: { loweredAt: '2026-08-17T15:10' } },
    judged('2026-08-17', 'policy', '说明检修安排和绕行路线。'), assigned('2026-08-17'), checked('2026-08-18', 'no', '检修合同和封闭公告。'),
    cleared('2026-08-18', '例行检修，9月1日恢复通行。'),
    response('reply', '2026-08-18T09:30', { kind: 'interview', body: '便桥封闭是例行检修，预计9月1日恢复通行，绕行路线已公告。', spokesperson: '@deputyLeader' }),
    followed('2026-09-01', '已恢复通行。'), closed('2026-09-03', '今后封闭公告提前三日在公众号发布。'),
  ],
}

/** 内容与本镇无关，研判后认定无须回应。 */
const mistaken: Story = {
  title: '论坛帖子误指青石镇占道收费', ends: 'noResponse',
  steps: [
    {
      step: 'find', by: 'clerkOffice', on: '2026-09-14',
      input: { foundAt: '2026-09-14T16:05', channel: 'forum', url: 'https://bbs.example.com/t/88', summary: '帖子称镇上占道收费，配图为外地街道。', level: 'other' },
    },
    judged('2026-09-14', 'enforcement', '配图和路名都不在本镇，发帖者已自行更正。'),
    { step: 'skip', by: 'deputyLeader', on: '2026-09-15', reason: '与本镇无关，发帖者已更正。' },
  ],
}

/** 政务舆情的示例。 */
export const opinionStories: readonly Story[] = [rubbish, flood, bridge, mistaken]

import type { Story } from '../../kernel/story/story.ts'

/** 新媒体推送的示例：公众号一期、退回修改的案例、撤回的转载、村广播。 */
export const pushStories: readonly Story[] = [
  {
    title: '“青石普法”公众号第五期', ends: 'archived',
    steps: [
      {
        step: 'draft', by: 'clerkJustice', on: '2026-05-06',
        input: {
          draftedOn: '2026-05-06', kind: 'issue', headline: '民法典宣传月：邻里那些事', theme: 'civilCode', original: 'own', issueNo: '2026年第5期', itemsInIssue: 4,
          body: '本期讲四件身边事：滴水、采光、通行和相邻施工。', laws: ['中华人民共和国民法典'], manuscript: ['@file:第五期稿件.pdf'],
        },
      },
      {
        step: 'review', by: 'justiceHead', on: '2026-05-08',
        input: {
          reviewedOn: '2026-05-08', reviewer: '@justiceHead', secretsChecked: true,
          stages: [{ stage: 'first', by: '@clerkJustice', on: '2026-05-07' }, { stage: 'final', by: '@justiceHead', on: '2026-05-08' }],
        },
      },
      {
        step: 'publish', by: 'clerkJustice', on: '2026-05-09',
        input: {
          deliveries: [{ channel: 'official', account: '青石普法', at: '2026-05-09T09:30', url: 'https://example.org/qingshi/5' }],
          screenshots: ['@file:公众号截图.jpg'],
        },
      },
      {
        step: 'deliver', by: 'clerkJustice', on: '2026-05-10',
        input: {
          deliveries: [
            { channel: 'wechatGroup', account: '柳溪村村民群', at: '2026-05-10T19:00' },
            { channel: 'broadcast', account: '柳溪村村村响', at: '2026-05-10T18:30' },
          ],
        },
      },
      { step: 'measure', by: 'clerkJustice', on: '2026-05-16', input: { readings: [{ on: '2026-05-16', reads: 412, likes: 37 }] } },
      { step: 'measure', by: 'clerkJustice', on: '2026-06-09', input: { readings: [{ on: '2026-06-09', reads: 538, likes: 45 }] } },
      { step: 'archive', by: 'clerkJustice', on: '2026-06-12' },
    ],
  },
  {
    title: '彩礼返还怎么算：一起婚约财产案', ends: 'archived',
    steps: [
      {
        step: 'draft', by: 'clerkJustice', on: '2026-07-01',
        input: {
          draftedOn: '2026-07-01', kind: 'article', headline: '彩礼返还怎么算', theme: 'women', original: 'own', caseBased: true, deidentified: false,
          body: '某镇一对青年订婚后分手，法院怎样酌定返还的比例。',
        },
      },
      { step: 'sendBack', by: 'justiceHead', on: '2026-07-02', reason: '文中仍有双方姓氏和村名，请改为“某某”。' },
      { step: 'revise', by: 'clerkJustice', on: '2026-07-03', input: { deidentified: true } },
      {
        step: 'review', by: 'justiceHead', on: '2026-07-03',
        input: { reviewedOn: '2026-07-03', reviewer: '@justiceHead', secretsChecked: true },
      },
      {
        step: 'publish', by: 'clerkJustice', on: '2026-07-06',
        input: { deliveries: [{ channel: 'official', account: '青石普法', at: '2026-07-06T10:00', url: 'https://example.org/qingshi/caili' }] },
      },
      { step: 'archive', by: 'justiceHead', on: '2026-08-10' },
    ],
  },
  {
    title: '转载：防汛避险二十问', ends: 'archived',
    steps: [
      {
        step: 'draft', by: 'villageCadre', on: '2026-06-15',
        input: {
          draftedOn: '2026-06-15', kind: 'tip', headline: '防汛避险二十问', theme: 'other', original: 'forwarded', source: '云岭县应急管理局公众号',
        },
      },
      {
        step: 'review', by: 'deputyLeader', on: '2026-06-15',
        input: { reviewedOn: '2026-06-15', reviewer: '@deputyLeader', secretsChecked: true },
      },
      {
        step: 'publish', by: 'clerkJustice', on: '2026-06-16',
        input: { deliveries: [{ channel: 'wechatGroup', account: '柳溪村村民群', at: '2026-06-16T08:00' }] },
      },
      { step: 'withdraw', by: 'justiceHead', on: '2026-06-18', input: { withdrawnOn: '2026-06-18' }, reason: '原发布单位更新了避险电话，旧稿撤下。' },
      { step: 'archive', by: 'clerkJustice', on: '2026-06-22' },
    ],
  },
  {
    title: '反诈短视频：陌生来电三不要', ends: 'measured',
    steps: [
      {
        step: 'draft', by: 'clerkPeace', on: '2026-09-01',
        input: { draftedOn: '2026-09-01', kind: 'video', headline: '陌生来电三不要', theme: 'antiFraud', original: 'own', laws: ['中华人民共和国反电信网络诈骗法'] },
      },
      {
        step: 'review', by: 'justiceHead', on: '2026-09-03',
        input: { reviewedOn: '2026-09-03', reviewer: '@justiceHead', secretsChecked: true },
      },
      {
        step: 'publish', by: 'clerkPeace', on: '2026-09-04',
        input: { deliveries: [{ channel: 'video', account: '平安青石', at: '2026-09-04T12:00' }] },
      },
      { step: 'measure', by: 'clerkPeace', on: '2026-09-30', input: { readings: [{ on: '2026-09-30', reads: 1_260, likes: 88, plays: 1_902 }] } },
    ],
  },
]

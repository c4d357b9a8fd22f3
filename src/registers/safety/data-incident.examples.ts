import type { Story, StoryStep } from '../../kernel/story/story.ts'

type Input = Readonly<Record<string, unknown>>
const report = (step: 'report' | 'inform', at: string, to: string, content: string): StoryStep => ({
  step, by: 'clerkOffice', on: at.slice(0, 10), input: { reports: [{ to, sentAt: at, way: 'phone', content }] },
})
const contained = (at: string, what: string): StoryStep => ({ step: 'contain', by: 'clerkOffice', on: at.slice(0, 10), input: { actions: [{ at, what }] } })
const judged = (on: string, input: Input): StoryStep => ({ step: 'judge', by: 'deputyLeader', on, input: { crime: false, ...input } })
const ended = (on: string): StoryStep => ({ step: 'end', by: 'principal', on, input: { endedOn: on } })
const closed = (on: string): StoryStep => ({ step: 'close', by: 'deputyLeader', on, input: { closedOn: on } })

/** 勒索软件：较大，三个半小时报网信部门，报案，通知个人，总结后转整改。 */
const ransom: Story = {
  title: '便民服务中心电脑被勒索软件加密', ends: 'closed',
  steps: [
    {
      step: 'discover', by: 'clerkOffice', on: '2026-03-17',
      input: {
        foundAt: '2026-03-17T08:40', how: 'alarm', kinds: ['attack', 'loss'], systems: '便民服务中心窗口电脑五台', personal: true, dataKinds: '姓名、电话、住址',
        summary: '上班开机发现文件被加密，电脑里存有未及时清理的申请表。', team: ['@clerkJustice'],
      },
    },
    contained('2026-03-17T08:55', '断开网络，封存五台电脑。'),
    judged('2026-03-17', { level: 'larger', levelBasis: '分级指南较大第二项：较大量个人信息丢失', personal: true, crime: true, affected: 1860 }),
    report('report', '2026-03-17T12:10', 'cyberspace', '五台电脑被加密，可能涉及一千八百余人的申请表，已断网封存。'),
    report('inform', '2026-03-17T12:30', 'police', '电脑被勒索软件加密，请求立案侦查。'),
    {
      step: 'notify', by: 'clerkJustice', on: '2026-03-18',
      input: {
        toldAt: '2026-03-18T17:00', toldWay: ['message', 'notice'], told: 1860, dataKinds: '姓名、电话、住址', cause: '电脑感染勒索软件', harm: '电话、住址可能被他人得到，用于诈骗',
        remedy: '断网封存、报案、恢复备份', advice: '不轻信自称镇政府的电话，不向陌生账户转账', contact: '党政办 0000-8800000',
      },
    },
    contained('2026-03-20T16:00', '从离线备份恢复，重装系统。'), report('report', '2026-03-20T17:00', 'cyberspace', '补报：原因是远程桌面弱口令，已恢复。'), ended('2026-03-23'),
    {
      step: 'summarise', by: 'clerkOffice', on: '2026-04-15',
      input: {
        summedOn: '2026-04-15', summaryReport: ['@file:处置总结报告.pdf'], cause: '远程桌面弱口令', harm: '申请表丢失，没有发现被利用', lessons: '窗口电脑不应留存申请表。',
        gaps: '窗口电脑留存申请表，远程桌面没有关闭。',
      },
    },
    closed('2026-04-17'),
  ],
}

/** 数据安全事件的示例：较大的勒索软件、决定不通知的一般事件、被要求通知的、查明没有发生的。 */
export const dataIncidentStories: readonly Story[] = [
  ransom,
  {
    title: '送件途中遗失一个加密优盘', ends: 'closed',
    steps: [
      {
        step: 'discover', by: 'clerkPeace', on: '2026-05-11',
        input: {
          foundAt: '2026-05-11T15:20', how: 'self', kinds: ['loss'], systems: '加密优盘一个', personal: true, dataKinds: '姓名、电话', affected: 42,
          summary: '送件途中遗失，优盘有国密加密和口令。', actions: [{ at: '2026-05-11T15:40', what: '沿途寻找，停用该优盘证书。' }],
        },
      },
      judged('2026-05-11', { level: 'general', levelBasis: '没有达到较大的任何一项', personal: true }),
      { ...report('inform', '2026-05-11T16:30', 'privacyBody', '遗失加密优盘一个，四十二人的姓名、电话。'), by: 'clerkPeace' },
      {
        step: 'spare', by: 'deputyLeader', on: '2026-05-12', input: { toldAt: '2026-05-12T09:00', spared: '优盘加密并已停用证书，他人读不出内容，能够有效避免危害。' },
      },
      ended('2026-05-15'), closed('2026-05-18'),
    ],
  },
  {
    title: '工作人员越权查看低保名单', ends: 'closed',
    steps: [
      {
        step: 'discover', by: 'clerkOffice', on: '2026-07-06',
        input: {
          foundAt: '2026-07-06T10:00', how: 'complaint', kinds: ['misuse', 'leak'], systems: '民政业务表格', personal: true, dataKinds: '姓名、家庭情况', affected: 7,
          summary: '一名工作人员查看与工作无关的名单并口头告诉他人。', team: ['@justiceHead'],
        },
      },
      contained('2026-07-06T11:00', '收回查看权限。'), judged('2026-07-06', { level: 'general', levelBasis: '没有达到较大的任何一项', personal: true }),
      report('inform', '2026-07-06T15:00', 'privacyBody', '一名工作人员越权查看并外传七户的家庭情况。'),
      { step: 'spare', by: 'principal', on: '2026-07-07', input: { toldAt: '2026-07-07T09:30', spared: '知道的人只有一名，已要求保密。' } },
      { step: 'ordered', by: 'clerkOffice', on: '2026-07-09', input: { orderedOn: '2026-07-09' } },
      {
        step: 'notify', by: 'justiceHead', on: '2026-07-10',
        input: {
          toldAt: '2026-07-10T16:00', toldWay: ['visit'], told: 7, dataKinds: '姓名、家庭情况', cause: '工作人员越权查看', harm: '家庭情况为一名外人知道', remedy: '收回权限，要求知情人保密',
          advice: '发现被传播的，请告诉我们', contact: '党政办 0000-8800000',
        },
      },
      ended('2026-07-13'), closed('2026-07-14'),
    ],
  },
  {
    title: '有人称镇里的花名册在网上流传', ends: 'groundless',
    steps: [
      {
        step: 'discover', by: 'villageCadre', on: '2026-06-08',
        input: {
          foundAt: '2026-06-08T20:15', how: 'media', kinds: ['leak'], systems: '村民花名册', personal: true, dataKinds: '姓名、电话', summary: '村民转来一张截图，称是镇里的花名册。',
        },
      },
      { step: 'dismiss', by: 'deputyLeader', on: '2026-06-09', reason: '截图是一家商铺自己的会员表，与镇里无关，已告知村民向公安机关反映。' },
    ],
  },
]

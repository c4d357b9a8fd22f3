import type { Story } from '../../kernel/story/story.ts'

/** 涉企法律服务的示例：法治体检到办结、企业诉求退回再办、走访、取消。 */
export const enterpriseServiceStories: readonly Story[] = [
  {
    title: '雾里茶业法治体检', ends: 'finished',
    steps: [
      {
        step: 'request', by: 'clerkJustice', on: '2026-04-07',
        input: {
          requestedOn: '2026-04-07', kind: 'checkup', enterprise: '云岭县雾里茶业有限公司', size: 'small', uscc: '91990101MA0QL0066D', requestedBy: 'plan',
          topics: ['contract', 'labour'],
        },
      },
      { step: 'schedule', by: 'justiceHead', on: '2026-04-10', input: { counsel: ['@adviser'], plannedFor: '2026-04-22', consentOn: '2026-04-09' } },
      { step: 'hold', by: 'adviser', on: '2026-04-22', input: { heldOn: '2026-04-22' } },
      {
        step: 'deliver', by: 'adviser', on: '2026-04-29',
        input: {
          reportOn: '2026-04-29', report: ['@file:法治体检报告.pdf'],
          risks: [
            { what: '采茶工没有签书面用工协议', level: 'high', advice: '补签协议，参加工伤保险' },
            { what: '收购合同没有质量异议期', level: 'mid', advice: '增加异议期条款' },
          ],
        },
      },
      {
        step: 'track', by: 'clerkJustice', on: '2026-06-10',
        input: {
          trackedOn: '2026-06-10', result: '用工协议已补签，收购合同改用新文本。',
          risks: [
            { what: '采茶工没有签书面用工协议', level: 'high', advice: '补签协议，参加工伤保险', adopted: true },
            { what: '收购合同没有质量异议期', level: 'mid', advice: '增加异议期条款', adopted: true },
          ],
        },
      },
      { step: 'close', by: 'clerkJustice', on: '2026-06-11', input: { closedOn: '2026-06-11', satisfaction: 'best', openConsent: true } },
    ],
  },
  {
    title: '柳溪家具厂用电诉求', ends: 'finished',
    steps: [
      {
        step: 'receive', by: 'clerkOffice', on: '2026-05-06',
        input: {
          receivedOn: '2026-05-06', enterprise: '云岭县柳溪家具厂', size: 'micro', uscc: '91990101MA0QL0022W', topics: ['compliance'],
          problem: '车间增容用电手续两个月没有办下来。',
        },
      },
      { step: 'assign', by: 'deputyLeader', on: '2026-05-07', input: { assignedOn: '2026-05-07', assignee: '@clerkEmergency', office: '经济发展办公室' } },
      { step: 'answer', by: 'clerkEmergency', on: '2026-05-15', input: { answeredOn: '2026-05-15', result: '供电所答复材料不齐。', solved: false } },
      { step: 'sendBack', by: 'clerkOffice', on: '2026-05-18', reason: '企业称材料已交齐，请到供电所当面核对。' },
      {
        step: 'answer', by: 'clerkEmergency', on: '2026-05-25', input: { answeredOn: '2026-05-25', result: '已陪同企业补交，供电所五月二十三日办结。', solved: true },
      },
      { step: 'close', by: 'clerkOffice', on: '2026-05-27', input: { closedOn: '2026-05-27', satisfaction: 'good' } },
    ],
  },
  {
    title: '竹坪农家乐走访送政策', ends: 'finished',
    steps: [
      {
        step: 'enter', by: 'villageCadre', on: '2026-03-18',
        input: {
          heldOn: '2026-03-18', kind: 'visit', enterprise: '竹坪农家乐', size: 'selfEmployed', requestedBy: 'enterprise',
          counsel: ['@villageCadre', '@adviser'],
          topics: ['tax', 'safety'], result: '讲解个体工商户税收优惠和消防要求。',
        },
      },
      { step: 'close', by: 'clerkJustice', on: '2026-03-20', input: { closedOn: '2026-03-20' } },
    ],
  },
  {
    title: '青石木业合同诊断（企业未同意）', ends: 'cancelled',
    steps: [
      {
        step: 'request', by: 'clerkJustice', on: '2026-07-06',
        input: {
          requestedOn: '2026-07-06', kind: 'diagnosis', enterprise: '云岭县青石木业有限公司', size: 'medium', uscc: '91990101MA0QL0011Q', requestedBy: 'plan',
        },
      },
      { step: 'cancel', by: 'justiceHead', on: '2026-07-10', reason: '企业表示暂不需要。' },
    ],
  },
]

import type { Story } from '../../kernel/story/story.ts'

/** 预警转发的示例：暴雨预警转到村、火险预警落实反馈、收到后随即解除。 */
export const warningRelayStories: readonly Story[] = [
  {
    title: '六月二十二日暴雨橙色预警', ends: 'ended',
    steps: [
      {
        step: 'receive', by: 'clerkEmergency', on: '2026-06-22',
        input: {
          issuer: 'county', kind: 'weather', level: 'orange', wording: '预计未来三小时青石、白鹭等乡镇降雨量将达五十毫米以上，请做好防范。', receivedOn: '2026-06-22',
          receivedAt: '2026-06-22T15:10', original: ['@file:预警信号.png'],
        },
      },
      {
        step: 'relay', by: 'clerkEmergency', on: '2026-06-22',
        input: { relayedOn: '2026-06-22', relayedAt: '2026-06-22T15:18', channels: ['broadcast', 'group', 'phone'], villages: 10, told: ['@villageCadre'] },
      },
      { step: 'report', by: 'villageCadre', on: '2026-06-22', input: { feedback: '临崖三户已转移到村委会。' } },
      { step: 'end', by: 'clerkEmergency', on: '2026-06-23', input: { endedOn: '2026-06-23' } },
    ],
  },
  {
    title: '清明期间森林火险红色预警', ends: 'relayed',
    steps: [
      {
        step: 'receive', by: 'clerkOffice', on: '2026-04-03',
        input: {
          issuer: 'county', kind: 'fire', level: 'red', wording: '四月三日至六日全县森林火险等级五级，禁止一切野外用火。', receivedOn: '2026-04-03',
          receivedAt: '2026-04-03T09:00', original: ['@file:火险预警.pdf'],
        },
      },
      {
        step: 'relay', by: 'clerkOffice', on: '2026-04-03',
        input: { relayedOn: '2026-04-03', relayedAt: '2026-04-03T09:12', channels: ['broadcast', 'door'], villages: 10, feedback: '护林员全部上岗。' },
      },
    ],
  },
  {
    title: '十月大雾黄色预警', ends: 'arrived',
    steps: [
      {
        step: 'receive', by: 'clerkPeace', on: '2026-10-27',
        input: {
          issuer: 'city', kind: 'weather', level: 'yellow', wording: '预计二十八日早晨部分地区能见度不足五百米。', receivedOn: '2026-10-27',
          receivedAt: '2026-10-27T17:30', original: ['@file:大雾预警.png'],
        },
      },
    ],
  },
]

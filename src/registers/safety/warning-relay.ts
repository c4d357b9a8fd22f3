import { atLeast, filled, not, yes } from '../../kernel/condition.ts'
import { choice, choices, computed, date, datetime, files, longText, number, persons, text } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { emergencyResponse } from '../../law/emergency-response.ts'

type Values = Readonly<Record<string, unknown>>
const tooEarly = ({ receivedAt, relayedAt }: Values): unknown =>
  typeof receivedAt === 'string' && typeof relayedAt === 'string' && relayedAt < receivedAt

const clerks = ['clerkEmergency', 'clerkOffice', 'clerkPeace'] as const

/**
 * 预警转发：预警由县级以上人民政府发布（突发事件应对法第六十四条），乡镇只原文转发、落实到户。
 * 这里没有“发布预警”的环节；发布机关只能从县级以上选，原文和原件必填（G1）。
 */
export const warningRelay = defineRegister({
  id: 'warning-relay', name: '预警信息转发', area: 'safety', prefix: 'YJ', about: '收到的每一条预警：谁发布的、原文、什么时候收到、什么时候转到哪些村、何时解除。乡镇不发布预警。',
  version: { number: 1, since: '2026-01-01' },
  law: [emergencyResponse.art(64)],
  fields: {
    issuer: choice('发布机关', { county: '县级人民政府或者其授权部门', city: '市级', province: '省级', national: '国家' }),
    kind: choice('预警种类', { weather: '气象', flood: '洪涝', geology: '地质灾害', fire: '森林草原火险', health: '公共卫生', other: '其他' }),
    level: choice('预警级别', { red: '一级（红色）', orange: '二级（橙色）', yellow: '三级（黄色）', blue: '四级（蓝色）' }),
    wording: longText('预警原文', { max: 3000, help: '照原文，不增不减' }), original: files('预警原件'),
    receivedAt: datetime('收到时间'),
    receivedOn: date('收到日期'),
    relayedAt: datetime('转发时间'),
    relayedOn: date('转发日期'),
    tooEarly: computed('转发早于收到', { of: 'yesNo', from: ['receivedAt', 'relayedAt'], compute: tooEarly }),
    channels: choices('转发渠道', { broadcast: '村村响广播', group: '工作群', phone: '电话', sms: '短信', door: '上门' }),
    villages: number('通知到的村（社区）', '个', { max: 1000 }),
    told: persons('接收人', { max: 200, help: '各村（社区）接收并反馈的人；只有列在这里的村干部看得到本条' }),
    feedback: text('落实情况', { max: 500 }),
    endedOn: date('解除日期'),
  },
  states: { arrived: '已收到', relayed: '已转发', ended: '已解除' },
  final: ['ended'],
  steps: {
    receive: {
      name: '登记收到的预警', by: [...clerks, 'villageCadre'], from: [], to: 'arrived', on: 'receivedOn', law: emergencyResponse.art(64),
      asks: ['issuer', 'kind', 'level', 'wording', 'receivedOn', 'receivedAt'], may: ['original'],
      needs: [{
        id: 'G1', needs: filled('original'), says: '没有发布机关的预警原件。', help: '乡镇不能发布预警，只能转发；请附上原件或者截图。', law: emergencyResponse.art(64),
      }],
    },
    relay: {
      name: '转发', by: clerks, from: ['arrived'], to: 'relayed', on: 'relayedOn', asks: ['relayedOn', 'relayedAt', 'channels', 'villages'],
      may: ['told', 'feedback'],
      needs: [
        { id: 'order', needs: not(yes('tooEarly')), says: '转发早于收到。', help: '请核对两个时间。' },
        { id: 'reached', needs: atLeast('villages', 1), says: '没有通知到任何村（社区）。', help: '请填写通知到的村（社区）数。' },
      ],
    },
    report: { name: '反馈落实情况', by: [...clerks, 'villageCadre', 'in:told'], from: ['relayed'], asks: ['feedback'] },
    end: { name: '解除', by: clerks, from: ['arrived', 'relayed'], to: 'ended', on: 'endedOn', asks: ['endedOn'] },
  },
  figures: {
    'emergency.warnings': { name: '转发预警', unit: '条', count: 'records', on: 'relayedOn', by: ['kind', 'level'] },
  },
  papers: { sheet: { name: '预警转发登记表', shows: ['issuer', 'kind', 'level', 'wording', 'receivedAt', 'relayedAt', 'channels', 'villages', 'endedOn'] } },
  portal: {
    shows: 'items', when: filled('relayedOn'), fields: ['issuer', 'kind', 'level', 'wording', 'relayedOn', 'endedOn'], text: 'wording',
    date: 'relayedOn',
  },
  reads: {
    clerkOffice: 'unit', clerkEmergency: 'unit', clerkPeace: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit',
    villageCadre: 'village', grid: 'village', countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['deputyLeader', 'principal'],
  entitled: '{kind}{level}预警',
  listedBy: 'receivedOn', lists: ['receivedOn', 'kind', 'level', 'issuer', 'relayedOn', 'endedOn'],
})

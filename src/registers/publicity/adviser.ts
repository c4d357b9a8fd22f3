import { addDays } from '../../kernel/calendar/calendar.ts'
import { alike, all, atMost, filled, inState, is, not, ordered, reached, yes } from '../../kernel/condition.ts'
import { choice, computed, date, files, link, money, number, person, text, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { lawyers } from '../../law/lawyers.ts'
import { legalAid } from '../../law/legal-aid.ts'

type Values = Readonly<Record<string, unknown>>
const dayAfter = (day: unknown) => (typeof day === 'string' ? addDays(day, 1) : null)
/** 实际服务到哪一天：提前终止的到终止日，否则到协议届满日。 */
function servedUntil({ to, endedOn }: Values): unknown {
  const days = [to, endedOn].filter((day) => typeof day === 'string').sort()
  return days[0] ?? null
}

/** 一个村同时只有一份服务中的协议：覆盖率按村数，续签、更换的先办结旧的。 */
const onlyOne = {
  id: 'one', needs: not(alike(['village'], ['serving', 'suspended'])), says: '这个村（社区）已有一份服务中的法律顾问协议。',
  help: '请先在原协议上办理“续签”“更换顾问”或者“终止”，再开始新的服务。',
} as const

const clerks = ['clerkJustice', 'villageCadre'] as const
const identity = ['adviser', 'licenceKind', 'licenceNo', 'firm'] as const
const room = ['signBoard', 'seatBoard', 'recordBook', 'room', 'roomAddress', 'publicName', 'workPhone', 'dutyTimes'] as const
const inService = filled('startedOn')

const term = { id: 'term', needs: ordered('from', 'to'), says: '服务届满日早于开始日。', help: '请核对协议期限。' } as const
/** 一份协议对应一个村（社区），覆盖率才算得出来。 */
const inVillage = { id: 'village', needs: filled('village'), says: '没有选村（社区）。', help: '一个村（社区）一份协议，请选择村（社区）。' } as const
const licensed = {
  id: 'licensed', when: filled('licenceUntil'), needs: ordered('from', 'licenceUntil'), law: lawyers.art(13),
  says: '服务开始时执业证已经到期。', help: '请核对年度考核和有效期；没有取得执业证的，不得以律师名义服务。',
} as const

/** 一村（社区）一法律顾问：一条记录是一个村的一份服务协议；服务一次记一次，见“法律顾问服务日志”。 */
export const adviser = defineRegister({
  id: 'adviser', name: '一村一法律顾问', area: 'publicity', prefix: 'GW', about: '哪位法律顾问服务哪个村（社区）：协议、备案、公示牌和工作室、续签和更换。对村民的服务不收费。',
  version: { number: 1, since: '2026-01-01' },
  law: [lawyers.art(13), lawyers.art(29), lawyers.art(39), legalAid.art(20)],
  fields: {
    adviser: person('法律顾问'),
    licenceKind: choice('执业类别', { lawyer: '律师', grassroots: '基层法律服务工作者', other: '其他' }),
    licenceNo: text('执业证号', { max: 30 }),
    licenceUntil: date('执业证有效期至', { future: true, help: '到期自动暂停服务，换证后恢复' }),
    firm: text('执业机构', { max: 60 }),
    proposedOn: date('双向选择日期'),
    villageCount: number('同时担任顾问的村（社区）', '个', { min: 1, max: 200, help: '含本村；上限由各县定' }),
    signedOn: date('签订日期'),
    from: date('服务开始日', { future: true }),
    to: date('服务届满日', { future: true }),
    fee: money('年服务费'),
    // 没有“村民”一项：在服务范围内不向村民收费。
    feeFrom: choice('费用来源', { county: '县级财政', township: '乡镇财政', collective: '村（社区）集体', none: '无偿服务' }, { neededIf: filled('fee') }),
    pledged: yesNo('已承诺服务范围内不向村民收费、不为争议双方代理'),
    agreement: files('服务协议'),
    filedOn: date('备案日期'),
    startedOn: date('开始服务日期'),
    signBoard: yesNo('标识牌'),
    seatBoard: yesNo('座牌'),
    recordBook: yesNo('工作记录簿'),
    room: yesNo('设有公共法律服务工作室'),
    roomAddress: text('工作室地址', { max: 80, neededIf: yes('room') }),
    contactPublished: yesNo('联系方式已公示'),
    publicName: text('公示姓名', { max: 20, neededIf: yes('contactPublished') }),
    workPhone: text('工作电话', { max: 20, help: '向公众显示，填办公电话，不填私人手机' }),
    dutyTimes: text('坐班时间', { max: 80, help: '例如“每月第一个赶场日 9:00—12:00”；次数由各县定' }),
    licenceLapsesOn: computed('执业证到期次日', { of: 'date', from: ['licenceUntil'], compute: ({ licenceUntil }) => dayAfter(licenceUntil) }),
    expiresOn: computed('协议届满次日', { of: 'date', from: ['to'], compute: ({ to }) => dayAfter(to) }),
    endedOn: date('终止日期'),
    servedUntil: computed('实际服务至', { of: 'date', from: ['to', 'endedOn'], compute: servedUntil }),
    endWhy: choice('终止原因', { expired: '届满不续', quit: '顾问退出', village: '村里要求更换', licence: '失去执业资格', fee: '违规收费', other: '其他' }),
    previous: link('上一份协议', 'adviser'),
    renewal: link('续签的协议', 'adviser'),
  },
  states: {
    proposed: '双向选择', signed: '已签协议', filed: '已备案', serving: '服务中', suspended: '暂停服务', expired: '协议届满', renewed: '已续签', replaced: '已更换',
    ended: '已终止',
  },
  final: ['renewed', 'replaced', 'ended'],
  standing: ['serving', 'suspended'],
  steps: {
    propose: {
      name: '双向选择', by: clerks, from: [], to: 'proposed', on: 'proposedOn', asks: [...identity, 'proposedOn'],
      may: ['licenceUntil', 'villageCount', 'previous'], needs: [inVillage], law: lawyers.art(13),
    },
    sign: {
      name: '签订协议', by: clerks, from: ['proposed'], to: 'signed', on: 'signedOn', asks: ['signedOn', 'from', 'to', 'agreement', 'pledged'],
      may: ['fee', 'feeFrom', 'villageCount', 'licenceUntil'], law: lawyers.art(29),
      needs: [
        term, licensed,
        {
          id: 'pledge', needs: yes('pledged'), law: lawyers.art(39), says: '没有承诺不向村民收费、不为争议双方代理。',
          help: '请在协议中写明，并由顾问签字。',
        },
        {
          id: 'tooMany', when: filled('villageCount'), needs: atMost('villageCount', 5), warns: true, says: '同一位顾问担任的村（社区）较多。',
          help: '请确认能保证坐班和宣讲次数，写明理由后继续；上限以县里规定为准。',
        },
      ],
    },
    file: {
      name: '司法所备案', by: ['justiceHead'], from: ['signed'], to: 'filed', on: 'filedOn', asks: ['filedOn'], notBy: ['propose', 'sign'],
      notIn: ['adviser'],
    },
    start: {
      name: '开始服务', by: clerks, from: ['filed'], to: 'serving', on: 'startedOn', asks: ['startedOn', 'contactPublished'], may: room, makes: ['board'],
      needs: [onlyOne, { id: 'begun', needs: ordered('from', 'startedOn'), says: '协议期限还没有开始。', help: '请按协议写明的服务开始日登记。' }],
    },
    // 坐班时间、工作电话变了，顾问本人也可以改；他因此看得到自己的协议，记日志要用。
    equip: { name: '更新公示牌和工作室', by: [...clerks, 'in:adviser'], from: ['serving'], may: [...room, 'contactPublished'], makes: ['board'] },
    lapse: { name: '执业证到期', by: 'time', from: ['serving'], to: 'suspended', when: 'licenceLapsesOn', law: lawyers.art(13) },
    resume: {
      name: '换证恢复服务', by: ['clerkJustice'], from: ['suspended'], to: 'serving', asks: ['licenceUntil'], may: ['licenceNo'], law: lawyers.art(13),
      needs: [{ id: 'renewedLicence', needs: not(reached('licenceUntil')), says: '填写的执业证有效期已经过了。', help: '请填写换发后的有效期。', law: lawyers.art(13) }],
    },
    expire: { name: '协议期满', by: 'time', from: ['serving', 'suspended'], to: 'expired', when: 'expiresOn' },
    renew: {
      name: '续签', by: ['clerkJustice'], from: ['serving', 'expired'], to: 'renewed', on: 'endedOn', asks: ['endedOn'],
      opens: {
        register: 'adviser', step: 'propose', link: 'renewal', back: 'previous',
        with: {
          adviser: 'adviser', licenceKind: 'licenceKind', licenceNo: 'licenceNo', firm: 'firm', proposedOn: 'endedOn', licenceUntil: 'licenceUntil',
          villageCount: 'villageCount',
        },
      },
    },
    replace: {
      name: '更换顾问', by: ['clerkJustice'], from: ['serving', 'suspended', 'expired'], to: 'replaced', on: 'endedOn', asks: ['endedOn', 'endWhy'],
      reason: 'needed',
    },
    end: {
      name: '终止', by: ['clerkJustice', 'justiceHead'], from: ['proposed', 'signed', 'filed', 'serving', 'suspended', 'expired'], to: 'ended',
      on: 'endedOn',
      asks: ['endedOn', 'endWhy'], reason: 'needed',
    },
  },
  clocks: {
    // 届满前三十日提醒，届满后默认三十日内续签或者更换；没有国家规定，未核实。
    renewal: {
      name: '续签或者更换', from: 'to', when: inService, length: { days: 30, profile: 'gov-strict', setting: 'adviser.renewal' },
      stops: ['renew', 'replace', 'end'], early: true, warns: [60], late: '协议届满，尚未续签、更换或者终止。',
    },
  },
  figures: {
    'adviser.agreements': {
      name: '有效的法律顾问协议', unit: '份', count: 'stock', on: 'from', until: 'servedUntil', where: inService, by: ['licenceKind', 'feeFrom', 'village'],
    },
    'org.villages': { name: '村（社区）', unit: '个', count: 'places', kind: 'village' },
    // 一村一份协议（登记时必须选村），所以份数就是村数。
    'adviser.coverage': { name: '一村一法律顾问覆盖率', unit: '%', count: 'rate', of: 'adviser.agreements', base: 'org.villages' },
    'adviser.rooms': {
      name: '公共法律服务工作室', unit: '个', count: 'stock', on: 'from', until: 'servedUntil', where: all(inService, yes('room')),
    },
    'adviser.boards': {
      name: '标识牌、座牌、记录簿齐全的村（社区）', unit: '个', count: 'stock', on: 'from', until: 'servedUntil',
      where: all(inService, yes('signBoard'), yes('seatBoard'), yes('recordBook')),
    },
    'adviser.changed': { name: '更换、终止的法律顾问', unit: '人次', count: 'records', on: 'endedOn', where: is('endWhy', 'quit', 'village', 'licence', 'fee') },
  },
  papers: {
    contract: {
      name: '法律顾问服务协议', shows: ['adviser', 'firm', 'licenceNo', 'from', 'to', 'fee', 'feeFrom', 'pledged'], signs: ['村（社区）', '法律顾问', '执业机构'],
    },
    board: { name: '法律顾问公示牌', shows: ['publicName', 'firm', 'licenceNo', 'workPhone', 'dutyTimes', 'roomAddress'] },
  },
  // 只公示服务中的：执业证到期暂停的、协议届满的，不再作为法律顾问公示。
  portal: {
    shows: 'items', when: all(yes('contactPublished'), inState('serving')),
    fields: ['publicName', 'firm', 'workPhone', 'dutyTimes', 'roomAddress', 'from', 'to'], date: 'from',
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', villageCadre: 'village', adviser: 'own',
    countyReviewer: 'unit', evaluator: 'unit', auditor: 'unit',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  entitled: '{village}法律顾问（{firm}）',
  listedBy: 'proposedOn', lists: ['adviser', 'firm', 'licenceKind', 'from', 'to', 'room', 'contactPublished'],
})

import { any, filled, is, not, ordered, yes } from '../../kernel/condition.ts'
import { choice, date, files, group, link, parts, person, persons, text, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { juvenileDelinquency } from '../../law/juvenile-delinquency.ts'
import { organisedCrime } from '../../law/organised-crime.ts'
import { prison } from '../../law/prison.ts'
import { sealedPerson } from './sealed-person.ts'

const helpers = ['in:helpers'] as const
const status = { done: '已落实', underWay: '正在办理', unneeded: '不需要', refused: '本人不接受' } as const
const placed = any(is('job', 'done', 'unneeded'), is('housing', 'done', 'unneeded'))
const underWay = ['registered', 'helping'] as const

/**
 * 安置帮教：刑满释放、解除社区矫正人员一人一条，从收到通知、衔接、建档到帮教期满；是帮助，不是监管，没有报告、请假一类的环节。
 * 全部限定知悉：只有帮教小组和司法所所长看得到。
 */
export const resettle = defineRegister({
  id: 'resettle', name: '安置帮教', area: 'safety', prefix: 'BJ',
  about: '刑满释放和解除社区矫正人员的衔接、建档、走访和就业、住所、救助、社会保险的落实。',
  version: { number: 1, since: '2026-01-01' },
  law: [prison.art(37), prison.art(38), juvenileDelinquency.art(55), juvenileDelinquency.art(57), organisedCrime.art(18)],
  fields: {
    person: group('帮教对象', sealedPerson),
    source: choice('来源', { prison: '刑满释放', corrected: '解除社区矫正' }),
    correction: link('原社区矫正记录', 'correction'),
    releasedOn: date('释放（解除）日期', { future: true }),
    noticeOn: date('收到通知日期'),
    key: yesNo('重点帮教', { help: '按县级安置帮教机构的通知填写' }),
    handover: choice('衔接方式', { met: '必接', self: '本人报到', none: '未衔接' }),
    handoverOn: date('衔接日期'),
    helpers: persons('帮教小组成员', { max: 6, help: '只有列在这里的人能看到本条' }),
    agreement: files('帮教协议'),
    registeredOn: date('建档日期'),
    // 一些省规定释放后五年，全国没有统一规定（未核实）：照本省的规定逐人填写，时限以它为准。
    termEnd: date('帮教期满日期', { future: true, help: '照本省规定的帮教期限填写，不少省为释放（解除）后五年' }),
    visits: parts('走访', {
      on: date('走访日期', { needed: true }), by: person('走访人', { needed: true }), note: text('走访情况', { max: 500, secret: 'sensitive', purpose: '了解生活困难，安排帮扶' }),
    }, { grows: true }),
    job: choice('就业', status),
    housing: choice('住所', status),
    relief: choice('社会救助', status),
    insurance: choice('社会保险', status),
    reoffended: yesNo('重新犯罪', { secret: 'sensitive', purpose: '评估帮教效果' }),
    endedOn: date('帮教结束日期'),
    endKind: choice('结束方式', { term: '帮教期满', moved: '迁出移交', reoffended: '重新犯罪被羁押', died: '死亡' }),
    archivedOn: date('归档日期'),
  },
  states: { noticed: '已收释放通知', met: '已衔接', registered: '已建档', helping: '帮教中', ended: '帮教结束', archived: '已封存' },
  final: ['archived'],
  steps: {
    notice: {
      name: '登记释放（解除）通知', by: ['clerkJustice', 'justiceHead'], from: [], to: 'noticed', on: 'noticeOn',
      asks: ['person', 'source', 'releasedOn', 'noticeOn', 'key', 'helpers'], may: ['correction'], law: prison.art(37), makes: ['profile'],
    },
    meet: {
      name: '衔接', by: ['handler', ...helpers], from: ['noticed'], to: 'met', on: 'handoverOn', asks: ['handover', 'handoverOn'],
      needs: [
        {
          id: 'mustMeet', when: yes('key'), needs: is('handover', 'met'), says: '重点帮教对象必须到监所接回。',
          help: '请衔接方式选“必接”；确实没有接到的，先查找，找到后再登记。',
        },
        {
          id: 'afterRelease', needs: ordered('releasedOn', 'handoverOn'), says: '衔接早于释放（解除）。', help: '请核对日期。',
        },
      ],
    },
    register: {
      name: '建档', by: ['handler', ...helpers], from: ['met'], to: 'registered', on: 'registeredOn', asks: ['registeredOn', 'termEnd'],
      may: ['agreement', 'helpers'], makes: ['agreementForm'],
      needs: [{ id: 'term', needs: ordered('releasedOn', 'termEnd', 1), says: '帮教期满早于释放（解除）。', help: '请按本省规定的帮教期限填写。' }],
    },
    visit: { name: '走访', by: helpers, from: underWay, to: 'helping', asks: ['visits'], makes: ['visitRecord'] },
    place: {
      name: '登记安置落实', by: helpers, from: underWay, to: 'helping', may: ['job', 'housing', 'relief', 'insurance'], law: prison.art(38),
    },
    regroup: { name: '调整帮教小组', by: ['handler', 'justiceHead'], from: ['noticed', 'met', ...underWay], asks: ['helpers'] },
    end: {
      name: '结束帮教', by: ['justiceHead'], from: ['noticed', 'met', ...underWay], to: 'ended', on: 'endedOn', asks: ['endedOn', 'endKind'],
      may: ['reoffended'], notBy: ['notice'],
      needs: [
        {
          id: 'expired', when: is('endKind', 'term'), needs: ordered('termEnd', 'endedOn'), says: '帮教期没有届满。', help: '请在期满之日办理，或者改选结束方式。',
        },
      ],
    },
    archive: {
      name: '归档封存', by: ['handler', ...helpers], from: ['ended'], to: 'archived', on: 'archivedOn', asks: ['archivedOn'],
      law: juvenileDelinquency.art(59),
    },
  },
  clocks: {
    term: { name: '帮教期', from: 'registeredOn', until: 'termEnd', stops: ['end'], warns: [30], late: '帮教期已满，请办理结束。' },
    handover: {
      name: '衔接', from: 'releasedOn', length: { days: 7, profile: 'gov-strict', setting: 'resettle.handover' }, stops: ['meet', 'end'], early: true,
      warns: [3],
      late: '尚未衔接，请查找本人并报告县级安置帮教机构。',
    },
  },
  figures: {
    'resettle.total': { name: '在册安置帮教对象', unit: '人', count: 'stock', on: 'registeredOn', until: 'endedOn', by: ['source'], suppress: true },
    'resettle.helped': { name: '已开展帮教的对象', unit: '人', count: 'stock', on: 'registeredOn', until: 'endedOn', where: filled('visits'), suppress: true },
    'resettle.placed': { name: '已安置的对象', unit: '人', count: 'stock', on: 'registeredOn', until: 'endedOn', where: placed, suppress: true },
    'resettle.helpRate': { name: '帮教率', unit: '%', count: 'rate', of: 'resettle.helped', base: 'resettle.total' },
    'resettle.placedRate': { name: '安置率', unit: '%', count: 'rate', of: 'resettle.placed', base: 'resettle.total' },
    'resettle.unmet': {
      name: '释放后未衔接', unit: '人', count: 'records', on: 'releasedOn', where: any(is('handover', 'none'), not(filled('handoverOn'))), suppress: true,
    },
  },
  papers: {
    profile: { name: '安置帮教登记表', shows: ['person', 'source', 'releasedOn', 'noticeOn', 'key', 'handover', 'handoverOn'], signs: ['司法所'] },
    agreementForm: { name: '帮教协议', shows: ['person', 'registeredOn', 'termEnd'], signs: ['帮教对象', '帮教小组'] },
    visitRecord: { name: '帮教走访记录', shows: ['person', 'visits', 'job', 'housing', 'relief', 'insurance'], signs: ['走访人'] },
  },
  portal: { shows: 'nothing' },
  reads: {
    clerkJustice: 'own', justiceHead: 'unit', deputyLeader: 'own', principal: 'own', villageCadre: 'own', grid: 'own', countyReviewer: 'unit',
    auditor: 'own',
    evaluator: 'totals',
  },
  approvers: ['justiceHead', 'countyReviewer'],
  privacy: { purpose: '刑满释放和解除社区矫正人员的安置帮教', basis: prison.art(37), keepYears: 5, after: 'endedOn' },
  restricted: 'all',
  informs: ['justiceHead'],
  entitled: '安置帮教（{source}）',
  listedBy: 'noticeOn',
  lists: ['source', 'releasedOn', 'key', 'termEnd'],
})

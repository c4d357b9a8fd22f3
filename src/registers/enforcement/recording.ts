import { addMonths } from '../../kernel/calendar/calendar.ts'
import { all, any, filled, inTime, is, linked, not, ordered, yes } from '../../kernel/condition.ts'
import { choice, computed, date, datetime, files, link, links, number, person, persons, text, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { archives } from '../../law/archives.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { compulsion } from '../../law/compulsion.ts'
import { penalty } from '../../law/penalty.ts'
import { personalInformation } from '../../law/personal-information.ts'
import { stages } from './case-words.ts'

type Values = Readonly<Record<string, unknown>>
const squad = ['clerkEnforce', 'in:recorders'] as const
const keepers = ['clerkEnforce', 'clerkOffice'] as const
const heads = ['deputyLeader', 'principal'] as const
const isText = (value: unknown): value is string => typeof value === 'string'

const minutes = ({ startAt, endAt }: Values): number | null =>
  isText(startAt) && isText(endAt) ? Math.round((Date.parse(`${endAt}:00Z`) - Date.parse(`${startAt}:00Z`)) / 60_000) : null
const tampered = ({ hash, hashNow }: Values): boolean => isText(hash) && isText(hashNow) && hash.toLowerCase() !== hashNow.toLowerCase()
/** 记录（应当记录）的那天：数缺失的环节时也要有日子。 */
const recordedOn = ({ startAt, gapOn }: Values): string | null => (isText(startAt) ? startAt.slice(0, 10) : isText(gapOn) ? gapOn : null)
const keepUntil = ({ endAt, keepYears }: Values): string | null =>
  isText(endAt) && typeof keepYears === 'number' ? addMonths(endAt.slice(0, 10), keepYears * 12) : null

const forward = { id: 'minutes', needs: not(yes('negative')), says: '结束早于开始。', help: '请核对起止时间。' } as const
const subject = {
  id: 'subject', needs: any(filled('case'), filled('inspection'), filled('coercion')), says: '没有写明属于哪件事。', help: '请关联执法案件、行政检查或者强制措施。',
} as const
const device = {
  id: 'device', when: is('medium', 'photo', 'audio', 'video'), needs: filled('device'), says: '音像记录没有写设备编号。', help: '请填写设备编号。',
} as const
const intact = {
  id: 'hash', needs: not(yes('tampered')), says: '文件与上传时的校验值不一致。', help: '文件可能被改动：请停止使用，办理“冻结”并查明原因。',
} as const
const closedFirst = {
  id: 'closed', needs: ordered('matterClosedOn', 'archivedOn'), says: '没有写明所属事项哪天办结，或者归档早于办结。', help: '请填写所属事项的办结日期；没有办结的，先不归档。',
} as const
const returned = {
  id: 'lent', needs: not(linked('accesses', { states: ['asked', 'approved', 'given'] })), says: '还有没有归还或者没有办完的调阅。', help: '请先收回或者退回调阅申请。',
} as const
const expired = { id: 'keep', needs: ordered('keepUntil', 'destroyedOn'), law: archives.art(14), says: '保管期限没有满。', help: '期满之前不得销毁。' } as const

/** 执法全过程记录：文字和音像记录的编目，从上传到归档、冻结、销毁；缺失要说明并经批准。谁借、谁看，另有一本“执法记录调阅”。 */
export const recording = defineRegister({
  id: 'recording', name: '执法全过程记录', area: 'enforcement', prefix: 'ZFJL', about: '每一段文字、照片、录音、录像：哪件事、哪个环节、谁记的、校验值、保管到哪天。原件不公开。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    penalty.art(47), compulsion.art(18, '第七项'), businessEnvironment.art(58), archives.art(13), archives.art(14), personalInformation.art(28),
    personalInformation.art(34),
    personalInformation.art(51),
  ],
  fields: {
    case: link('执法案件', 'case'),
    inspection: link('行政检查', 'inspection'),
    coercion: link('强制措施', 'coercion'),
    stage: choice('环节', stages),
    medium: choice('形式', { text: '文字', photo: '照片', audio: '录音', video: '录像', data: '数据' }),
    device: text('设备编号', { max: 40 }),
    recorders: persons('记录人', { min: 1, max: 5 }),
    startAt: datetime('开始时间'),
    endAt: datetime('结束时间'),
    minutes: computed('时长（分钟）', { of: 'number', from: ['startAt', 'endAt'], compute: minutes }),
    negative: computed('起止颠倒', { of: 'yesNo', from: ['startAt', 'endAt'], compute: (values) => (minutes(values) ?? 0) < 0 }),
    recordedOn: computed('记录日期', { of: 'date', from: ['startAt', 'gapOn'], compute: recordedOn }),
    place: text('地点', { max: 120 }),
    required: yesNo('应当音像记录', { help: '按本地清单：听证、查封扣押、强制拆除、留置送达等' }),
    original: files('原件', { max: 20, secret: 'sensitive' }),
    hash: text('校验值', { max: 128, format: 'digest', help: '采集站给出的照抄；没有的，从文件算出（SHA-256），文件只在本机读，不上传' }),
    size: number('大小', '字节'),
    uploadedAt: datetime('上传时间'),
    hashNow: text('复核的校验值', { max: 128, format: 'digest', help: '与上传时用同一种算法' }),
    checkedOn: date('复核日期'),
    tampered: computed('校验值不一致', { of: 'yesNo', from: ['hash', 'hashNow'], compute: tampered }),
    gapReason: text('缺失原因', { max: 200 }),
    gapOn: date('缺失日期'),
    catalogNo: text('编目号', { max: 40 }),
    matterClosedOn: date('所属事项办结日期'),
    archiveNo: text('档号', { max: 40 }),
    archivedOn: date('归档日期'),
    keepYears: number('保管年限', '年', { adds: false, min: 1, max: 100, help: '随案卷；处罚案卷一般三十年，音像资料按本地规定' }),
    keepUntil: computed('保管到', { of: 'date', from: ['endAt', 'keepYears'], compute: keepUntil }),
    heldOn: date('冻结日期'),
    accesses: links('调阅', 'recording-access'),
    destroyer: person('监销人'),
    destroyedOn: date('销毁日期'),
  },
  states: {
    captured: '已采集', uploaded: '已上传', indexed: '已编目', archived: '已归档', held: '已冻结', destroying: '拟销毁', destroyed: '已销毁', gap: '缺失待批',
    gapAccepted: '缺失已认可',
  },
  final: ['archived', 'destroyed', 'gapAccepted'],
  steps: {
    capture: {
      name: '登记采集', by: ['clerkEnforce'], from: [], to: 'captured', asks: ['stage', 'medium', 'recorders', 'startAt', 'endAt', 'required'],
      may: ['case', 'inspection', 'coercion', 'device', 'place'], needs: [subject, device, forward], law: penalty.art(47),
    },
    upload: {
      name: '上传', by: squad, from: ['captured'], to: 'uploaded', on: 'uploadedAt', asks: ['hash', 'uploadedAt'], may: ['size', 'original'],
      needs: [{ id: 'uploaded', needs: ordered('endAt', 'uploadedAt'), says: '上传早于记录结束。', help: '请核对起止时间。' }],
    },
    index: {
      name: '编目', by: keepers, from: ['uploaded'], to: 'indexed', asks: ['catalogNo', 'keepYears'], may: ['case', 'inspection', 'coercion'],
      needs: [subject],
    },
    check: {
      name: '复核校验值', by: [...keepers, 'clerkJustice', 'auditor'], from: ['uploaded', 'indexed', 'archived', 'held'], on: 'checkedOn',
      asks: ['hashNow', 'checkedOn'],
    },
    // 归档的三十日从事项办结起算：办结了就登记，不等到归档那天。
    noteClosed: { name: '登记所属事项办结', by: [...keepers, 'in:recorders'], from: ['uploaded', 'indexed'], asks: ['matterClosedOn'] },
    archive: {
      name: '归档', by: keepers, from: ['indexed'], to: 'archived', on: 'archivedOn', asks: ['archivedOn', 'archiveNo'], may: ['matterClosedOn'],
      needs: [intact, closedFirst], makes: ['register', 'handOver'],
      law: archives.art(14),
    },
    requestAccess: {
      name: '申请调阅', by: ['clerkEnforce', 'clerkJustice', 'clerkOffice', 'justiceHead', 'countyReviewer', 'auditor'],
      from: ['indexed', 'archived', 'held'], reason: 'needed',
      opens: { register: 'recording-access', step: 'open', link: 'accesses', back: 'recording' },
    },
    hold: {
      name: '冻结', by: [...heads, 'justiceHead'], from: ['uploaded', 'indexed', 'archived'], to: 'held', on: 'heldOn', asks: ['heldOn'],
      reason: 'needed',
    },
    release: { name: '解除冻结', by: heads, from: ['held'], to: 'indexed', reason: 'needed', notBy: ['capture', 'upload'] },
    // 销毁要两个人签：分管领导提出，主要负责人批准并指定监销人。
    proposeDestroy: {
      name: '提出销毁', by: ['deputyLeader'], from: ['archived'], to: 'destroying', asks: ['destroyer'], needs: [returned, intact], reason: 'needed',
    },
    destroy: {
      name: '批准并监督销毁', by: ['principal'], from: ['destroying'], to: 'destroyed', on: 'destroyedOn', asks: ['destroyedOn'], needs: [expired, returned],
      notBy: ['proposeDestroy'],
      notIn: ['destroyer'], makes: ['destruction'], law: archives.art(14),
    },
    keepOn: { name: '不予销毁', by: ['principal'], from: ['destroying'], to: 'archived', reason: 'needed' },
    reportGap: {
      name: '登记缺失', by: ['clerkEnforce'], from: [], to: 'gap', on: 'gapOn', asks: ['stage', 'medium', 'gapReason', 'gapOn', 'recorders'],
      may: ['case', 'inspection', 'coercion'],
      sets: { required: true }, needs: [subject], law: penalty.art(47),
    },
    acceptGap: { name: '认可缺失说明', by: heads, from: ['gap'], to: 'gapAccepted', notBy: ['reportGap'], notIn: ['recorders'], reason: 'needed' },
  },
  clocks: {
    // 上传、归档的期限没有全国规定，默认二十四小时、三十日（未核实）。
    upload: {
      name: '上传', from: 'endAt', length: { hours: 24, profile: 'hours', setting: 'recording.upload' }, stops: ['upload'], stopsAt: 'uploadedAt',
      late: '没有按时上传。',
    },
    archiving: {
      name: '归档', from: 'matterClosedOn', length: { days: 30, profile: 'gov-strict', setting: 'recording.archive' }, stops: ['archive'], warns: [7],
      late: '没有按时归档。',
    },
  },
  figures: {
    'recording.files': { name: '执法记录', unit: '个', count: 'records', on: 'uploadedAt', by: ['stage', 'medium'] },
    'recording.minutes': { name: '音像记录时长', unit: '分钟', count: 'sum', of: 'minutes', on: 'uploadedAt', where: is('medium', 'audio', 'video') },
    'recording.required': { name: '应当音像记录的环节', unit: '个', count: 'records', on: 'recordedOn', where: yes('required') },
    'recording.recorded': { name: '已音像记录的环节', unit: '个', count: 'records', on: 'recordedOn', where: all(yes('required'), filled('uploadedAt')) },
    'recording.coverageRate': { name: '应记录环节覆盖率', unit: '%', count: 'rate', of: 'recording.recorded', base: 'recording.required' },
    'recording.archived': { name: '归档的执法记录', unit: '个', count: 'records', on: 'archivedOn' },
    'recording.archivedInTime': { name: '按时归档的执法记录', unit: '个', count: 'records', on: 'archivedOn', where: inTime('archiving') },
    'recording.archivedOnTimeRate': { name: '执法记录按时归档率', unit: '%', count: 'rate', of: 'recording.archivedInTime', base: 'recording.archived' },
  },
  papers: {
    register: {
      name: '音像记录登记表',
      shows: ['case', 'stage', 'medium', 'device', 'recorders', 'startAt', 'endAt', 'minutes', 'place', 'hash', 'uploadedAt', 'catalogNo'],
      signs: ['记录人'],
    },
    handOver: {
      name: '归档移交清单', shows: ['catalogNo', 'archiveNo', 'stage', 'medium', 'matterClosedOn', 'archivedOn', 'keepUntil'], signs: ['移交人', '接收人'],
    },
    destruction: {
      name: '销毁清单', shows: ['archiveNo', 'catalogNo', 'stage', 'medium', 'keepUntil', 'destroyer', 'destroyedOn'], signs: ['批准人', '监销人'],
      law: archives.art(14),
    },
  },
  portal: { shows: 'totals' },
  reads: {
    clerkEnforce: 'unit', clerkOffice: 'unit', clerkJustice: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit',
    countyReviewer: 'unit', evaluator: 'totals',
    auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  privacy: { purpose: '全过程记录行政执法并归档保存', basis: penalty.art(47), keepYears: 30, after: 'archivedOn' },
  entitled: '{stage}{medium}记录',
  listedBy: 'recordedOn',
  lists: ['catalogNo', 'stage', 'medium', 'startAt', 'minutes', 'uploadedAt', 'archivedOn', 'keepUntil'],
  duplicates: { same: ['device', 'startAt'], days: 1 },
})

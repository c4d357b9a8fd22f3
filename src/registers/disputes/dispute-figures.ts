import { all, any, filled, is, not, yes } from '../../kernel/condition.ts'

// 达成协议为成功；协议被法院驳回后又调解不成或者撤回的，不算成功。撤回、移送、行政处理既不算成功，也不算不成；权属争议由政府处理，也不算（X6）。
const mediated = all(not(is('kind', 'title')), not(is('mode', 'decision')))
const succeeded = all(filled('terms'), not(filled('failReason')), not(filled('withdrawnOn')), mediated)
const concluded = any(succeeded, all(filled('failReason'), mediated))
const split = ['kind', 'mode', 'how', 'settledAt'] as const

/** 矛盾纠纷的指标。调处、成功都按调解结束之日计；按受理之日计的口径并列给出，用哪一个由报告写明，二者不相加。 */
export const disputeFigures = {
  'disputes.inspections': { name: '矛盾纠纷排查活动', unit: '次', count: 'manual', source: '平安办排查工作记录' },
  'disputes.found': { name: '排查出的矛盾纠纷', unit: '起', count: 'records', on: 'foundOn', by: ['kind', 'how', 'risk'], suppress: true },
  'disputes.handled': { name: '排查调处的矛盾纠纷', unit: '件', count: 'records', on: 'concludedOn', where: concluded, by: split, suppress: true },
  'disputes.succeeded': { name: '调解成功的矛盾纠纷', unit: '件', count: 'records', on: 'concludedOn', where: succeeded, by: split, suppress: true },
  'disputes.successRate': { name: '调解成功率', unit: '%', count: 'rate', of: 'disputes.succeeded', base: 'disputes.handled' },
  'disputes.accepted': { name: '受理的矛盾纠纷', unit: '件', count: 'records', on: 'acceptedOn', by: split, suppress: true },
  'disputes.acceptedConcluded': { name: '受理后已有结果的矛盾纠纷', unit: '件', count: 'records', on: 'acceptedOn', where: concluded },
  'disputes.acceptedSucceeded': { name: '受理后调解成功的矛盾纠纷', unit: '件', count: 'records', on: 'acceptedOn', where: succeeded },
  'disputes.acceptedSuccessRate': {
    name: '调解成功率（按受理日）', unit: '%', count: 'rate', of: 'disputes.acceptedSucceeded', base: 'disputes.acceptedConcluded',
  },
  'disputes.amount': { name: '调处纠纷涉及金额', unit: '元', count: 'sum', of: 'amount', on: 'concludedOn', where: concluded },
  // 件次与件不同：一件纠纷调解三次是一件、三件次。
  'disputes.sessions': { name: '调解件次', unit: '件次', count: 'rows', of: 'sessions', on: 'sessions.on' },
  'disputes.preLitigation': { name: '诉前调解', unit: '件', count: 'records', on: 'concludedOn', where: all(concluded, is('stage', 'preSuit')) },
  // 在线调解与诉前调解可能重叠，不能相加。
  'disputes.online': { name: '在线调解', unit: '件', count: 'records', on: 'concludedOn', where: all(concluded, yes('online')) },
  'disputes.complex': {
    name: '多方参与化解的疑难纠纷', unit: '件', count: 'records', on: 'concludedOn',
    where: all(succeeded, is('risk', 'high'), any(filled('helpers'), filled('advisers'))),
  },
  'adviser.mediated': { name: '法律顾问参与调解', unit: '件', count: 'records', on: 'concludedOn', where: all(concluded, filled('advisers')) },
  'disputes.adviserMajor': {
    name: '法律顾问参与的重大疑难纠纷', unit: '件', count: 'records', on: 'concludedOn', where: all(concluded, filled('advisers'), is('risk', 'high')),
  },
  'disputes.adviserMajorSucceeded': {
    name: '法律顾问参与化解的重大疑难纠纷', unit: '件', count: 'records', on: 'concludedOn', where: all(succeeded, filled('advisers'), is('risk', 'high')),
  },
  'disputes.performed': {
    name: '协议已履行的矛盾纠纷', unit: '件', count: 'records', on: 'concludedOn', where: all(succeeded, is('performance', 'done', 'none')),
  },
  'disputes.performRate': { name: '协议履行率', unit: '%', count: 'rate', of: 'disputes.performed', base: 'disputes.succeeded' },
  // 小事不出村、大事不出镇：成功的纠纷中，在哪一级化解（X11）。
  'disputes.settledInVillage': {
    name: '村（社区）及以下化解的纠纷', unit: '件', count: 'records', on: 'concludedOn', where: all(succeeded, is('settledAt', 'grid', 'village')),
  },
  'disputes.settledInVillageRate': { name: '小事不出村比例', unit: '%', count: 'rate', of: 'disputes.settledInVillage', base: 'disputes.succeeded' },
  'disputes.settledInTown': {
    name: '乡镇（街道）及以下化解的纠纷', unit: '件', count: 'records', on: 'concludedOn',
    where: all(succeeded, is('settledAt', 'grid', 'village', 'township')),
  },
  'disputes.settledInTownRate': { name: '大事不出镇比例', unit: '%', count: 'rate', of: 'disputes.settledInTown', base: 'disputes.succeeded' },
  'disputes.petitioned': {
    name: '当事人又去信访的纠纷', unit: '件', count: 'records', on: 'foundOn', where: filled('laterPetitions'), suppress: true,
  },
  'disputes.confirmed': { name: '司法确认有效', unit: '件', count: 'records', on: 'confirmDecidedOn', where: is('confirmResult', 'valid') },
  'disputes.decided': { name: '权属争议处理决定', unit: '件', count: 'records', on: 'decidedOn' },
  'disputes.groupEvents': { name: '群体性事件', unit: '起', count: 'rows', of: 'incidents', on: 'incidents.on', rows: is('kind', 'group') },
  'disputes.skipPetitions': {
    name: '越级上访', unit: '起', count: 'rows', of: 'incidents', on: 'incidents.on', rows: is('kind', 'skipPetition'),
  },
} as const

import { all, any, filled, inState, is, late, not, yes } from '../../kernel/condition.ts'
import { badRating } from './service-case-guards.ts'

const delivered = filled('deliveredDay')
const split = ['kind', 'procedure', 'channel', 'village'] as const
const business = is('procedure', 'business')

/**
 * 政务服务办件的指标。办件量、按时办结率按送达（当场办结）之日计，评价按评价之日计。
 * 按时：决定、初审、送达都没有超过法定期限，扣除不计入期限的时间；承诺时限只作提醒，不进按时办结率。
 */
export const serviceCaseFigures = {
  'service.received': { name: '政务服务收件', unit: '件', count: 'records', on: 'receivedAt', by: split },
  'service.cases': { name: '政务服务办件量', unit: '件', count: 'records', on: 'deliveredDay', by: split },
  'service.onTime': {
    name: '按时办结的办件', unit: '件', count: 'records', on: 'deliveredDay', by: ['kind'],
    where: not(any(late('decision'), late('joint'), late('firstReview'), late('delivery'))),
  },
  'service.onTimeRate': { name: '按时办结率', unit: '%', count: 'rate', of: 'service.onTime', base: 'service.cases' },
  'service.accepted': { name: '受理的办件', unit: '件', count: 'records', on: 'acceptedFrom', by: ['kind'] },
  'service.acceptedDone': {
    name: '受理后已办结的办件', unit: '件', count: 'records', on: 'acceptedFrom', where: any(delivered, inState('withdrawn', 'terminated')), by: ['kind'],
  },
  'service.completionRate': { name: '办结率', unit: '%', count: 'rate', of: 'service.acceptedDone', base: 'service.accepted' },
  'service.refusedToAccept': { name: '不予受理的办件', unit: '件', count: 'records', on: 'refusedOn', by: ['kind', 'refusedWhy'] },
  'service.onSpotCases': { name: '当场办结的办件', unit: '件', count: 'records', on: 'deliveredDay', where: yes('doneOnSpot'), by: ['kind'] },
  'service.onlineCases': { name: '网上办理的办件', unit: '件', count: 'records', on: 'deliveredDay', where: is('channel', 'online', 'mobile') },
  'service.onlineCaseRate': { name: '网办率', unit: '%', count: 'rate', of: 'service.onlineCases', base: 'service.cases' },
  'service.registrations': { name: '商事登记户数', unit: '户', count: 'records', on: 'decidedDay', where: all(business, is('decision', 'granted')) },
  'service.fullOnlineRegistrations': {
    name: '全程电子化登记', unit: '户', count: 'records', on: 'decidedDay', where: all(business, is('decision', 'granted'), yes('fullOnline')),
  },
  'service.rated': { name: '收到评价的办件', unit: '件', count: 'records', on: 'ratedOn', by: ['rating', 'kind', 'channel'] },
  'service.satisfied': { name: '评价满意的办件', unit: '件', count: 'records', on: 'ratedOn', where: is('rating', 'great', 'good', 'fair') },
  'service.satisfaction': { name: '满意率', unit: '%', count: 'rate', of: 'service.satisfied', base: 'service.rated' },
  'service.badRatings': { name: '差评', unit: '件', count: 'records', on: 'ratedOn', where: badRating, by: ['kind', 'channel', 'badTrue'] },
  'service.badFixed': { name: '已整改的差评', unit: '件', count: 'records', on: 'ratedOn', where: all(badRating, filled('badHandledOn')) },
  'service.badFixedRate': { name: '差评整改率', unit: '%', count: 'rate', of: 'service.badFixed', base: 'service.badRatings' },
} as const

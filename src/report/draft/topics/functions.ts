import { says, type Topic } from '../sentence.ts'

/** 依法全面履行政府职能、优化法治化营商环境（纲要（2021—2025年）第二部分）。 */
export const functions: Topic = {
  heading: '依法全面履行政府职能，优化法治化营商环境',
  sentences: [
    says('公布权责事项{authority.items}项', '动态调整{authority.adjusted}项', '取消{authority.repealed}项'),
    says('承接赋权处罚事项{authority.delegated}项'),
    says('公布政务服务事项{service.items}项', '其中网上可办{service.onlineItems}项', '网上可办率{service.onlineRate}%'),
    says('设立服务窗口{service.windows}个', '村级便民服务点{service.villagePoints}个'),
    says('办结政务服务办件{service.cases}件', '按时办结{service.onTime}件', '按时办结率{service.onTimeRate}%'),
    says('当场办结{service.onSpotCases}件'),
    says('收到评价{service.rated}件', '评价满意{service.satisfied}件', '满意率{service.satisfaction}%'),
    says('办理商事登记{service.registrations}户', '其中全程电子化登记{service.fullOnlineRegistrations}户'),
    says('为{enterprise.served}家企业提供法律服务{enterprise.services}次', '其中法治体检{enterprise.checkups}家次'),
    says('收到企业诉求{enterprise.demands}件', '办结{enterprise.demandsClosed}件', '办结率{enterprise.demandsClosedRate}%'),
    says('到期应当履行的政务承诺和约定{integrity.due}项', '已履行{integrity.fulfilled}项', '履约率{integrity.fulfilledRate}%'),
  ],
}

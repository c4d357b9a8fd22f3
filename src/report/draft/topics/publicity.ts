import { says, saysOrZero, type Topic } from '../sentence.ts'

/** 普法与公共法律服务（纲要（2021—2025年）第一、十部分；普法责任制）。 */
export const publicity: Topic = {
  heading: '深入开展普法和公共法律服务',
  sentences: [
    saysOrZero('未开展普法宣传活动', '开展普法宣传活动{publicity.events}场', '其中进村、进校园宣讲{publicity.lectures}场'),
    says('受教育群众{publicity.people}人次'),
    says('发放宣传资料{publicity.materials}份'),
    says('悬挂横幅{publicity.banners}幅'),
    says('通过新媒体推送普法信息{publicity.pushes}条', '阅读{publicity.views}人次'),
    says('开展公共法律服务活动{legalService.events}次'),
    says('签订法律顾问协议{adviser.agreements}份', '法律顾问坐班和进村服务{adviser.visits}次', '解答咨询{adviser.consults}人次'),
    says('接待法律咨询{consult.count}人次', '代写、修改法律文书{consult.documents}份'),
    says('转交法律援助申请{legalAid.forwarded}件', '给予法律援助{legalAid.cases}件'),
    says('建有人民调解组织{mediation.orgs}个', '人民调解员{mediators.count}人'),
    says('培养法律明白人{lawPersons.count}名'),
    says('民主法治示范村（社区）{modelVillages.count}个'),
    says('建成法治文化阵地{culture.sites}个'),
  ],
}

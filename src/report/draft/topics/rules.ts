import { says, saysOrZero, type Topic } from '../sentence.ts'

/** 健全依法行政制度体系：规范性文件、合法性审查、合同、村规民约（纲要（2021—2025年）第三部分）。 */
export const rules: Topic = {
  heading: '健全依法行政制度体系',
  sentences: [
    saysOrZero('本年度未制定行政规范性文件', '制定行政规范性文件{normativeDocs.made}件'),
    says('对规范性文件开展合法性审核{normativeDocs.reviewed}件'),
    says('报送备案规范性文件{normativeDocs.filed}件'),
    says('清理规范性文件{normativeDocs.cleaned}件', '修改{normativeDocs.amended}件', '废止{normativeDocs.repealed}件'),
    says(
      '全年完成合法性审查{legalReview.total}件',
      '出具合法性审查意见书{legalReview.opinions}份',
      '指出法律问题{legalReview.problemsFound}个',
    ),
    says('审查合同{contracts.reviewed}件', '指出风险点{contracts.risks}条'),
    says('签订合同{contracts.signed}件', '先审后签{contracts.signedReviewed}件', '合同审查率{contracts.coverageRate}%'),
    says('指导修订村规民约{villageRules.revised}项', '备案审查{villageRules.reviewed}件'),
  ],
}

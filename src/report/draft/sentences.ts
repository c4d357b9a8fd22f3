/**
 * One sentence of the yearly report and the figures it is made of. `{id}` stands for the value of a figure: the text never holds a typed
 * number. `zero` is written when the first figure is a true zero (未发生), since a figure that is asked for is never left out.
 */
export type Sentence = {
  readonly part: 'achievements'
  /** The heading under which it stands, after the systems of 法治政府建设实施纲要(2021—2025年). */
  readonly under: keyof typeof topics
  readonly text: string
  readonly zero?: string
}

export const topics = {
  leadership: '加强组织领导，落实法治建设责任',
  rules: '健全依法行政制度体系',
  disputes: '依法预防化解矛盾纠纷',
  publicity: '深入开展普法和公共法律服务',
} as const

const sentence = (under: Sentence['under'], text: string, zero?: string): Sentence => ({ part: 'achievements', under, text, zero })

/** Templates in the order of the report. A sentence appears when every figure in it has a value. */
export const sentences: readonly Sentence[] = [
  sentence('leadership', '全年组织集体学法{study.sessions}次。', '全年未组织集体学法。'),
  sentence('leadership', '党委理论学习中心组学法{study.centreGroupSessions}次。'),
  sentence('leadership', '会前学法{study.preMeetingSessions}次。'),
  sentence('leadership', '举办干部法治讲座{study.lectures}次。'),
  sentence('leadership', '开展法治培训{study.trainings}次。'),
  sentence('leadership', '学习法律法规{study.lawsStudied}部。'),
  sentence('leadership', '开展廉政法规学习和警示教育{study.cleanGovSessions}次。'),
  sentence('leadership', '组织宪法宣誓{oath.ceremonies}场，{oath.persons}人参加宣誓。'),
  sentence('rules', '制定行政规范性文件{normativeDocs.made}件。', '本年度未制定行政规范性文件。'),
  sentence('rules', '对规范性文件开展合法性审核{normativeDocs.reviewed}件。'),
  sentence('rules', '清理规范性文件{normativeDocs.cleaned}件。'),
  sentence('rules', '全年完成合法性审查{legalReview.total}件，出具合法性审查意见书{legalReview.opinions}份。'),
  sentence('disputes', '排查发现矛盾纠纷{disputes.found}起。', '未排查发现矛盾纠纷。'),
  sentence('disputes', '共调处矛盾纠纷{disputes.handled}起，调解成功{disputes.succeeded}起，成功率{disputes.successRate}%。'),
  sentence('disputes', '诉前调解{disputes.preLitigation}件。'),
  sentence('disputes', '在线调解{disputes.online}件。'),
  sentence('disputes', '法律顾问参与调解{adviser.mediated}件。'),
  sentence('publicity', '开展普法宣传活动{publicity.events}场。', '未开展普法宣传活动。'),
  sentence('publicity', '其中进村、进校园宣讲{publicity.lectures}场。'),
  sentence('publicity', '参加群众{publicity.people}人次。'),
  sentence('publicity', '发放宣传资料{publicity.materials}份。'),
  sentence('publicity', '悬挂横幅{publicity.banners}幅。'),
  sentence('publicity', '开展公共法律服务活动{legalService.events}次。'),
]

/** The figures that a text names, in order. */
export const figuresIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{([a-z][A-Za-z]*\.[A-Za-z]+)\}/g)].map((match) => match[1] as string)

/** All figures that a draft may use. */
export const draftedFigures: readonly string[] = [...new Set(sentences.flatMap(({ text }) => figuresIn(text)))]

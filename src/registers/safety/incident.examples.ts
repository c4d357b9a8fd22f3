import type { Story } from '../../kernel/story/story.ts'

const report = (kind: string, way: string, sentAt: string, more: Record<string, unknown>) => ({
  reports: [{ kind, way, sentAt, to: '云岭县人民政府总值班室', by: '@clerkEmergency', ...more }],
})
const nobody = { dead: 0, missing: 0, injured: 0 } as const

/** 山体滑坡：电话首报、书面续报、终报，征用返还，评估后转整改。 */
const landslide: Story = {
  title: '柳溪村三组山体滑坡', ends: 'archived',
  steps: [
    {
      step: 'receive', by: 'villageCadre', on: '2026-06-22',
      input: {
        occurredAt: '2026-06-22T18:05', knownAt: '2026-06-22T18:12', informant: 'grid', category: 'natural', kind: '山体滑坡', place: '柳溪村三组后山',
        affected: 36, summary: '强降雨引发滑坡约三千方，掩埋牲口棚一处，威胁九户三十六人。',
      },
    },
    {
      step: 'firstReport', by: 'clerkEmergency', on: '2026-06-22',
      input: report('first', 'phone', '2026-06-22T18:25', { ...nobody, content: '柳溪村三组滑坡，九户受威胁，正在转移。', verified: false }),
    },
    { step: 'respond', by: 'deputyLeader', on: '2026-06-22', input: {
      actions: [{ at: '2026-06-22T18:30', by: '村应急队', what: '叫应九户，转移到村委会。' }],
      response: [{ level: 'four', startedAt: '2026-06-22T18:40', by: '青石镇防汛抗旱指挥部' }],
    } },
    {
      step: 'writtenReport', by: 'clerkEmergency', on: '2026-06-22',
      input: {
        ...report('follow', 'written', '2026-06-22T19:40', {
          ...nobody, content: '三十六人全部转移，无人员伤亡，道路中断一处。', verified: true, publishable: true, notice: '柳溪村三组发生山体滑坡，受威胁群众三十六人已全部转移，无人员伤亡。',
        }),
        moved: 36,
      },
    },
    { step: 'act', by: 'villageCadre', on: '2026-06-23', input: { actions: [{ at: '2026-06-23T08:00', by: '县自然资源局技术人员', what: '布设裂缝监测桩。' }] } },
    {
      step: 'requisition', by: 'clerkEmergency', on: '2026-06-23',
      input: { requisitions: [{ what: '村民挖掘机一台', decision: ['@file:征用决定书.pdf'], on: '2026-06-23' }] },
    },
    // 转移到村委会的群众，限知登记一户，险情解除即删除。
    {
      step: 'register', in: 'key-person', title: '滑坡转移安置人员', by: 'clerkPeace', on: '2026-06-23',
      input: {
        registeredOn: '2026-06-23', category: 'disasterRisk', ground: 'emergency', basisLaw: ['中华人民共和国突发事件应对法'], basisArticle: '第八十三条',
        purpose: '转移安置、发放生活物资', notRetaliation: true, assessment: ['@file:影响评估.pdf'], team: ['@villageCadre', '@justiceHead', '@clerkEmergency'],
        validUntil: '2026-06-30', person: [{ name: '邱某', phone: '13800000071', address: '云岭县青石镇柳溪村三组' }],
      },
    },
    { step: 'involve', by: 'clerkPeace', on: '2026-06-23', input: { keyPersons: ['@record:key-person'] } },
    {
      step: 'followReport', by: 'clerkEmergency', on: '2026-06-25',
      input: report('follow', 'phone', '2026-06-25T09:00', { ...nobody, content: '道路抢通，监测无新的变形。', verified: true }),
    },
    {
      step: 'requisition', by: 'clerkEmergency', on: '2026-06-26',
      input: {
        requisitions: [{ what: '村民挖掘机一台', decision: ['@file:征用决定书.pdf'], on: '2026-06-23', returnedOn: '2026-06-25', compensated: 240_000 }],
      },
    },
    {
      step: 'finalReport', by: 'clerkEmergency', on: '2026-06-28',
      input: { ...report('final', 'written', '2026-06-28T10:00', { ...nobody, content: '险情解除，群众返家。', verified: true }), loss: 8_600_000 },
    },
    { step: 'end', by: 'deputyLeader', on: '2026-06-28', input: {
      endedOn: '2026-06-28', response: [{ level: 'four', startedAt: '2026-06-22T18:40', by: '青石镇防汛抗旱指挥部', endedAt: '2026-06-28T10:30' }],
    } },
    { step: 'expire', in: 'key-person', by: 'time', on: '2026-06-30' },
    { step: 'purge', in: 'key-person', by: 'time', on: '2026-07-01' },
    {
      step: 'review', by: 'principal', on: '2026-07-10',
      input: { reviewedOn: '2026-07-10', lessons: '叫应到户及时；夜间照明和挖掘机联络名册不全。', gaps: '三组没有备用照明，机械联络名册缺失。', review: ['@file:总结评估.pdf'] },
    },
    { step: 'purge', by: 'clerkEmergency', on: '2026-07-14', input: { purgedOn: '2026-07-14' } },
    { step: 'archive', by: 'clerkEmergency', on: '2026-07-15', input: { archivedOn: '2026-07-15' } },
  ],
}

/** 较大以上的交通事故：先核实、事故单位报告、定级后产生舆情。 */
const crash: Story = {
  title: '青石镇过境公路客车侧翻', ends: 'responding',
  steps: [
    {
      step: 'receive', by: 'clerkPeace', on: '2026-08-03',
      input: {
        occurredAt: '2026-08-03T06:50', knownAt: '2026-08-03T07:00', informant: 'police', category: 'accident', accidentKind: 'traffic', kind: '客车侧翻',
        place: '青石镇过境公路十二公里处', summary: '一辆客车侧翻，多人受伤送医。',
      },
    },
    { step: 'verify', by: 'clerkEmergency', on: '2026-08-03', input: { verifiedOn: '2026-08-03' } },
    {
      step: 'firstReport', by: 'clerkEmergency', on: '2026-08-03',
      input: report('first', 'written', '2026-08-03T07:35', { dead: 10, missing: 0, injured: 21, content: '客车侧翻，现场交警、消防、医疗已到。', verified: false }),
    },
    {
      step: 'unitReport', by: 'clerkEmergency', on: '2026-08-03', input: { headToldAt: '2026-08-03T07:05', unitReportedAt: '2026-08-03T07:50' },
    },
    {
      step: 'grade', by: 'clerkEmergency', on: '2026-08-03', input: { level: 'major', levelBasis: '生产安全事故报告和调查处理条例第三条：十人以上死亡为重大事故' },
    },
    {
      step: 'respond', by: 'principal', on: '2026-08-03', input: { actions: [{ at: '2026-08-03T07:20', by: '镇综合应急救援队', what: '封闭道路、引导救护车。' }] },
    },
  ],
}

/** 突发事件的示例：走完全程的、正在处置的、核查不属实的。 */
export const incidentStories: readonly Story[] = [
  landslide,
  crash,
  {
    title: '白鹭镇农贸市场“有人中毒”传闻', ends: 'unfounded',
    steps: [
      {
        step: 'receive', by: 'clerkOffice', on: '2026-03-19',
        input: {
          occurredAt: '2026-03-19T11:00', knownAt: '2026-03-19T11:20', informant: 'public', category: 'health', place: '白鹭镇农贸市场',
          summary: '来电称多人吃凉菜后呕吐。',
        },
      },
      { step: 'dismiss', by: 'clerkEmergency', on: '2026-03-19', reason: '卫生院和市场管理员现场核实，只有一人晕车呕吐，没有食物中毒。' },
    ],
  },
]

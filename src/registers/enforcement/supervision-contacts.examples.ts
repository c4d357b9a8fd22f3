import type { Story, StoryStep } from '../../kernel/story/story.ts'

type Input = Readonly<Record<string, unknown>>
const step = (name: string, by: StoryStep['by'], on: string, input: Input = {}, reason?: string): StoryStep => ({
  step: name, by, on, input, ...(reason ? { reason } : {}),
})
const established = (on: string, name: string, type: string, more: Input = {}): StoryStep => step(
  'establish', 'justiceHead', on, { name, type, from: on, ...more },
)

/** 执法监督联系点的示例：走访、变更、撤销和期满。 */
export const supervisionPointStories: readonly Story[] = [
  {
    title: '青石商会执法监督联系点', ends: 'active',
    steps: [
      established('2026-02-09', '青石商会', 'association', { contact: '万家明', phone: '13800000091' }),
      step('visit', 'clerkJustice', '2026-04-07', { visits: [{ on: '2026-04-07', what: '座谈十二家商户，收到意见三条。' }] }),
      step('change', 'clerkJustice', '2026-06-10', { contact: '白玉成' }, '商会秘书长换届。'),
    ],
  },
  {
    title: '柳溪村执法监督联系点', ends: 'dissolved',
    steps: [
      established('2026-02-09', '柳溪村村民委员会', 'village'),
      step('dissolve', 'deputyLeader', '2026-10-12', { endedOn: '2026-10-12' }, '并入镇级联系点。'),
    ],
  },
  {
    title: '青石农机配件厂联系点', ends: 'dissolved',
    steps: [established('2026-02-09', '青石农机配件厂', 'firm', { until: '2026-08-31' }), step('lapse', 'time', '2026-09-01')],
  },
]

const nominated = (on: string, name: string, identity: string): StoryStep =>
  step('nominate', 'clerkJustice', on, { name, identity, nominatedOn: on, isOfficer: false })
const appointed = (on: string, letterNo: string, more: Input = {}): StoryStep =>
  step('appoint', 'deputyLeader', on, { letterNo, appointedOn: on, until: '2028-02-29', checkedRoster: true, consent: false, ...more })

/** 执法社会监督员的示例：随队监督后续聘、聘期届满、解聘、不聘任。 */
export const supervisionSupervisorStories: readonly Story[] = [
  {
    title: '人大代表社会监督员', ends: 'serving',
    steps: [
      nominated('2026-02-04', '石敬文', 'congress'), appointed('2026-02-25', '青执监〔2026〕1号', { consent: true, publicName: '石敬文' }),
      step('supervise', 'clerkJustice', '2026-05-20', { activities: [{ on: '2026-05-20', what: '随队检查三家餐饮店。', kind: 'accompany' }] }),
      step('renew', 'deputyLeader', '2026-10-15', { letterNo: '青执监〔2026〕7号', until: '2029-02-28' }),
      step('changeConsent', 'clerkJustice', '2026-10-20', { consent: true, publicName: '石敬文' }),
    ],
  },
  {
    title: '律师社会监督员', ends: 'dismissed',
    steps: [
      nominated('2026-02-04', '范知行', 'lawyer'), appointed('2026-02-25', '青执监〔2026〕2号', { until: '2026-09-30' }), step('lapse', 'time', '2026-10-01'),
    ],
  },
  {
    title: '企业界社会监督员', ends: 'dismissed',
    steps: [
      nominated('2026-02-04', '鲍长顺', 'firm'), appointed('2026-02-25', '青执监〔2026〕3号'),
      step('dismiss', 'deputyLeader', '2026-08-17', { endedOn: '2026-08-17' }, '本人迁往外地。'),
    ],
  },
  {
    title: '群众推荐人选未聘任', ends: 'dismissed',
    steps: [nominated('2026-03-16', '耿来福', 'resident'), step('decline', 'deputyLeader', '2026-03-20', { endedOn: '2026-03-20' }, '亲属在执法队工作。')],
  },
]

const inside = (register: string, { title, steps }: Story, upTo: number): readonly StoryStep[] =>
  steps.slice(0, upTo).map((one) => ({ ...one, in: register, title }))
/** 一个设立了的联系点、一名履职中的监督员，供意见建议的示例使用。 */
export const pointSet = inside('supervision-point', supervisionPointStories[0] as Story, 1)
export const supervisorServing = inside('supervision-supervisor', supervisionSupervisorStories[0] as Story, 3)

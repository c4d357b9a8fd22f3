import type { Story } from '../../kernel/story/story.ts'

const birthOf = ['1968-03-11', '1975-08-20', '1982-12-05', '1990-06-18']
const nameOf = ['柳德厚', '周玉梅', '何志安', '田阿朵']
/** 推选产生的委员，先入名册；第几位在示例里叫什么。 */
const member = (index: number): Story['steps'][number] => ({
  step: 'enrol', by: 'clerkJustice', on: '2025-02-24', in: index === 0 ? 'people' : `people#${index + 1}`, title: `调解委员会委员之${index + 1}`,
  input: {
    nominatedOn: '2025-02-24', recognisedOn: '2025-02-24', name: nameOf[index], birth: birthOf[index], nominate: 'elected', origin: 'committee',
    eligibility: 'fit',
    consented: true, publicName: nameOf[index], electedOn: '2025-02-20', termEnd: '2028-02-20', posts: [{ role: 'mediator', from: '2025-02-20', appointedBy: '村民代表会议' }],
  },
})
const three = [member(0), member(1), member(2)]
const all = ['@record:people', '@record:people#2', '@record:people#3']
const made = { chair: '@record:people', members: all, womenCount: 1 } as const

/** 人民调解委员会的示例：设立、报统计、换届；多民族村调整委员；撤销的企业调委会。 */
export const mediationCommitteeStories: readonly Story[] = [
  {
    title: '柳溪村人民调解委员会', ends: 'established',
    steps: [
      ...three,
      {
        step: 'establish', by: 'villageCadre', on: '2025-02-26',
        input: {
          name: '柳溪村人民调解委员会', kind: 'village', setOn: '2025-02-26', electedOn: '2025-02-20', ...made, address: '柳溪村便民服务中心',
          officePhone: '0990-5100021',
        },
      },
      { step: 'file', by: 'justiceHead', on: '2025-03-05', input: { filedOn: '2025-03-05' } },
      { step: 'reelect', by: 'villageCadre', on: '2026-06-15', input: { electedOn: '2026-06-15', ...made } },
    ],
  },
  {
    title: '竹坪村人民调解委员会（多民族村）', ends: 'filed',
    steps: [
      ...three, member(3),
      {
        step: 'establish', by: 'clerkJustice', on: '2025-03-03',
        input: {
          name: '竹坪村人民调解委员会', kind: 'village', setOn: '2025-03-03', electedOn: '2025-02-20', chair: '@record:people#2',
          members: [...all, '@record:people#4'],
          womenCount: 2, multiEthnic: true, minorityCount: 1,
        },
      },
      {
        step: 'change', by: 'villageCadre', on: '2026-04-13',
        input: { chair: '@record:people#2', members: ['@record:people#2', '@record:people#3', '@record:people#4'], womenCount: 2, minorityCount: 1 },
      },
      { step: 'file', by: 'justiceHead', on: '2026-04-20', input: { filedOn: '2026-04-20' } },
    ],
  },
  {
    title: '青石建材厂人民调解委员会', ends: 'dissolved',
    steps: [
      ...three,
      {
        step: 'establish', by: 'clerkJustice', on: '2025-05-19',
        input: { name: '青石建材厂人民调解委员会', kind: 'enterprise', setOn: '2025-05-19', electedOn: '2025-05-12', ...made },
      },
      { step: 'dissolve', by: 'justiceHead', on: '2026-09-07', input: { dissolvedOn: '2026-09-07' }, reason: '企业停产注销。' },
    ],
  },
]

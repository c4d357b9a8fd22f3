import type { Story, StoryStep } from '../../kernel/story/story.ts'

const someone = (name: string, more: object = {}) => [{ name, gender: 'male', phone: '13800000061', address: '云岭县青石镇柳溪村', ...more }]
const lawful = { notRetaliation: true, assessment: ['@file:影响评估.pdf'], team: ['@villageCadre', '@justiceHead'] }
const emergency = { ground: 'emergency', basisLaw: ['中华人民共和国突发事件应对法'], basisArticle: '第八十三条' }
const drug = { ground: 'drug', basisLaw: ['中华人民共和国禁毒法', '戒毒条例'], basisArticle: '第三十三条；第十四条' }
const register = (on: string, input: object): StoryStep => ({
  step: 'register', by: 'clerkPeace', on, input: { registeredOn: on, ...lawful, ...input },
})
const verify = (on: string): StoryStep => ({ step: 'verify', by: 'villageCadre', on, input: { verifiedOn: on, toldOn: on } })
const take = (step: string, on: string, input: StoryStep['input'] = {}): StoryStep => ({ step, by: 'villageCadre', on, input })

/** 疫情返乡人员：核实、告知、健康监测，到期自动销册，次日删除。 */
const returned: Story = {
  title: '疫情返乡（来）人员（2026年2月）', ends: 'purged',
  steps: [
    register('2026-02-02', {
      ...emergency, category: 'epidemicReturn', purpose: '健康监测、送生活物资', validUntil: '2026-02-16', person: someone('侯某'), fromRisk: 'middle',
      arrivedOn: '2026-02-01', team: ['@villageCadre', '@justiceHead', '@deputyLeader'],
    }),
    verify('2026-02-02'),
    take('enlist', '2026-02-03'),
    take('quarantine', '2026-02-03', { measure: 'observe', measureFrom: '2026-02-02', measureTo: '2026-02-09' }),
    take('monitor', '2026-02-05', { health: [{ on: '2026-02-05', note: '体温正常。' }] }),
    take('visit', '2026-02-06', { visits: [{ on: '2026-02-06', by: '@villageCadre', note: '送米面油。' }] }),
    { step: 'expire', by: 'time', on: '2026-02-16' },
    { step: 'purge', by: 'time', on: '2026-02-17' },
  ],
}

/** 社区戒毒：按期报到、签协议、检测、外出报告，住院暂停后恢复，三年期满解除。 */
const treatment: Story = {
  title: '社区戒毒（2023年2月报到）', ends: 'closed',
  steps: [
    register('2023-02-06', {
      ...drug, category: 'drugTreatment', purpose: '社区戒毒的帮扶和检测', validUntil: '2026-12-31', person: someone('舒某'), decisionOn: '2023-02-03',
    }),
    verify('2023-02-08'),
    take('reportIn', '2023-02-10', { reportedOn: '2023-02-10' }),
    take('agree', '2023-02-14', { agreedOn: '2023-02-14', agreement: ['@file:社区戒毒协议.pdf'] }),
    take('test', '2023-05-15', { tests: [{ on: '2023-05-15', result: 'negative' }] }),
    take('goAway', '2024-07-01', { absences: [{ from: '2024-07-02', to: '2024-07-06', report: ['@file:外出报告.pdf'] }] }),
    take('visit', '2025-01-20', { visits: [{ on: '2025-01-20', by: '@villageCadre', note: '在家门口务工。' }] }),
    take('suspend', '2025-04-08', { suspendWhy: 'hospital' }),
    take('resumeTreatment', '2025-04-30'),
    take('assist', '2025-06-18', { help: [{ on: '2025-06-18', kind: 'job' }] }),
    take('release', '2026-02-13', { releaseDecidedOn: '2026-02-10', releaseToldOn: '2026-02-13', closedOn: '2026-02-13' }),
  ],
}

/** 社区戒毒：签协议后严重违反，报告公安机关，销册。 */
const breached: Story = {
  title: '社区戒毒（2025年10月报到）', ends: 'closed',
  steps: [
    register('2025-10-13', {
      ...drug, category: 'drugTreatment', purpose: '社区戒毒的帮扶和检测', validUntil: '2028-12-31', person: someone('贺某'), decisionOn: '2025-10-10',
    }),
    verify('2025-10-14'),
    take('reportIn', '2025-10-20', { reportedOn: '2025-10-20' }),
    take('agree', '2025-10-22', { agreedOn: '2025-10-22', agreement: ['@file:社区戒毒协议.pdf'] }),
    { ...take('breach', '2026-03-09', { policeToldOn: '2026-03-09' }), reason: '三次拒绝检测。' },
    take('close', '2026-03-20', { closedOn: '2026-03-20', closeReason: 'breached' }),
  ],
}

/** 困难精神障碍患者家庭：走访、救助，住院暂停、出院恢复，家庭脱困后销册。 */
const family: Story = {
  title: '困难精神障碍患者家庭（2025年11月）', ends: 'purged',
  steps: [
    register('2025-11-10', {
      ground: 'mental', basisLaw: ['中华人民共和国精神卫生法'], basisArticle: '第五十六条', category: 'mentalCare', purpose: '帮助家庭申请救助和照护补贴',
      validUntil: '2026-11-09', person: someone('蒲某'),
    }),
    verify('2025-11-12'),
    take('enlist', '2025-11-13'),
    take('visit', '2025-12-05', { visits: [{ on: '2025-12-05', by: '@villageCadre', note: '家中缺煤，已协调。' }] }),
    take('assist', '2025-12-12', { help: [{ on: '2025-12-12', kind: 'relief' }] }),
    take('suspend', '2026-01-20', { suspendWhy: 'hospital' }),
    take('resume', '2026-02-27'),
    take('close', '2026-06-30', { closedOn: '2026-06-30', closeReason: 'ended' }),
    { step: 'purge', by: 'time', on: '2026-07-30' },
  ],
}

/** 留守儿童：写明监护人，暑期走访。 */
const child: Story = {
  title: '留守老人、儿童（2026年7月）', ends: 'active',
  steps: [
    register('2026-07-01', {
      ground: 'minors', basisLaw: ['中华人民共和国未成年人保护法'], basisArticle: '第十一条', category: 'leftBehind', purpose: '暑期防溺水和生活照料走访',
      validUntil: '2027-06-30', person: someone('小某', { minor: true }), guardian: '外婆 13800000062',
    }),
    verify('2026-07-02'),
    take('enlist', '2026-07-03'),
    take('visit', '2026-07-20', { visits: [{ on: '2026-07-20', by: '@villageCadre', note: '与外婆同住，作息正常。' }] }),
  ],
}

/** 重点人员的示例：合起来办遍每个环节、到过每种状态。 */
export const keyPersonStories: readonly Story[] = [returned, treatment, breached, family, child]

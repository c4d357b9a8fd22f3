import type { Story } from '../../kernel/story/story.ts'

/** 隐患排查与专项检查的示例：专项检查查出隐患、每周排查零报告、取消的联合检查。 */
export const hazardCheckStories: readonly Story[] = [
  {
    title: '青石镇木制品加工粉尘防爆专项检查', ends: 'archived',
    steps: [
      {
        step: 'plan', by: 'clerkEmergency', on: '2026-03-02',
        input: {
          kind: 'special', theme: 'dust', plannedOn: '2026-03-10', scheme: '检查三家木制品加工点的除尘、清扫和用电，邀请县应急管理局派人指导。', leader: '@deputyLeader',
          inspectors: ['@clerkEnforce'],
        },
      },
      {
        step: 'check', by: 'clerkEnforce', on: '2026-03-10',
        input: {
          checkedOn: '2026-03-10', capacity: 'enforcement', inspectors: ['@clerkEnforce'], allClear: false,
          team: [{ person: '@clerkEnforce', certificate: '云岭执〔2024〕0117' }],
          sites: [
            { name: '青石木艺坊', contact: '罗师傅', problem: true, record: ['@file:木艺坊检查记录.pdf'], signed: true },
            { name: '柳溪家具加工点', contact: '何师傅', problem: false, record: ['@file:家具加工点检查记录.pdf'], signed: false, refusal: '负责人外出，店员不愿代签。' },
          ],
          findings: '一家除尘管道积尘较厚，一家未发现问题。', photos: ['@file:现场.jpg'],
        },
      },
      {
        step: 'find', in: 'hazard', title: '青石木艺坊除尘管道积尘', by: 'clerkEnforce', on: '2026-03-10',
        input: {
          foundOn: '2026-03-10', how: 'check', check: '@record:hazard-check', category: 'dust', place: '青石木艺坊打磨车间', description: '除尘管道弯头积尘，清扫记录缺三周。',
          tier: 'township', ownerUnit: '青石木艺坊',
        },
      },
      { step: 'list', by: 'clerkEnforce', on: '2026-03-11', input: { hazards: ['@record:hazard'] } },
      { step: 'verify', by: 'deputyLeader', on: '2026-03-13', input: { verifiedOn: '2026-03-13' } },
      { step: 'archive', by: 'clerkEmergency', on: '2026-03-16' },
    ],
  },
  {
    title: '柳溪村六月第二周隐患排查', ends: 'verified',
    steps: [
      {
        step: 'enter', by: 'villageCadre', on: '2026-06-10',
        input: {
          kind: 'weekly', theme: 'flood', checkedOn: '2026-06-10', capacity: 'patrol', inspectors: ['@villageCadre', '@grid'], allClear: true,
          findings: '查看河堤、两处地灾点和三户临崖农户，未发现新的裂缝。',
        },
      },
      { step: 'verify', by: 'clerkEmergency', on: '2026-06-12', input: { verifiedOn: '2026-06-12' } },
    ],
  },
  {
    title: '端午龙舟活动安保联合检查（活动改期）', ends: 'cancelled',
    steps: [
      {
        step: 'plan', by: 'clerkPeace', on: '2026-06-01',
        input: {
          kind: 'joint', theme: 'other', plannedOn: '2026-06-17', partners: [{ name: '青石派出所' }, { name: '青石镇卫生院' }], scheme: '查看码头护栏、救生设备和疏散通道。',
        },
      },
      { step: 'cancel', by: 'clerkPeace', on: '2026-06-15', reason: '上游来水偏大，龙舟活动改期。' },
    ],
  },
]

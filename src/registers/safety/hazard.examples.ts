import type { Story } from '../../kernel/story/story.ts'

/** 重大隐患：升级、上报、挂牌、延期、复查不合格、再交办、摘牌、销号。 */
const gas: Story = {
  title: '青石镇农贸市场餐饮店燃气瓶间隐患', ends: 'cleared',
  steps: [
    {
      step: 'find', by: 'villageCadre', on: '2026-03-16',
      input: {
        foundOn: '2026-03-16', how: 'citizen', reporter: [{ name: '文某', phone: '13800000011' }], category: 'gas', place: '青石镇农贸市场东侧餐饮店后厨',
        description: '十二只液化气瓶堆放在无通风的隔间，紧邻明火。', tier: 'village', photosBefore: ['@file:瓶间整改前.jpg'],
      },
    },
    {
      step: 'raise', by: 'villageCadre', on: '2026-03-16', input: { raises: [{ on: '2026-03-16', to: 'township', why: 'beyond' }] },
    },
    {
      step: 'grade', by: 'clerkEmergency', on: '2026-03-17',
      input: { gradedOn: '2026-03-17', grade: 'major', ownerUnit: '老街小炒店', majorBasis: '城镇燃气行业重大事故隐患判定标准中关于瓶装气存放的条款' },
    },
    { step: 'report', by: 'clerkEmergency', on: '2026-03-17', input: { reportedOn: '2026-03-17', reportedTo: '云岭县燃气主管部门' }, },
    { step: 'supervise', by: 'countyReviewer', on: '2026-03-18', input: { supervisedOn: '2026-03-18', supervisedBy: 'county' } },
    {
      step: 'notify', by: 'clerkEmergency', on: '2026-03-18',
      input: {
        notifiedOn: '2026-03-18', order: 'notice', responsible: '刘店主', measures: '清出多余气瓶，另建通风瓶间，装报警器。', dueOn: '2026-03-27', fund: 350_000,
        interim: '整改前停用该隔间，只留两瓶轮换，专人看守。',
      },
    },
    { step: 'start', by: 'villageCadre', on: '2026-03-19' },
    {
      step: 'prolong', by: 'deputyLeader', on: '2026-03-26', input: { prolongedOn: '2026-03-26', prolongedTo: '2026-04-03' },
      reason: '报警器到货推迟一周，其余已经改完。',
    },
    {
      step: 'finish', by: 'villageCadre', on: '2026-04-02',
      input: { fixedOn: '2026-04-02', fixNote: '瓶间已建好，气瓶清到两只。', photosAfter: ['@file:瓶间整改后一.jpg'] },
    },
    { step: 'fail', by: 'clerkEnforce', on: '2026-04-03', input: { recheckedOn: '2026-04-03', recheckNote: '报警器没有接入切断阀。' } },
    {
      step: 'notify', by: 'clerkEmergency', on: '2026-04-03',
      input: { notifiedOn: '2026-04-03', order: 'notice', responsible: '刘店主', measures: '报警器接入自动切断阀。', dueOn: '2026-04-10' },
    },
    {
      step: 'finish', by: 'villageCadre', on: '2026-04-08',
      input: { fixedOn: '2026-04-08', fixNote: '切断阀已装并试验两次。', photosAfter: ['@file:瓶间整改后二.jpg'] },
    },
    { step: 'pass', by: 'clerkEnforce', on: '2026-04-09', input: { recheckedOn: '2026-04-09', recheckNote: '切断阀联动正常。' } },
    { step: 'lift', by: 'countyReviewer', on: '2026-04-13', input: { liftedOn: '2026-04-13' } },
    { step: 'close', by: 'deputyLeader', on: '2026-04-14', input: { closedOn: '2026-04-14', settledAt: 'township', told: true } },
  ],
}

/** 涉稳隐患：有暴力危险，先报告公安机关；村里了结不了，升到镇里。 */
const wages: Story = {
  title: '柳溪村茶厂停产后的欠薪聚集苗头', ends: 'cleared',
  steps: [
    {
      step: 'find', by: 'grid', on: '2026-05-11',
      input: {
        foundOn: '2026-05-11', how: 'patrol', category: 'stability', place: '柳溪村茶厂门口', description: '茶厂停产，三十多名采茶工讨要两个月工钱，有人扬言砸门。', tier: 'grid',
        dangers: ['violence'],
      },
    },
    {
      step: 'alert', by: 'grid', on: '2026-05-11', input: { alerts: [{ at: '2026-05-11T09:20', to: 'police', receipt: '青石派出所值班民警' }] },
    },
    { step: 'raise', by: 'villageCadre', on: '2026-05-11', input: { raises: [{ on: '2026-05-11', to: 'township', why: 'danger' }] } },
    { step: 'grade', by: 'clerkPeace', on: '2026-05-11', input: { gradedOn: '2026-05-11', grade: 'general', ownerUnit: '柳溪村茶厂' } },
    {
      step: 'notify', by: 'clerkPeace', on: '2026-05-12',
      input: { notifiedOn: '2026-05-12', order: 'notice', responsible: '茶厂负责人', measures: '核对工资表，分两次付清；劳动保障所到场。', dueOn: '2026-05-29' },
    },
    { step: 'finish', by: 'villageCadre', on: '2026-05-28', input: { fixedOn: '2026-05-28', fixNote: '工资付清，三十四人签收。' } },
    { step: 'pass', by: 'clerkPeace', on: '2026-06-02', input: { recheckedOn: '2026-06-02', recheckNote: '抽查八人，均已收到。' } },
    { step: 'close', by: 'deputyLeader', on: '2026-06-03', input: { closedOn: '2026-06-03', settledAt: 'township' } },
  ],
}

/** 移送执法、核查不属实、复查前的一般隐患。 */
export const hazardStories: readonly Story[] = [
  gas,
  wages,
  {
    title: '白鹭镇鞭炮门市超量存放', ends: 'moved',
    steps: [
      {
        step: 'find', by: 'clerkEmergency', on: '2026-01-15',
        input: {
          foundOn: '2026-01-15', how: 'upper', category: 'hazchem', place: '白鹭镇正街二十号门市', description: '库存远超核定数量，楼上住人。', tier: 'township',
          photosBefore: ['@file:门市.jpg'],
        },
      },
      {
        step: 'grade', by: 'clerkPeace', on: '2026-01-15',
        input: { gradedOn: '2026-01-15', grade: 'major', ownerUnit: '正街二十号门市', majorBasis: '烟花爆竹行业重大事故隐患判定标准中关于超量储存的条款' },
      },
      { step: 'report', by: 'clerkEmergency', on: '2026-01-15', input: { reportedOn: '2026-01-15', reportedTo: '云岭县应急管理局' } },
      { step: 'move', by: 'clerkEmergency', on: '2026-01-16', input: { movedOn: '2026-01-16', movedTo: '云岭县应急管理局执法大队' } },
    ],
  },
  {
    title: '柳溪村小学围墙裂缝反映', ends: 'dismissed',
    steps: [
      {
        step: 'find', by: 'clerkOffice', on: '2026-04-20',
        input: { foundOn: '2026-04-20', how: 'hotline', category: 'school', place: '柳溪村小学东围墙', description: '来电反映围墙开裂。', tier: 'village' },
      },
      { step: 'dismiss', by: 'clerkEmergency', on: '2026-04-21', reason: '现场查看并请工匠敲击，只是抹灰层的旧裂纹，已告知学校继续观察。' },
    ],
  },
  {
    title: '柳溪村文化室电线老化', ends: 'fixed',
    steps: [
      {
        step: 'find', by: 'villageCadre', on: '2026-10-12',
        input: {
          foundOn: '2026-10-12', how: 'patrol', category: 'fire', place: '柳溪村文化室', description: '配电箱旁电线绝缘破损。', tier: 'village',
          photosBefore: ['@file:电线整改前.jpg'],
        },
      },
      { step: 'grade', by: 'clerkEmergency', on: '2026-10-13', input: { gradedOn: '2026-10-13', grade: 'general', ownerUnit: '柳溪村村民委员会' } },
      {
        step: 'notify', by: 'clerkEmergency', on: '2026-10-13',
        input: { notifiedOn: '2026-10-13', order: 'notice', responsible: '村支书', measures: '更换线路，加装漏电保护。', dueOn: '2026-10-23' },
      },
      {
        step: 'finish', by: 'villageCadre', on: '2026-10-20', input: { fixedOn: '2026-10-20', fixNote: '线路已换。', photosAfter: ['@file:电线整改后.jpg'] },
      },
    ],
  },
]

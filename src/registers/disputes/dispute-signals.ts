/**
 * 纠纷台账的回访线索：只用来建议回访哪几件，不是对任何人、任何村的评价，也不记在任何地方。件数由各县设置，填 0 的不作提示。
 * 限知的、作废的不看；只在本单位之内比较。
 */
export const disputeSignals = {
  alike: {
    name: '纠纷概况雷同', looks: 'alike', of: 'summary', share: 90, least: 4, setting: 'dispute.signal.alike',
    says: '近一年内，本单位有 {n} 件纠纷的概况几乎一样。',
    why: '可能是同一起因涉及多户，也可能是套用了以前的文字。',
  },
  phone: {
    name: '同一电话见于多件', looks: 'shared', of: 'parties.phone', least: 5, setting: 'dispute.signal.phone',
    says: '近一年内，当事人的同一个电话出现在本单位 {n} 件纠纷里。',
    why: '可能是一户多事、村组代留电话，也可能是填错了电话。',
  },
  paper: {
    name: '同一附件见于多件', looks: 'shared', of: 'performanceFiles', least: 3, setting: 'dispute.signal.paper',
    says: '近一年内，同一份履行凭证附在本单位 {n} 件纠纷上。',
    why: '可能是一次付清几家的款项，也可能是传错了附件。',
  },
  lastDay: {
    name: '集中在季末一天录入', looks: 'lastDay', least: 10, setting: 'dispute.signal.lastDay',
    says: '有一个季度的 {n} 件纠纷，全部是在季末最后一天录入的。',
    why: '可能是把纸质台账补录进来，也可能记不清当时的情形。',
  },
  always: {
    name: '全部调解成功', looks: 'always', rate: 'disputes.successRate', least: 30, setting: 'dispute.signal.always',
    says: '近一年内，本单位有结果的 {n} 件纠纷全部调解成功。',
    why: '可能确实都谈成了，也可能没谈成的没有登记。',
  },
} as const

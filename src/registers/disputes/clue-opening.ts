/**
 * 移送线索（X8）：从纠纷、信访抄出必需的内容，交给接收人签收；不写来处，不带当事人。本条只留“已移送”，环节的名称也不说是什么线索。
 * 类别先记“其他犯罪”，由接收人签收时照内容改。
 */
export const toClue = <const How extends 'dispute' | 'petition', const Facts extends string>(how: How, facts: Facts) => ({
  register: 'clue-transfer', step: 'offer', link: 'clueTransfers',
  with: {
    offeredOn: 'handedOverOn', foundOn: 'handedOverOn', passedTo: { value: '本单位' }, receiver: 'clueReceiver', how: { value: how }, kind: { value: 'other' },
    urgent: { value: false }, facts,
  },
}) as const

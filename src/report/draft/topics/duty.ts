import { type Sentence, says } from '../sentence.ts'

/** 党政主要负责人履行推进法治建设第一责任人职责（督察工作规定第二十四条；党政主要负责人履职规定第四条的“四个亲自”）。 */
export const duty: readonly Sentence[] = [
  says('党政主要负责人亲自部署、亲自过问、亲自协调、亲自督办重要法治工作{duty.four}件'),
  says('到现场办公、督导{duty.onSite}次'),
  says('听取法治工作汇报{duty.briefingsHeard}次'),
  says('责任清单事项{duty.items}项', '有履职记录的{duty.itemsFulfilled}项', '履行率{duty.fulfilRate}%'),
]

import { useTitle } from '../../app/title.ts'
import { Erasures } from './erasures.tsx'
import { PastTimes } from './past-times.tsx'
import { PersonAnswer } from './person-answer.tsx'
import { UnassessedRegisters } from './unassessed.tsx'
import { Viewings } from './viewings.tsx'

/** Everything about personal data that needs a second person or comes round once in years. */
export function PrivacyPage() {
  useTitle('个人信息')
  return (
    <div className="audit">
      <h1>个人信息</h1>
      <p className="quiet about">
        高度敏感记录的查看审批、还没有作影响评估的台账、保存期限届满的记录、敏感信息的清除，以及对个人查阅请求的答复。每一项都会留痕。
      </p>
      <Viewings />
      <UnassessedRegisters />
      <PastTimes />
      <Erasures />
      <PersonAnswer />
    </div>
  )
}

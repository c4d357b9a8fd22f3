import { any, filled, is, not, ordered, some, yes } from '../../kernel/condition.ts'
import { mediation } from '../../law/mediation.ts'

const isLawPerson = some('posts', is('role', 'lawPerson'))
const isMediator = some('posts', is('role', 'mediator'))

const toMediate = any(isMediator, is('wanted', 'mediator'))
const notYet = { needs: yes('adult'), says: '推荐（登记）那天没有满十八周岁。', help: '请核对出生日期和推荐日期；确未成年的，请另行推荐人选。' } as const

/** 人民调解员由公道正派的成年公民担任。 */
export const adultMediator = { id: 'adultMediator', when: toMediate, law: mediation.art(14), ...notYet } as const

/** 其他队伍没有法律规定年龄，同样不收未成年人。 */
export const adult = { id: 'adult', when: not(toMediate), ...notYet } as const

/** X19：限知台账中的人不能进名册；由有权的人核查，只回结论，不说原因。 */
export const eligible = {
  id: 'X19', needs: not(is('eligibility', 'unfit')), says: '不符合条件。', help: '请另行推荐人选。',
} as const

/** 法律明白人先考核合格，再认定。 */
export const examined = {
  id: 'examined', when: isLawPerson, needs: yes('examPassed'), says: '法律明白人没有考核合格。', help: '请先办理“登记岗前培训”“登记考核”；没有考核合格的，补考以后再登记一次。',
} as const

/** 先考核，后发证。 */
export const certifiedAfterExam = {
  id: 'certificate', when: filled('certOn'), needs: ordered('examOn', 'certOn'), says: '发证早于考核，或者没有考核。', help: '请核对考核日期和发证日期。',
} as const

/** 人民调解委员会委员每届任期三年。 */
export const threeYears = {
  id: 'term', when: filled('termEnd'), needs: any(not(isMediator), ordered('termEnd', 'latestEnd')), law: mediation.art(9, '第二款'),
  says: '调解员任期超过三年，或者没有推选日期。', help: '请核对推选日期和届满日；连任的，届满后办理“连任”。',
} as const

/** 公开姓名要本人同意。 */
export const agreed = {
  id: 'consent', when: filled('publicName'), needs: yes('consented'), says: '本人没有同意公开姓名。', help: '请征得本人同意，或者不填公开的姓名。',
} as const

/** 罢免、解聘调解员要有法定情形；迁出、去世、届满按离任登记。 */
export const ground = {
  id: 'ground', when: isMediator, needs: is('removal', 'partial', 'insult', 'bribe', 'leak', 'inactive'), law: mediation.art(15),
  says: '罢免、解聘调解员没有写明法定情形。', help: '请选择情形；迁出、去世或者任期届满的，请办理“离任”。',
} as const

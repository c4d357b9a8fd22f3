import type { AnyRegister } from '../../kernel/register.ts'
import { activity } from './activity.ts'
import { adviser } from './adviser.ts'
import { adviserLog } from './adviser-log.ts'
import { adviserYear } from './adviser-year.ts'
import { consult } from './consult.ts'
import { cultureSite } from './culture-site.ts'
import { legalAid } from './legal-aid.ts'
import { mediationCommittee } from './mediation-committee.ts'
import { modelVillage } from './model-village.ts'
import { people } from './people.ts'
import { push } from './push.ts'

/** 普法与公共法律服务：本领域的台账，按菜单里的次序。增加一本：写一个文件，列在这里和 ../loaders.ts，再写示例。 */
export const publicity: readonly AnyRegister[] = [
  activity, push, adviser, adviserYear, adviserLog, consult, legalAid, people, mediationCommittee, modelVillage, cultureSite,
]

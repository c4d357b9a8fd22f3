import type { AnyRegister } from '../../kernel/register.ts'
import { clue } from './clue.ts'
import { clueTransfer } from './clue-transfer.ts'
import { correction } from './correction.ts'
import { dataComplaint } from './data-complaint.ts'
import { dataIncident } from './data-incident.ts'
import { drill } from './drill.ts'
import { emergencyPlan } from './emergency-plan.ts'
import { emergencyReadiness } from './emergency-readiness.ts'
import { emergencyTeam } from './emergency-team.ts'
import { hazard } from './hazard.ts'
import { hazardCheck } from './hazard-check.ts'
import { impactAssessment } from './impact-assessment.ts'
import { incident } from './incident.ts'
import { keyPerson } from './key-person.ts'
import { opinion } from './opinion.ts'
import { resettle } from './resettle.ts'
import { warningRelay } from './warning-relay.ts'

/** 平安与应急：本领域的台账，按菜单里的次序。增加一本：写一个文件，列在这里和 ../loaders.ts，再写示例。 */
export const safety: readonly AnyRegister[] = [
  clue, clueTransfer, correction, resettle, hazardCheck, hazard, keyPerson, opinion, emergencyPlan, drill, emergencyTeam, emergencyReadiness, warningRelay, incident,
  dataIncident, dataComplaint, impactAssessment,
]

import type { AnyRegister } from '../../kernel/register.ts'
import { duty } from './duty.ts'
import { dutyList } from './duty-list.ts'
import { lawReport } from './law-report.ts'
import { leadingBody } from './leading-body.ts'
import { meeting } from './meeting.ts'
import { plan } from './plan.ts'
import { proposal } from './proposal.ts'
import { rectification } from './rectification.ts'
import { oath, study, studyRequirement } from './study.ts'
import { task } from './task.ts'

/** 组织领导：本领域的台账，按菜单里的次序。增加一本：写一个文件，列在这里和 ../loaders.ts，再写示例。 */
export const leadership: readonly AnyRegister[] = [
  dutyList, duty, lawReport, meeting, leadingBody, plan, task, proposal, rectification, study, oath, studyRequirement,
]

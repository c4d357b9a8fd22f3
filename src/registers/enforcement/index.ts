import type { AnyRegister } from '../../kernel/register.ts'
import { enforcementCase } from './case.ts'
import { coercion } from './coercion.ts'
import { inspection } from './inspection.ts'
import { officer } from './officer.ts'
import { officerYear } from './officer-year.ts'
import { recording } from './recording.ts'
import { recordingAccess } from './recording-access.ts'
import { supervisionAccountability } from './supervision-accountability.ts'
import { supervisionAppraisal } from './supervision-appraisal.ts'
import { supervisionCheck } from './supervision-check.ts'
import { supervisionComplaint } from './supervision-complaint.ts'
import { supervisionFileReview } from './supervision-file-review.ts'
import { supervisionOpinion } from './supervision-opinion.ts'
import { supervisionOrder } from './supervision-order.ts'
import { supervisionPoint } from './supervision-point.ts'
import { supervisionSupervisor } from './supervision-supervisor.ts'

/** 行政执法：本领域的台账，按菜单里的次序。增加一本：写一个文件，列在这里和 ../loaders.ts，再写示例。 */
export const enforcement: readonly AnyRegister[] = [
  officer, officerYear, inspection, enforcementCase, coercion, recording, recordingAccess,
  supervisionCheck, supervisionOrder, supervisionPoint, supervisionSupervisor, supervisionOpinion, supervisionComplaint, supervisionFileReview,
  supervisionAccountability, supervisionAppraisal,
]

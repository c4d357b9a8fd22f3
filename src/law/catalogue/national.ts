import { administration } from './national/administration.ts'
import { civil } from './national/civil.ts'
import { constitution } from './national/constitution.ts'
import { defence } from './national/defence.ts'
import { economy } from './national/economy.ts'
import { educationAndCulture } from './national/education-and-culture.ts'
import { environment } from './national/environment.ts'
import { health } from './national/health.ts'
import { justice } from './national/justice.ts'
import { publicFinance } from './national/public-finance.ts'
import { society } from './national/society.ts'

/** 宪法和法律，按部门分列。 */
export const national = [
  constitution,
  administration,
  defence,
  civil,
  society,
  economy,
  publicFinance,
  environment,
  educationAndCulture,
  health,
  justice,
].join('')

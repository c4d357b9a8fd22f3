import { banking } from './administrative/banking.ts'
import { business } from './administrative/business.ts'
import { defence } from './administrative/defence.ts'
import { educationAndCulture } from './administrative/education-and-culture.ts'
import { environment } from './administrative/environment.ts'
import { farming } from './administrative/farming.ts'
import { foreignTrade } from './administrative/foreign-trade.ts'
import { government } from './administrative/government.ts'
import { health } from './administrative/health.ts'
import { labour } from './administrative/labour.ts'
import { landAndBuilding } from './administrative/land-and-building.ts'
import { networks } from './administrative/networks.ts'
import { publicFinance } from './administrative/public-finance.ts'
import { publicSecurity } from './administrative/public-security.ts'
import { safety } from './administrative/safety.ts'
import { transport } from './administrative/transport.ts'
import { welfare } from './administrative/welfare.ts'

/** 行政法规，按主题分列。 */
export const administrative = [
  government,
  publicSecurity,
  defence,
  publicFinance,
  banking,
  business,
  foreignTrade,
  labour,
  welfare,
  educationAndCulture,
  health,
  landAndBuilding,
  environment,
  farming,
  transport,
  networks,
  safety,
].join('')

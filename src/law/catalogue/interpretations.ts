import { administrativeLitigation } from './interpretations/administrative-litigation.ts'
import { business } from './interpretations/business.ts'
import { civil } from './interpretations/civil.ts'
import { crimesAgainstSociety } from './interpretations/crimes-against-society.ts'
import { crimesInBusiness } from './interpretations/crimes-in-business.ts'
import { criminalGeneral } from './interpretations/criminal-general.ts'
import { enforcement } from './interpretations/enforcement.ts'
import { environment } from './interpretations/environment.ts'
import { foreign } from './interpretations/foreign.ts'
import { intellectualProperty } from './interpretations/intellectual-property.ts'
import { labourAndConsumers } from './interpretations/labour-and-consumers.ts'
import { maritimeAndRail } from './interpretations/maritime-and-rail.ts'
import { procedure } from './interpretations/procedure.ts'

/** 司法解释，按案件的种类分列。 */
export const interpretations = [
  criminalGeneral,
  crimesAgainstSociety,
  crimesInBusiness,
  administrativeLitigation,
  civil,
  labourAndConsumers,
  business,
  intellectualProperty,
  environment,
  maritimeAndRail,
  foreign,
  procedure,
  enforcement,
].join('')

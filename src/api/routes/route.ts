import type { Office } from '../../office/office.ts'
import type { Views } from '../views/views.ts'

/** What every group of routes gets. */
export type RouteParts = { readonly office: Office; readonly views: Views }

/** One record of one register. */
export type AtRecord = { readonly register: string; readonly id: string }

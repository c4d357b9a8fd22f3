import { hideNumbers } from '../../kernel/privacy/mask.ts'
import { listPublic } from '../../store/public/public-rows.ts'
import type { Office } from '../office.ts'
import { homeOf, type PortalUnit, pageUnit, portalUnit, publicPlace } from '../public/site.ts'
import { asConsulted, consulting } from './consulting.ts'
import { type ConsultationRef, type Phase, phaseOf } from './page.ts'

/** A consultation in the list of a unit. */
export type ConsultationLine = {
  readonly ref: ConsultationRef
  readonly title: string
  readonly kind: string
  readonly publisher: string
  readonly from: string
  readonly to: string
  readonly phase: Phase
}
export type ConsultationList = { readonly unit: PortalUnit; readonly lines: readonly ConsultationLine[] }

/** Consultations of each register that a list shows at most, the newest first; older ones are found by search. */
const most = 50

/** 意见征集 of a unit and all below it: first what still takes comments, then the others, newest first. Null for a unit without pages. */
export async function consultationList(office: Office, code: string): Promise<ConsultationList | null> {
  const unit = pageUnit(office, code)
  if (!unit) return null
  const place = publicPlace(office, unit)
  const found = await office.db.owner((tx) =>
    Promise.all(
      consulting(office).map(async (at) => {
        const { rows } = await listPublic(tx, asConsulted(at, 'draft'), { ...place, page: 1, size: most })
        return rows.map(
          (row): ConsultationLine => ({
            ref: { unit: homeOf(office, row.unit).code, register: at.register.id, id: row.id },
            title: hideNumbers(row.title),
            kind: at.register.name,
            publisher: homeOf(office, row.unit).name,
            from: row.day,
            to: String(row.values.consultTo ?? ''),
            phase: phaseOf(office, { at, row, answered: row.values.summarisedOn ?? null }),
          }),
        )
      }),
    ),
  )
  const rank = ({ phase }: ConsultationLine): number => (phase === 'open' ? 0 : 1)
  return { unit: portalUnit(unit), lines: found.flat().toSorted((a, b) => rank(a) - rank(b) || b.from.localeCompare(a.from)) }
}

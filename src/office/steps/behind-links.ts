import { idsAlong, type LinkedRecord, type Values } from '../../kernel/condition.ts'
import { registerAlong } from '../../kernel/links.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { linkedRecords, type Tx } from '../../store/index.ts'
import type { Office } from '../office.ts'

type Looking = { readonly register: AnyRegister; readonly paths: Iterable<string>; readonly values: readonly Values[] }
type Found = Readonly<Record<string, readonly LinkedRecord[]>>

/** The records behind links (`part.field`: in rows; `item>basis`: behind a link of the linked record), by path, for one record or many: one query per path. */
export async function behindLinks(office: Office, tx: Tx, { register, paths, values }: Looking): Promise<Found> {
  const wanted = [...new Set(paths)]
  const look = async (path: string, near: Found) => {
    const target = office.register(registerAlong(register.fields, path, office.register) ?? '')
    const ids = [...new Set(values.flatMap((one) => idsAlong(one, path, near)))]
    return [path, target && ids.length > 0 ? await linkedRecords(tx, target, ids) : []] as const
  }
  const near = Object.fromEntries(await Promise.all(wanted.filter((path) => !path.includes('>')).map((path) => look(path, {}))))
  const far = await Promise.all(wanted.filter((path) => path.includes('>')).map((path) => look(path, near)))
  return { ...near, ...Object.fromEntries(far) }
}

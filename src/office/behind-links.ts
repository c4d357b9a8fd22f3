import { idsAt, type LinkedRecord, type Values } from '../kernel/condition.ts'
import { registerBehind } from '../kernel/links.ts'
import type { AnyRegister } from '../kernel/register.ts'
import { linkedRecords, type Tx } from '../store/index.ts'
import type { Office } from './office.ts'

type Looking = { readonly register: AnyRegister; readonly paths: Iterable<string>; readonly values: readonly Values[] }

/** The records behind links (`part.field`: in rows), by path, for one record or many: one query per path. */
export async function behindLinks(
  office: Office,
  tx: Tx,
  { register, paths, values }: Looking,
): Promise<Readonly<Record<string, readonly LinkedRecord[]>>> {
  const found = [...new Set(paths)].map(async (path) => {
    const target = office.register(registerBehind(register.fields, path) ?? '')
    const ids = [...new Set(values.flatMap((one) => idsAt(one, path)))]
    return [path, target && ids.length > 0 ? await linkedRecords(tx, target, ids) : []] as const
  })
  return Object.fromEntries(await Promise.all(found))
}

import type { AnyRegister } from '../kernel/register.ts'
import { decisions } from './decisions/index.ts'
import { disputes } from './disputes/index.ts'
import { enforcement } from './enforcement/index.ts'
import { functions } from './functions/index.ts'
import { leadership } from './leadership/index.ts'
import { publicity } from './publicity/index.ts'
import { rules } from './rules/index.ts'
import { safety } from './safety/index.ts'
import { yearly } from './yearly/index.ts'

/** 全部台账，按领域的次序。增加一本：列在它的领域里；领域是新的，才在这里加一行。 */
export const registers: readonly AnyRegister[] = [
  ...leadership, ...functions, ...rules, ...decisions, ...enforcement, ...disputes, ...safety, ...publicity, ...yearly,
]

const byId = new Map(registers.map((register) => [register.id, register]))

/** 按编号找台账；没有就是 undefined。 */
export const registerById = (id: string): AnyRegister | undefined => byId.get(id)

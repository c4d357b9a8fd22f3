import type { Values } from './condition.ts'
import type { AnyRegister } from './register.ts'

/** What a record is called among its like where it is chosen or linked; empty where only its title tells. */
export const calledBy = ({ called = [] }: Pick<AnyRegister, 'called'>, values: Values): string =>
  called
    .map((name) => values[name])
    .filter((one): one is string => typeof one === 'string' && one !== '')
    .join(' ')

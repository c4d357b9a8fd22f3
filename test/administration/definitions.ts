import { type AnyRegister, lengthsOf } from '../../src/kernel/register.ts'

/** Every length of a clock that a county may set, with its default. */
export const periodsOf = (registers: readonly AnyRegister[]) =>
  registers.flatMap((register) =>
    Object.values(register.clocks ?? {}).flatMap((clock) =>
      lengthsOf(clock).flatMap(({ setting, days, workdays, months, years, hours }) =>
        setting === undefined
          ? []
          : [{ clock: `${register.name}·${clock.name}`, setting, length: days ?? workdays ?? months ?? years ?? hours }],
      ),
    ),
  )

/** Settings of recurring duties and of lists that delete themselves. */
export const rhythmsOf = ({ recurs = {}, purges }: AnyRegister): readonly string[] =>
  [...Object.values(recurs).map(({ setting }) => setting), purges?.setting].filter((one) => one !== undefined)

/** Every document number that the program draws. */
export const fieldsOf = (registers: readonly AnyRegister[]) =>
  registers.flatMap((register) => {
    const drawn = new Set(Object.values(register.steps).flatMap(({ numbers = [] }) => numbers))
    return [...drawn].filter((field) => register.fields[field]?.kind === 'docNo').map((field) => ({ register: register.id, field }))
  })

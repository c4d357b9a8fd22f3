import { isAddable } from '../field.ts'
import { fieldAt } from '../field-at.ts'
import { type Figure, isGiven } from '../figure.ts'
import type { AnyRegister } from '../register.ts'
import { isDated } from './check-links.ts'
import { type Faults, fault } from './fault.ts'

/** What a figure counts by, adds up and splits by is there, and its days are days. */
export function figuresHaveTheirFields(register: AnyRegister): Faults {
  return Object.entries(register.figures ?? {}).flatMap(([id, figure]) => {
    const paths = [
      ...('on' in figure ? [figure.on] : []),
      ...('of' in figure && figure.count !== 'rate' && figure.of !== undefined ? [figure.of] : []),
      ...('person' in figure ? [figure.person] : []),
      ...('less' in figure && figure.less ? [figure.less.of, figure.less.on] : []),
      ...(figure.by ?? []),
    ]
    const lost = paths.filter((path) => !fieldAt(register.fields, path))
    const dated = ['on' in figure ? figure.on : undefined, 'every' in figure && 'of' in figure && figure.every ? figure.of : undefined]
    const undated = dated.filter((path) => path !== undefined && !lost.includes(path) && !isDated(fieldAt(register.fields, path)))
    return [
      ...lost.map((path) => fault(`figures.${id}`, `there is no field “${path}”`)),
      ...undated.map((path) => fault(`figures.${id}`, `“${path}” is not a date`)),
      ...(isGiven(figure) && (figure.where || figure.by) ? [fault(`figures.${id}`, 'no records stand behind this figure')] : []),
      ...(figure.count === 'stock' && figure.less && !takesOff(figure, register)
        ? [fault(`figures.${id}`, 'nothing can be taken off it so')]
        : []),
    ]
  })
}

/** An amount of the record, less amounts in dated rows of one part. */
const takesOff = ({ of, less }: Extract<Figure, { count: 'stock' }>, { fields }: AnyRegister): boolean =>
  of !== undefined &&
  !of.includes('.') &&
  less !== undefined &&
  fields[less.of.split('.')[0] as string]?.kind === 'parts' &&
  less.of.split('.')[0] === less.on.split('.')[0] &&
  isDated(fieldAt(fields, less.on))

/** A rate is of figures that there are, and only an average is told without percent. */
export function ratesHaveTheirParts(register: AnyRegister, all: readonly AnyRegister[]): Faults {
  const known = new Set(all.flatMap((one) => Object.keys(one.figures ?? {})))
  return Object.entries(register.figures ?? {}).flatMap(([id, figure]) =>
    figure.count === 'rate'
      ? [
          ...[figure.of, figure.base]
            .filter((part) => !known.has(part))
            .map((part) => fault(`figures.${id}`, `there is no figure “${part}”`)),
          ...((figure.as === 'average') === (figure.unit === '%') ? [fault(`figures.${id}`, 'an average is not told in percent')] : []),
        ]
      : [],
  )
}

/** What is added up are amounts: no years, ordinals, marks or terms. */
export function sumsAddAmounts({ fields, figures }: AnyRegister): Faults {
  return Object.entries(figures ?? {}).flatMap(([id, figure]) => {
    if (figure.count !== 'sum') return []
    const field = fieldAt(fields, figure.of)
    return field && !isAddable(field) ? [fault(`figures.${id}`, `“${figure.of}” is not added up`)] : []
  })
}

import { computed } from '../../kernel/field.ts'

/** 年度首日：按年度办的事（清单、计划、述法）以它归年，不管哪一天印发。 */
export const yearStart = computed('年度首日', {
  of: 'date', from: ['forYear'], compute: ({ forYear }) => (typeof forYear === 'number' ? `${forYear}-01-01` : null),
})

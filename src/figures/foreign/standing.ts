import type { RecordState } from '../../kernel/event.ts'

/** A record of the tool library or the chess club as it stands, of which a test says only what it counts by. */
export const standing = (register: string, id: string, values: object, more: Partial<RecordState> = {}): RecordState => ({
  id,
  register,
  values: { ...values },
  state: register === 'loan' ? 'lent' : 'over',
  version: 1,
  unit: 10,
  village: null,
  code: id,
  title: '',
  handler: 'p1',
  involved: [],
  restricted: false,
  voided: null,
  pending: null,
  files: [],
  links: [],
  trail: [],
  ...more,
})

import pg from 'pg'

const dateOid = 1082
const minuteOid = 1114
const instantOid = 1184
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number,
  1700: Number,
  [dateOid]: (text) => text,
  [minuteOid]: (text) => text.slice(0, 16).replace(' ', 'T'),
  [instantOid]: (text) => new Date(text).toISOString(),
}

/**
 * How PostgreSQL's values are read: days and minutes stay the kernel's local text (no time zone can move them), instants are UTC in ISO 8601,
 * whole numbers and decimals are numbers. Kept with our connections only: other users of the driver in this process keep theirs.
 */
export const valueTypes = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

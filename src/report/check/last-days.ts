/** The last day of the month that ends so many months after a report year: 2 months after 2025 it is 2026-02-28. */
export const lastDayAfter = (year: number, months: number): string => new Date(Date.UTC(year + 1, months, 0)).toISOString().slice(0, 10)

/** The last good day to publish the report of a year: before 1 April of the next (法治政府建设与责任落实督察工作规定 第二十四条). */
export const lastDayToPublish = (year: number): string => lastDayAfter(year, 3)

/** The last good day to send it to the superior: before 1 March of the next year (the same rule). */
export const lastDayToSend = (year: number): string => lastDayAfter(year, 2)

/** A fault of a definition: where it stands and what is wrong, for whoever writes registers. */
export type Fault = { readonly register: string; readonly where: string; readonly says: string }
/** The faults of one definition. */
export type Faults = readonly Omit<Fault, 'register'>[]

export const fault = (where: string, says: string): Omit<Fault, 'register'> => ({ where, says })

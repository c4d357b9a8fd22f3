import { type Finding, verify } from '../store/index.ts'
import type { Office } from './office.ts'

/** Checks every hash chain, every row against the replay of its events, and the anchors that tie them together. */
export const verifyChains = (office: Office): Promise<readonly Finding[]> => verify(office.db, office.registers)

/** How a citation is written, for rooms that know the kernel but not the law. */
export { type Citation, cite } from '../law/statute.ts'

export { type Origin, withOrigin } from '../../store/index.ts'

import type { AnyRegister } from '../../kernel/register.ts'
import { annualReport } from './annual-report.ts'

/** 考评与年报：本领域的台账，按菜单里的次序。增加一本：写一个文件，列在这里和 ../loaders.ts，再写示例。 */
export const yearly: readonly AnyRegister[] = [
  annualReport,
]

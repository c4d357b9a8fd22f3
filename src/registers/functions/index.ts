import type { AnyRegister } from '../../kernel/register.ts'
import { authorityList } from './authority-list.ts'
import { enterpriseService } from './enterprise-service.ts'
import { integrity } from './integrity.ts'
import { lawChange } from './law-change.ts'
import { serviceCase } from './service-case.ts'
import { serviceItem } from './service-item.ts'

/** 政府职能：本领域的台账，按菜单里的次序。增加一本：写一个文件，列在这里和 ../loaders.ts，再写示例。 */
export const functions: readonly AnyRegister[] = [
  authorityList, lawChange, serviceItem, serviceCase, enterpriseService, integrity,
]

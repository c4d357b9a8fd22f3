import { text } from '../../kernel/field.ts'
import { partyFields } from '../../kernel/party.ts'

const { idNumber, gender, birth, minor } = partyFields

/**
 * 限定知悉的台账里的人：姓名、证件、电话、住址一律加密存放，不进列表、检索和导出，写明用途才显示。
 * 出生日期不加密（只遮挡），因为是否未成年人每天都要判断；户籍之外没有位置、轨迹一类的栏目。
 */
export const sealedPerson = {
  name: text('姓名', { needed: true, max: 60, secret: 'sensitive', purpose: '确定本人' }),
  idNumber, gender, birth, minor,
  phone: text('联系电话', { format: 'phone', secret: 'sensitive', purpose: '联系本人' }),
  address: text('住址', { max: 120, secret: 'sensitive', purpose: '上门走访、送达文书' }),
} as const

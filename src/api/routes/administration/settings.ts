import type { FastifyInstance } from 'fastify'
import { type SettingGroup, type SettingValue, settingGroups } from '../../../kernel/setting/setting.ts'
import { changeSetting } from '../../../office/administration/change-setting.ts'
import { previewSetting } from '../../../office/administration/preview-setting.ts'
import { seeSettings } from '../../../office/administration/see-settings.ts'
import { exactly, params } from '../../input.ts'
import { type AdministrationParts, administering } from './administering.ts'
import { field, tags } from './parts.ts'

type At = { Params: { setting: string } }
type Wanted = { value: SettingValue; unit?: string }

/** Parameters and policies: seen, tried, set or proposed. */
export function settingRoutes(app: FastifyInstance, { office }: AdministrationParts): void {
  const { code, value, reason } = field
  const group = { type: 'string', enum: Object.keys(settingGroups) }
  app.get<{ Querystring: { group: SettingGroup; unit?: string } }>(
    '/settings',
    { schema: { tags, summary: '一组设置：现在的值、何时由谁设定', querystring: exactly({ group, unit: code }, 'group') } },
    administering((by, { query }) => seeSettings(office, by, query)),
  )
  app.post<At & { Body: Wanted }>(
    '/settings/:setting/preview',
    { schema: { tags, summary: '试算：改为这个值会怎样', ...params('setting'), body: exactly({ value, unit: code }, 'value') } },
    administering((by, { params: { setting }, body }) => previewSetting(office, by, { setting, ...body })),
  )
  app.post<At & { Body: Wanted & { reason: string } }>(
    '/settings/:setting',
    {
      schema: {
        tags,
        summary: '修改参数，或提出修改安全策略',
        ...params('setting'),
        body: exactly({ value, unit: code, reason }, 'value', 'reason'),
      },
    },
    administering((by, { params: { setting }, body }) => changeSetting(office, by, { setting, ...body })),
  )
}

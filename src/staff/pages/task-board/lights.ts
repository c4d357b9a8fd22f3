import type { Light } from '../../../office/work-pages/task-board.ts'

/** The lights in words: colour alone tells nothing to whoever cannot see it. */
export const lights: Readonly<Record<Light, string>> = { red: '红灯·逾期', yellow: '黄灯·临近', green: '绿灯·正常', none: '未定时限' }

/** What an urging says when nobody writes more: a task that is late is urged, one that is not yet late is reminded. */
export function urgingFor(
  light: Light,
  due: string,
  today: string,
): { readonly on: string; readonly level: string; readonly demand: string } {
  if (light === 'red') return { on: today, level: 'urge', demand: `完成时限（${due}）已过，请抓紧办理，填报进展和没有按期完成的原因。` }
  return { on: today, level: 'remind', demand: `完成时限为${due}，请按时完成并填报进展。` }
}

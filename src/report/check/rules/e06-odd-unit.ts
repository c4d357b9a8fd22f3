/**
 * E06 单位用得不对
 *
 * 查什么：来访论“件”（应论批次、人次）；“件次”一类看不出是几件还是几次的单位；一场活动的参加者论“人”又论“次”。
 * 依据：量和单位应当规范、含义清楚（《党政机关公文处理工作条例》关于使用国家法定计量单位和表述准确的要求）。
 * 怎么改：来访写批次、人次；件次分写成件数和次数。
 *
 * @good
 * 接待来访60余批次90人次，收到来信12件。
 *
 * @bad
 * 接待群众来访60余件，化解矛盾纠纷110余件次。
 * → warning「来访60余件」来访论批次、人次，不论件。
 * → warning「110余件次」“件次”看不出是几件还是几次。
 *
 * @bad
 * 培训干部300人/次。
 * → warning「300人/次」单位中间用了斜线。
 */
import { everyMatch, type Rule } from '../rule.ts'

const visits = /(?<!来信、?|信件、?)来访(?:事项)?\s*(?:\d+,)*\d+\s*(?:余|多)?\s*件(?!次)/g
const slashed = /(?:\d+,)*\d+\s*(?:余|多)?\s*(?:人|场|件|批|户|份)[/／](?:次|人|起|期|册)/g
const pieces = /(?:\d+,)*\d+\s*(?:余|多)?\s*件次/g

export const oddUnit: Rule = {
  id: 'E06',
  name: '单位用得不对',
  severity: 'warning',
  check: ({ text }) => [
    ...everyMatch(text, visits, () => ({ message: '来访论批次、人次，不论件。', suggestion: '改为批次、人次。' })),
    ...everyMatch(text, pieces, () => ({ message: '“件次”看不出是几件还是几次。', suggestion: '分写成件数和次数。' })),
    ...everyMatch(text, slashed, ([found]) => ({
      message: '单位中间用了斜线。',
      suggestion: '写成一个单位，如“人次”“场次”。',
      replacement: found.replace(/[/／]/, ''),
    })),
  ],
}

/**
 * E06 单位用得不对
 *
 * 查什么：来访论“件”（应论批次、人次）；“件次”一类看不出是几件还是几次的单位；一场活动的参加者论“人”又论“次”；案件、纠纷、资料、合同、人员用了别的东西的单位。
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
 * 接待群众来访52个，发放宣传资料300人。
 * → warning「来访52个」来访论批次、人次，不论个。
 * → warning「资料300人」资料论份、册，不论人。
 *
 * @bad
 * 培训干部300人/次。
 * → warning「300人/次」单位中间用了斜线。
 */
import { everyMatch, type Objection, type Rule } from '../rule.ts'

const visits = /(?<!来信、?|信件、?)来访(?:事项)?\s*(?:\d+,)*\d+\s*(?:余|多)?\s*件(?!次)/g
const slashed = /(?:\d+,)*\d+\s*(?:余|多)?\s*(?:人|场|件|批|户|份)[/／](?:次|人|起|期|册)/g
const pieces = /(?:\d+,)*\d+\s*(?:余|多)?\s*件次/g

/** What is counted, in which units it is not, and in which it is. */
const misfits: readonly (readonly [noun: string, never: string, rather: string])[] = [
  ['来访', '个|份|家|条', '批次、人次'],
  ['案件', '个|份|人|名|户|场|条|家', '件、起'],
  ['纠纷', '份|场|家|户|名|条|篇', '件、起'],
  ['资料|传单|手册|折页', '人|名|家|户|起|场', '份、册'],
  ['合同|协议书?', '起|人|名|户|场|条', '份'],
  ['讲座|推进会|专题会议', '件|起|份|户|家|条', '场、次'],
  ['调解员|网格员|法律顾问|法律明白人|执法人员|志愿者', '件|起|份|条|场|家', '名、人'],
  ['隐患', '人|名|份|户|场', '处、个'],
]

/** A noun right before its number, with a unit that cannot count it. */
const odd = (text: string): readonly Objection[] =>
  misfits.flatMap(([noun, never, rather]) =>
    everyMatch(
      text,
      new RegExp(`(${noun})(?:共|共计|合计|约)?\\d+(?:余|多)?(${never})(?![\\u4e00-\\u9fff])`, 'g'),
      ([, name, unit = '']) => ({
        message: `${name}论${rather}，不论${unit}。`,
        suggestion: `改为${rather}。`,
      }),
    ),
  )

export const oddUnit: Rule = {
  id: 'E06',
  name: '单位用得不对',
  severity: 'warning',
  check: ({ text }) => [
    ...everyMatch(text, visits, () => ({ message: '来访论批次、人次，不论件。', suggestion: '改为批次、人次。' })),
    ...everyMatch(text, pieces, () => ({ message: '“件次”看不出是几件还是几次。', suggestion: '分写成件数和次数。' })),
    ...odd(text),
    ...everyMatch(text, slashed, ([found]) => ({
      message: '单位中间用了斜线。',
      suggestion: '写成一个单位，如“人次”“场次”。',
      replacement: found.replace(/[/／]/, ''),
    })),
  ],
}

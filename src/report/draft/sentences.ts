import { figuresIn, type Sentence, type Topic } from './sentence.ts'
import { decisions } from './topics/decisions.ts'
import { disputes } from './topics/disputes.ts'
import { duty } from './topics/duty.ts'
import { enforcement } from './topics/enforcement.ts'
import { functions } from './topics/functions.ts'
import { leadership } from './topics/leadership.ts'
import { carried, open } from './topics/open.ts'
import { publicity } from './topics/publicity.ts'
import { rules } from './topics/rules.ts'
import { safety } from './topics/safety.ts'
import { supervision } from './topics/supervision.ts'

/** The achievements part, in the order of the systems of 法治政府建设实施纲要(2021—2025年). */
export const topics: readonly Topic[] = [leadership, functions, rules, decisions, enforcement, safety, disputes, supervision, publicity]

/** All sentences that a draft may hold, in the order of the report. */
export const sentences: readonly Sentence[] = [...topics.flatMap((topic) => topic.sentences), ...open, ...duty, ...carried]

/** All figures that a draft may use. */
export const draftedFigures: readonly string[] = [
  ...new Set(sentences.flatMap(({ says, then = [] }) => [says, ...then].flatMap(figuresIn))),
]

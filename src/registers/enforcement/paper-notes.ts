import { filled, papersAgree } from '../../kernel/condition.ts'
import { longText, parts, text, yesNo } from '../../kernel/field.ts'

// 卷内文书与案件记录说法不一的（K01–K11）：能改的改文书或者更正记录；改不了的逐处说明，由没有办案的人审核。

/** 每处差异的说明：文书、校验值、两边的说法由系统照比对结果填，办案人员只写理由。当事人姓名在这里也是遮盖的。 */
export const paperNoteFields = {
  paperNotes: parts('文书差异说明', {
    paper: text('文书名称', { max: 200 }), digest: text('文书校验值', { max: 128 }), item: text('不一致的栏目', { max: 80 }),
    inPaper: longText('文书写的', { max: 3000 }), onRecord: longText('记录里是', { max: 3000 }), reason: text('说明的理由', { max: 300 }),
  }, { max: 100 }),
  paperNotesApproved: yesNo('文书差异说明已审核'),
} as const

/** 有一处没有说明，或者说明还没有审核的，不能结案、归档。 */
export const papersConsistent = {
  id: 'papers', needs: papersAgree('paperNotes', 'paperNotesApproved'), says: '卷内文书与案件记录的说法不一致。',
  help: '请改正文书，或者更正记录；改不了的，请办案人员在“文书与附件”里逐处说明，由司法所审核。',
} as const
export const someNotes = { id: 'notes', needs: filled('paperNotes'), says: '没有要审核的文书差异说明。', help: '请办案人员先在“文书与附件”里逐处说明。' } as const

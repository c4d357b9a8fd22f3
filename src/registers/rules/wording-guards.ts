import { all, any, filled, is, linked, not, wording } from '../../kernel/condition.ts'

// 审查（审核）的文本和签订（签发）的文本由系统比对：一样的，什么也不用勾；不一样的，逐处列出，能说明的写明理由，不能说明的重新送审。
// 先看填写的文字，没有填写的读附件里的文字；换行、空格、全角半角不算不同。

const contract = { reviewed: ['reviewedText', 'draft'], signed: ['signedText', 'signedFiles'] } as const
const norm = { reviewed: ['reviewedText', 'draft'], signed: ['body'] } as const
const sentToReview = { reviewed: contract.reviewed, signed: contract.reviewed } as const
const scanned = '扫描件读不出文字，请上传 docx 或者文字可以复制的 pdf，或者把全文贴在'

/** 审批、送审之前就要有可以比对的文本，免得到了签字时才发现比不出来。 */
export const reviewedReadable = {
  id: 'reviewedText', needs: wording('words', sentToReview), says: '送审稿读不出文字，签订、签发时无从比对。', help: `${scanned}“送审文本”里。`,
} as const

const pasted = { reviewed: ['reviewedText'], signed: ['draft'] } as const
/** 贴了全文、附件又读得出文字的，两者应当是同一份：换了送审稿而没有换贴的全文，比对的就是旧的。 */
export const pastedSame = {
  id: 'pasted', when: all(filled('reviewedText'), wording('words', pasted)), needs: wording('same', pasted), warns: true,
  says: '贴的“送审文本”与送审稿附件的文字不同。', help: '以附件为准的，清空“送审文本”；只是编号、排版读得不一样的，写明后继续。',
} as const

/** 不同之处只有这几种可以写明理由继续；其他的改动是另一份合同，要重新送审。 */
export const allowedChanges = { advice: '按审查意见修改', blanks: '填写日期、编号、账号等空白', slips: '更正错别字', layout: '页码、版式' } as const

export const contractReadable = {
  id: 'signedText', needs: wording('words', contract), says: '签订文本没有可以比对的文字。', help: `${scanned}“签订文本”里。`,
} as const
export const contractSame = {
  id: 'diff', needs: any(wording('same', contract), all(filled('diffKinds'), filled('diffWhy'))), says: '签订文本与送审文本不同。',
  help: '请对照送审文本核对这几处：属于按审查意见修改、填写空白、更正错别字的，选明种类、写明理由；其他改动，请办理“重新送审”。',
} as const
/** 说是按审查意见修改，就要有要求修改的意见。 */
export const adviceToChange = {
  id: 'diffAdvice', when: is('diffKinds', 'advice'), needs: linked('legalReview', { where: is('conclusion', 'change') }),
  says: '审查结论不是“修改后通过”，没有可以据以修改的审查意见。', help: '请改选差异的种类；确有改动的，请办理“重新送审”。',
} as const

export const normReadable = {
  id: 'body', needs: wording('words', norm), says: '没有签发的正文，或者送审稿读不出文字，无从比对。', help: '请在“正文”里填写签发的全文。',
} as const
export const normSame = {
  id: 'same', says: '签发的文本与审核的文本不同。', help: '按审核意见修改的，写明理由；其他改动，请退回修改、重新送审。',
  needs: any(wording('same', norm), all(filled('diffWhy'), linked('legalReview', { where: is('conclusion', 'change') }))),
} as const
/** 要求修改才通过的，没有改过的文本不能签发。 */
export const normRevised = {
  id: 'revised', needs: any(linked('legalReview', { where: is('conclusion', 'pass') }), not(wording('same', norm))),
  says: '审核结论是“修改后通过”，签发的文本却与送审文本一字不差。', help: '请在“正文”里填写按审核意见修改后的全文。',
} as const

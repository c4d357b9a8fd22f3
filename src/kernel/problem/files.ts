/** Refusals of an upload: what is wrong with which file, and the way out. Area FIL of the list in problem.ts. */
export const fileProblems = {
  'MF-FIL-001': { status: 413, says: '文件“{name}”超过了{kind}的上限 {limit} MB。', next: '请压缩或拆分后重新上传。' },
  'MF-FIL-002': { status: 422, says: '文件“{name}”是空的。', next: '请核对原文件后重新上传。' },
  'MF-FIL-003': { status: 415, says: '不接受“{name}”这一类文件。', next: '可以上传：{kinds}。' },
  'MF-FIL-004': {
    status: 415,
    says: '文件“{name}”的内容是{found}，与扩展名不符。',
    next: '请在原来的软件中重新保存，或把扩展名改为 {extension} 后上传。',
  },
  'MF-FIL-005': {
    status: 415,
    says: '文件“{name}”的内容不是{kind}，可能已损坏或被改过扩展名。',
    next: '请用原来的软件打开核对，另存后重新上传。',
  },
  'MF-FIL-006': { status: 415, says: '文件“{name}”是网页、矢量图或程序，打开时可能执行其中的代码。', next: '请转为 PDF 或图片后上传。' },
  'MF-FIL-007': {
    status: 422,
    says: '文件“{name}”解压后超过 {limit} MB，或标注的大小与实际不符。',
    next: '请删去其中过大的图片或附件，另存后重新上传。',
  },
  'MF-FIL-008': {
    status: 422,
    says: '文件“{name}”内部含有越界路径、链接或加密的条目。',
    next: '请去掉打开密码，用 WPS 或 Office 另存后重新上传。',
  },
  'MF-FIL-009': { status: 422, says: '文件“{name}”含有宏。', next: '请另存为不含宏的文档（如 docx、xlsx）后上传。' },
  'MF-FIL-010': { status: 422, says: '图片“{name}”的尺寸为 {width}×{height}，超过 {limit} 万像素。', next: '请缩小图片后重新上传。' },
  'MF-FIL-011': { status: 422, says: '文本文件“{name}”的编码不能识别。', next: '请另存为 UTF-8 编码后重新上传。' },
  'MF-FIL-012': {
    status: 422,
    says: '文件“{name}”含有外部实体声明（DOCTYPE），不能安全打开。',
    next: '请用 WPS 或 Office 打开并另存后重新上传。',
  },
  'MF-FIL-013': {
    status: 422,
    says: '文件“{name}”被查出恶意代码（{found}），没有收下。',
    next: '请不要再打开或转发这个文件，并告知系统管理员检查这台电脑。',
  },
  'MF-FIL-014': { status: 503, says: '现在不能查杀病毒，文件“{name}”没有收下。', next: '请稍后重新上传；一直不行的，请联系系统管理员。' },
  'MF-FIL-015': {
    status: 422,
    says: '附件“{name}”不能公开：{why}。',
    next: '请在原文件中处理后重新上传（取消隐藏，或删去不公开的内容），也可以改传 PDF。',
  },
  'MF-FIL-016': {
    status: 422,
    says: '附件“{name}”含有{taken}。公开的一份将去掉这些内容，修订一律按接受处理；系统里的原件不变。',
    next: '请先在原文件中定稿后重新上传；确认这样公开的，请写明理由后再提交。',
  },
  'MF-FIL-017': {
    status: 422,
    says: '附件“{name}”里带有{carried}，公开后谁都能看到。',
    next: '请去掉后另存为 PDF 重新上传；确认可以公开的，请写明理由后再提交。',
  },
} as const satisfies Record<`MF-FIL-${string}`, { status: number; says: string; next: string }>

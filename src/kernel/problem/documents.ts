/** Why a file cannot be read as a report. Area DOC of the list in problem.ts. */
export const documentProblems = {
  'MF-DOC-001': { status: 422, says: '“{name}”是空文件。', next: '请确认选对了文件，或重新导出后再试。' },
  'MF-DOC-002': { status: 415, says: '“{name}”不是可以读取的文件（{found}）。', next: '请另存为 txt、html、docx 或 pdf 后再试。' },
  'MF-DOC-003': { status: 413, says: '“{name}”有 {size}MB，超过 50MB 的上限。', next: '请删去图片、附件，只保留正文后再试。' },
  'MF-DOC-004': { status: 422, says: '“{name}”已损坏或不完整，无法打开。', next: '请用原来的软件打开并另存一份后再试。' },
  'MF-DOC-005': { status: 422, says: '“{name}”设有密码，无法打开。', next: '请取消密码后再试。' },
  'MF-DOC-006': {
    status: 422,
    says: '“{name}”是扫描件、图片，或者字体没有文字编码，读不出文字。',
    next: '请提供有文字的原件，或先做文字识别。',
  },
  'MF-DOC-007': { status: 413, says: '“{name}”解压后过大，可能是恶意构造的文件，没有打开。', next: '请用原来的软件打开并另存一份后再试。' },
  'MF-DOC-008': {
    status: 415,
    says: '“{name}”是旧版格式（{found}）。',
    next: '请用 WPS 或 Word 打开，选“文件—另存为”，类型选 docx，再读取另存的文件。',
  },
  'MF-DOC-009': { status: 404, says: '找不到或打不开“{name}”。', next: '请核对文件的路径和权限。' },
  'MF-DOC-010': { status: 422, says: '“{name}”是用繁体字写的，本系统只读规范的简体字。', next: '请先转换为简体字，再读取或校核。' },
  'MF-DOC-011': { status: 409, says: '“{item}”没有这处不一致，无须说明。', next: '文书或者记录可能已经改过，请刷新页面后再看。' },
} as const satisfies Record<string, { status: number; says: string; next: string }>

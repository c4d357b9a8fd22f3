/** Refusals of lists (what is kept, steps on many records) and of imports that are previewed. */
export const listProblems = {
  'MF-REC-006': { status: 409, says: '保存的内容已满或者太长（每本台账每类最多 {most} 个）。', next: '请先删去不用的，再保存。' },
  'MF-REC-007': { status: 413, says: '一次最多选择 {most} 条。', next: '请分几次办理。' },
  'MF-REC-008': { status: 422, says: '“{field}”每条记录各不相同，不能批量填写。', next: '请逐条办理，或者去掉这一栏再批量办理。' },
  'MF-IMP-024': { status: 404, says: '没有找到这份待导入的文件，它可能已经过期。', next: '请重新选择文件；已写入的记录不受影响。' },
  'MF-IMP-025': { status: 409, says: '这份文件正在写入或者已经写入，不能更改。', next: '请等待结果；需要退回时使用“撤销导入”。' },
  'MF-IMP-026': { status: 422, says: '这张工作表里没有可以导入的行。', next: '请换一张工作表，或者核对表头在第几行。' },
  'MF-IMP-027': {
    status: 422,
    says: '必填的“{field}”既没有对应的列，也没有统一的取值。',
    next: '请在列对应中指定一列，或者填一个各行相同的值。',
  },
  'MF-IMP-028': { status: 422, says: '“{field}”对应了两列：{headings}。', next: '请把其中一列改为“不导入”。' },
  'MF-IMP-029': {
    status: 422,
    says: '“{field}”提到的文件“{name}”不在压缩包里，或者不能作为附件。',
    next: '请核对文件名（含扩展名），放进同一个压缩包后重新导入。',
  },
  'MF-IMP-030': { status: 413, says: '文件读取超过了时间或内存的上限。', next: '请删去空白的格式和图片，按年度拆分后分次导入。' },
  'MF-IMP-031': {
    status: 422,
    says: '压缩包里应当有且只有一份表格（xlsx 或 csv），实际有 {count} 份。',
    next: '请把照片、签到表和一份表格放进同一个压缩包。',
  },
  'MF-IMP-032': { status: 429, says: '同时待导入的文件已达 {most} 份。', next: '请先完成或取消前面的导入。' },
  'MF-IMP-033': { status: 409, says: '已取消导入，没有写入任何记录。', next: '需要时请重新选择文件。' },
  'MF-IMP-034': { status: 409, says: '表中的每一行都已经在台账里，没有需要写入的。', next: '如确需重复写入，请选择“仍然写入”。' },
  'MF-IMP-035': {
    status: 422,
    says: '这本台账含个人信息，导出须写明{field}。',
    next: '请写明提供给谁（本单位自用的写“本单位”），以及法律依据或者个人同意。',
  },
} as const

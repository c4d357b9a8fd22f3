/** Relations that leave with what they lead to: who wrote it, what was said beside it, what the page does not show. */
const told = [
  'core-properties',
  'extended-properties',
  'custom-properties',
  'thumbnail',
  'classificationlabels',
  'customXml',
  'comments',
  'commentsExtended',
  'commentsIds',
  'commentsExtensible',
  'people',
  'person',
  'threadedComment',
  'commentAuthors',
  'authors',
  'changesInfo',
  'revisionInfo',
  'revisionHeaders',
  'usernames',
  'printerSettings',
  'notesSlide',
  'attachedTemplate',
  'mailMergeSource',
  'mailMergeHeaderSource',
  'mailMergeRecipientData',
]
export const leaves = (type: string): boolean => told.includes(type)

/** Where the words said beside a text are counted, and the tag of one. */
export const said: Readonly<Record<string, RegExp>> = {
  comments: /<(?:\w+:)?(?:comment|cm)\s/g,
  threadedComment: /<(?:\w+:)?threadedComment\s/g,
}

/** Relations behind which lies what nobody can look through here, in the words of the clerk who has to take it out. */
const closed: Readonly<Record<string, string>> = {
  package: '嵌入的文件',
  oleObject: '嵌入的文件',
  aFChunk: '嵌入的文件',
  control: '控件',
  activeXControlBinary: '控件',
  vbaProject: '宏',
  externalLink: '指向其他工作簿的链接',
  pivotCacheDefinition: '数据透视表的缓存数据',
  pivotCacheRecords: '数据透视表的缓存数据',
  connections: '外部数据连接',
  queryTable: '外部数据连接',
  powerPivotData: '数据模型',
}
export const closedBehind = (type: string): string | undefined => closed[type]

/** Parts of a Word document in which changes are kept. */
export const changing: readonly string[] = [
  'officeDocument',
  'header',
  'footer',
  'footnotes',
  'endnotes',
  'glossaryDocument',
  'styles',
  'numbering',
  'settings',
]

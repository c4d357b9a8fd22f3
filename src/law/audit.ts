import { statute } from './statute.ts'

/** 审计法：2021 年修正文本：被审计单位按规定时间整改、报告，并向社会公布。 */
export const audit = statute({ title: '中华人民共和国审计法', short: '审计法', kind: '法律', since: '2022-01-01', articles: [52] })

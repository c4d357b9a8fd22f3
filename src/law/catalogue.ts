import { administrative } from './catalogue/administrative.ts'
import { aliases } from './catalogue/aliases.ts'
import { departmental } from './catalogue/departmental.ts'
import { interpretations } from './catalogue/interpretations.ts'
import { local } from './catalogue/local.ts'
import { national } from './catalogue/national.ts'
import { party } from './catalogue/party.ts'
import { policy } from './catalogue/policy.ts'
import { readers } from './catalogue/readers.ts'
import { partsOf, titleKey } from './catalogue/title.ts'

/**
 * 目录的一行写成：标题|机关|通过日|修改日（空格隔开）|施行日|废止日|替代者|别称（分号隔开）。
 * “~”代表“中华人民共和国”；末尾的空栏可以省；不知道的日期留空，知道已废止而不知何日的写“?”。
 * 施行日是现行文本的，或首次施行的；哪一个都可能，所以判断“是否已有此法”看通过日。增加一部法就是增加一行。
 * 法律、行政法规、司法解释按主题分文件，每个文件里按部首排（国名不算）。
 */
export type Entry = {
  readonly title: string
  readonly kind: EntryKind
  readonly issuer: string
  readonly adopted: string
  readonly amended: readonly string[]
  readonly effective: string
  readonly until: string
  readonly successor: string
  readonly aliases: readonly string[]
  /** 规划、纲要标题里的起止年。 */
  readonly years: readonly [number, number] | null
}

export type EntryKind = '法律' | '行政法规' | '司法解释' | '规章' | '党内法规' | '政策文件' | '地方文件' | '读本'

const tables: Record<EntryKind, string> = {
  法律: national,
  行政法规: administrative,
  党内法规: party,
  政策文件: policy,
  规章: departmental,
  司法解释: interpretations,
  地方文件: local,
  读本: readers,
}

const issuers: Record<string, string> = {
  全: '全国人民代表大会',
  常: '全国人民代表大会常务委员会',
  国: '国务院',
  国办: '国务院办公厅',
  国军: '国务院、中央军事委员会',
  高法: '最高人民法院',
  高检: '最高人民检察院',
  两高: '最高人民法院、最高人民检察院',
  中: '中共中央',
  中国: '中共中央、国务院',
  中办: '中共中央办公厅',
  中办国办: '中共中央办公厅、国务院办公厅',
}

let entries: readonly Entry[] | undefined

/** 全部条目，首次用到时解析一次。 */
export function catalogue(): readonly Entry[] {
  entries ??= (Object.keys(tables) as EntryKind[]).flatMap((kind) => linesOf(tables[kind]).map((line) => parse(line, kind)))
  return entries
}

/** 数据表的各行，去掉首尾空行。 */
export const linesOf = (table: string): readonly string[] => table.split('\n').filter(Boolean)

const inFull = (title: string): string => title.replace(/^~/, '中华人民共和国')

function parse(line: string, kind: EntryKind): Entry {
  const [title = '', issuer = '', adopted = '', amended = '', effective = '', until = '', successor = '', known = ''] = line.split('|')
  const full = inFull(title)
  return {
    title: full,
    kind,
    issuer: issuers[issuer] ?? issuer,
    adopted,
    amended: amended.split(' ').filter(Boolean),
    effective,
    until,
    successor: inFull(successor),
    aliases: [...known.split(';').filter(Boolean), ...(commonNames().get(full) ?? [])],
    years: partsOf(titleKey(full)).years,
  }
}

let common: Map<string, string[]> | undefined

function commonNames(): Map<string, string[]> {
  common ??= linesOf(aliases).reduce((names, line) => {
    const [alias = '', title = ''] = line.split('=')
    return names.set(title, [...(names.get(title) ?? []), alias])
  }, new Map<string, string[]>())
  return common
}

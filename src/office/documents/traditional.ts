/** Signs that differ in the two scripts, common in official prose: traditional form, simplified form. */
const pairs =
  '發发 設设 執执 應应 護护 調调 證证 總总 結结 務务 機机 關关 學学 習习 領领 導导 責责 實实 黨党 處处 罰罚 決决 議议 會会 縣县 鎮镇 鄉乡 區区 國国 糾纠 紛纷 辦办 開开 審审 訴诉 訟讼 復复 規规 範范 權权 監监 報报 劃划 業业 營营 環环 廣广 傳传 動动 從从 書书 長长 個个 們们 為为 這这 進进 過过 還还 對对 並并 與与 聽听 體体 問问 題题 財财 資资 員员 類类 強强 製制 標标 準准 額额 門门 間间 經经 濟济 級级 組组 織织'.split(
    ' ',
  )

const traditional = new Set(pairs.map((pair) => pair[0]!))
const simplified = new Set(pairs.map((pair) => pair[1]!))
const fewest = 5
const sample = 100_000

/** Whether a text is written in traditional characters: of the signs that the two scripts write differently, most are the traditional ones. */
export function isTraditional(text: string): boolean {
  let old = 0
  let plain = 0
  for (const sign of text.slice(0, sample)) {
    if (traditional.has(sign)) old += 1
    else if (simplified.has(sign)) plain += 1
  }
  return old >= fewest && old > plain
}

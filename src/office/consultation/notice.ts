import { createHash } from 'node:crypto'

/** What is told before anything is collected, and under which version it stays with what was sent. */
export type Notice = { readonly text: string; readonly version: string }

/**
 * The words of a notice with their version, which follows from them, so that nobody can change them and forget to count on; the words of each version
 * stand in the history of the file that holds them.
 */
export const versioned = (text: string): Notice => ({ text, version: createHash('sha256').update(text).digest('hex').slice(0, 8) })

/** The notice of a form for comments (个人信息保护法 第十七条): who, what for, how it is kept, what becomes public. */
export const noticeOf = (organ: string): Notice =>
  versioned(
    `称呼和联系方式由${organ}保存，只用来向您说明采纳情况，联系方式加密，都不公开；` +
      '公布的只有意见要点、是否采纳和理由。请不要在意见里写身份证号、电话等个人信息。',
  )

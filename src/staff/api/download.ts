import type { Problem } from '../../kernel/problem/problem.ts'
import { offline, problemIn } from './call.ts'

/** Fetches a file and hands it to the browser as a download; a refusal (or that it waits for approval) comes back as a value. */
export async function fetchFile(address: string, request: RequestInit = {}): Promise<Problem | null> {
  try {
    const response = await fetch(address, { credentials: 'same-origin', ...request })
    const isFile = response.headers.get('content-disposition')?.startsWith('attachment') ?? false
    if (!isFile) return problemIn(await response.json().catch(() => null)) ?? { ...offline, status: response.status }
    save(await response.blob(), nameIn(response.headers.get('content-disposition') ?? ''))
    return null
  } catch {
    return offline
  }
}

const nameIn = (disposition: string): string => {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? []
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/.exec(disposition)?.[1] ?? '导出')
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  URL.revokeObjectURL(link.href)
}

/** One row on this machine. `owner` and `savedAt` are in the open: they decide what is wiped. Everything else is sealed, or plain where it may be. */
export type Kept = {
  readonly id: string
  readonly owner: string
  readonly savedAt: number
  readonly iv?: Uint8Array
  readonly body: unknown
}

export type StoreName = 'draft' | 'file' | 'key'

let opened: Promise<IDBDatabase> | null = null

/** The browser's own database of this app; null where the browser refuses one (private windows of old browsers). */
function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('mingfa', 1)
    request.onupgradeneeded = () => {
      for (const name of ['draft', 'file', 'key'] satisfies StoreName[]) request.result.createObjectStore(name, { keyPath: 'id' })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  opened.catch(() => {
    opened = null
  })
  return opened
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

async function ask<T>(store: StoreName, mode: IDBTransactionMode, question: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await database()).transaction(store, mode)
  return answer(question(transaction.objectStore(store)))
}

/** Rows of the browser's database, by store. Each call is a transaction of its own. */
export const shelf = {
  all: (store: StoreName): Promise<Kept[]> => ask(store, 'readonly', (rows) => rows.getAll()),
  find: (store: StoreName, id: string): Promise<Kept | undefined> => ask(store, 'readonly', (rows) => rows.get(id)),
  put: (store: StoreName, row: Kept): Promise<unknown> => ask(store, 'readwrite', (rows) => rows.put(row)),
  drop: (store: StoreName, id: string): Promise<unknown> => ask(store, 'readwrite', (rows) => rows.delete(id)),
} as const

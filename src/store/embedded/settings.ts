import { totalmem } from 'node:os'

const MiB = 1024 * 1024

/** Memory this process may count on, in bytes: a container's limit where there is one. */
const memory = () => {
  const limit = process.constrainedMemory()
  return limit > 0 && limit < totalmem() ? limit : totalmem()
}

/** Shared buffers, in MiB: an eighth of the memory, since the application lives on the same machine. */
export const sharedBuffers = (bytes: number): number => Math.min(1024, Math.max(128, Math.floor(bytes / 8 / MiB)))

/**
 * Settings of the embedded server. Safety stays as PostgreSQL ships it (fsync, full pages, synchronous commit): a killed process or a power cut
 * loses nothing that was confirmed. The server listens on the loopback address only, and its log never holds values from records.
 */
export function settings(port: number): Record<string, string> {
  const bytes = memory()
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: `${sharedBuffers(bytes)}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(bytes / 2 / MiB))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1',
    fsync: 'on',
    timezone: 'Asia/Shanghai',
    log_timezone: 'Asia/Shanghai',
    // Our queries are short; compiling them costs more than it saves.
    jit: 'off',
    // A failed statement and its DETAIL line may quote names and identity numbers.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  }
}

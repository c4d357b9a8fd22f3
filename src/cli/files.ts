import { isProblem, type Problem, problem } from '../kernel/problem/problem.ts'

/** What a command may touch of the outside. */
export type CommandIo = { stdout(text: string): void; stderr(text: string): void; readFile(path: string): Promise<Uint8Array> }

/** What `mingfa read` was asked to do. */
export type FileArguments = { readonly files: readonly string[]; readonly json: boolean; readonly asOf?: string }

/** Reads the arguments of a command over files; a Chinese sentence says what is wrong with them. */
export function fileArguments(args: readonly string[]): FileArguments | string {
  const files: string[] = []
  let json = false
  let asOf: string | undefined
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at]!
    if (arg === '--json') json = true
    else if (arg === '--as-of') {
      asOf = args[++at]
      if (!asOf || !isDay(asOf)) return notADay(asOf)
    } else if (arg.startsWith('--')) return `没有“${arg}”这个选项，请对照用法修改。`
    else files.push(arg)
  }
  return files.length > 0 ? { files, json, asOf } : '没有写明文件，请至少写一个。'
}

/** What is said of a value of --as-of that is no day. */
export const notADay = (text = ''): string => `--as-of 的值“${text}”不是真实的日期，请写成 2026-03-31。`

/** Whether a text is an ISO day that the calendar has. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Opens one file and hands its bytes on; what cannot be opened or read is a refusal, told on stderr by the caller. */
export async function withFile<T extends object>(
  io: CommandIo,
  file: string,
  use: (bytes: Uint8Array) => Promise<T | Problem>,
): Promise<T | Problem> {
  let bytes: Uint8Array
  try {
    bytes = await io.readFile(file)
  } catch {
    return problem('MF-DOC-009', { slots: { name: file } })
  }
  return use(bytes)
}

/** Runs every file in turn and gives the exit code: 2 if one could not be read (the others are still done), else the highest code of the files. */
export async function forEachFile<T extends object>(io: CommandIo, files: readonly string[], handle: Handler<T>): Promise<number> {
  let code = 0
  for (const file of files) {
    const result = await withFile(io, file, (bytes) => handle.use(bytes, file))
    if (isProblem(result)) {
      told(io, result)
      code = 2
    } else code = Math.max(code, handle.show(result, file))
  }
  return code
}

/** Says on stderr why something was refused, and what to do. */
export const told = (io: Pick<CommandIo, 'stderr'>, { code, message, next }: Problem): void => io.stderr(`${code} ${message}${next}\n`)

type Handler<T extends object> = {
  use(bytes: Uint8Array, file: string): Promise<T | Problem>
  show(result: T, file: string): number
}

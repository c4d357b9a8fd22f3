// Reads the command, opens only what it needs, and gives it to the command. No logic of its own. Started by start.mjs.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

const io = {
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
  readFile: (path: string) => readFile(path) as Promise<Uint8Array>,
  writeFile: (path: string, bytes: Uint8Array) => writeFile(path, bytes),
  filesIn: async (path: string) => ((await isFolder(path)) ? (await readdir(path)).sort().map((name) => join(path, name)) : null),
  now: () => new Date().toISOString(),
}

// A reader that has seen enough (head, less) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

type Run = (args: string[]) => Promise<number>

/** Commands that open the house work under this name: whoever runs them maintains the installation. */
async function inHouse(
  org: string | undefined,
  work: (house: import('./open.ts').House, actor: import('./kernel/role.ts').Actor) => Promise<number>,
): Promise<number> {
  const { openHouse } = await import('./open.ts')
  const house = await openHouse()
  try {
    const unit = house.office.tree().byCode(org ?? '')?.id ?? -1
    return await work(house, {
      id: 'operator',
      name: '命令行',
      appointments: [
        { role: 'clerkJustice', unit, from: '2000-01-01' },
        { role: 'clerkOffice', unit, from: '2000-01-01' },
      ],
    })
  } finally {
    await house.close()
  }
}

const orgOf = (args: string[]): string | undefined => args[args.indexOf('--org') + 1]

const commands: Readonly<Record<string, Run>> = {
  due: async (args) => (await import('./cli/due.ts')).run(args, io),
  read: async (args) => (await import('./cli/read.ts')).run(args, io),
  check: async (args) =>
    args.includes('--org')
      ? inHouse(orgOf(args), async ({ office }, actor) => (await import('./cli/check.ts')).run(args, io, { office, actor }))
      : (await import('./cli/check.ts')).run(args, io),
  registers: async (args) => (await import('./cli/registers.ts')).run(args, io, (await import('./registers/index.ts')).registers),
  figures: (args) => inHouse(orgOf(args), async ({ office }, actor) => (await import('./cli/figures.ts')).run(args, io, { office, actor })),
  report: (args) => inHouse(orgOf(args), async ({ office }, actor) => (await import('./cli/report.ts')).run(args, io, { office, actor })),
  import: (args) => inHouse(orgOf(args), async ({ office }, actor) => (await import('./cli/import.ts')).run(args, io, { office, actor })),
  export: (args) => inHouse(orgOf(args), async ({ office }, actor) => (await import('./cli/export.ts')).run(args, io, { office, actor })),
  verify: (args) =>
    inHouse(undefined, async ({ office, roots }) => (await import('./cli/verify.ts')).run(args, io, { office, roots: roots.folder })),
  backup: (args) => inHouse(undefined, async (house) => (await import('./cli/backup.ts')).keep(args, io, house)),
  restore: (args) => inHouse(undefined, async (house) => (await import('./cli/backup.ts')).take(args, io, house)),
  keys: (args) => inHouse(undefined, async ({ office }) => (await import('./cli/keys.ts')).run(args, io, office)),
  serve: async (args) => (await import('./serve.ts')).serve(args, io),
  demo: async (args) => (await import('./serve.ts')).demo(args, io),
}

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (command) process.exitCode = await command(args)
else {
  io.stderr(`没有“${name}”这个命令。\n可以用：${Object.keys(commands).join('、')}\n`)
  process.exitCode = 2
}

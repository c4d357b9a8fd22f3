/** Options of a command: `--name value` pairs and what stands alone. */
export type Options = {
  readonly given: Readonly<Record<string, string>>
  readonly flags: ReadonlySet<string>
  readonly plain: readonly string[]
}

/** Reads arguments against the options a command knows; a Chinese sentence says what is wrong. */
export function readOptions(
  args: readonly string[],
  known: { readonly values: readonly string[]; readonly flags: readonly string[] },
): Options | string {
  const given: Record<string, string> = {}
  const flags = new Set<string>()
  const plain: string[] = []
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] as string
    const name = arg.slice(2)
    if (!arg.startsWith('--')) plain.push(arg)
    else if (known.flags.includes(name)) flags.add(name)
    else if (!known.values.includes(name))
      return `没有“${arg}”这个选项；可以用：${[...known.values, ...known.flags].map((one) => `--${one}`).join(' ')}。`
    else if (args[at + 1] === undefined) return `“${arg}”后面没有值。`
    else given[name] = args[++at] as string
  }
  return { given, flags, plain }
}

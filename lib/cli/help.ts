import type { Command } from '@/lib/cli/command'

/** The help of one command: usage, what it does, its options. */
export function helpOf(name: string, { words, about, options }: Command): string {
  const required = Object.entries(options).filter(([, option]) => option.required)
  const usage = [
    'plumbline',
    name,
    ...words,
    ...required.map(([option, { value }]) => `--${option} ${value ?? ''}`.trim()),
    ...(required.length < Object.keys(options).length ? ['[options]'] : []),
  ]
  const rows = Object.entries(options).map(([option, { value, short, help }]) => [
    `  ${short ? `-${short}, ` : ''}--${option}${value ? ` ${value}` : ''}`,
    help,
  ])
  return [
    `Usage: ${usage.join(' ')}`,
    '',
    about,
    ...(rows.length > 0 ? ['', ...columns(rows)] : []),
    '',
  ].join('\n')
}

/** Lines of padded columns; the last one is left as long as it is. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length)
    })
  }
  return rows.map((row) =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

import { spawnSync } from 'node:child_process'
import { expect } from 'vitest'

export const isRoot = process.getuid?.() === 0

/**
 * Why a command fails on this machine, or undefined when it succeeds. For checks that need something of the machine:
 * they print the reason when they are left out.
 */
export function whyItFails(command: string, ...rest: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync(command, rest, { encoding: 'utf8' })
  return status === 0 ? undefined : `${[command, ...rest].join(' ')}: ${error?.message ?? stderr.trim()}`
}

/** Begins a command that the rights of files bind: they do not bind root, unless it gives up that privilege. */
export const boundByRights: readonly string[] = isRoot
  ? ['setpriv', '--inh-caps=-all', '--bounding-set=-dac_override']
  : []

export const whyUnbound = (): string | undefined => (isRoot ? whyItFails('setpriv', '--version') : undefined)

/** Leaves a check out when there is a reason, and prints it. In CI nothing is left out: the check fails with the reason. */
export function leaveOutIf(reason: string | undefined, skip: (note: string) => void): void {
  if (reason === undefined) return
  if (process.env.CI) expect.fail(`cannot run: ${reason}`)
  console.log(`left out: ${reason}`)
  skip(reason)
}

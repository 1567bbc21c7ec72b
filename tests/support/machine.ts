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

/** Leaves a check out when there is a reason, and prints it; in CI it fails there where it has to run. */
export function leaveOutIf(
  reason: string | undefined,
  hasToRunInCi: boolean,
  skip: (note: string) => void,
): void {
  if (reason === undefined) return
  console.log(`left out: ${reason}`)
  if (process.env.CI && hasToRunInCi) expect.fail(reason)
  skip(reason)
}

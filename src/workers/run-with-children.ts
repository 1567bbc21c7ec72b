import { spawn } from 'node:child_process'

/**
 * Runs a program to its end, whatever it answers. When the signal aborts, it is ended with everything that it started:
 * it leads a group of processes of its own.
 */
export function runWithChildren(
  program: string,
  options: readonly string[],
  {
    signal,
    environment,
  }: { readonly signal: AbortSignal; readonly environment: Readonly<Record<string, string>> },
): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) return done()
    const child = spawn(program, options, { detached: true, stdio: 'ignore', env: { ...environment } })
    const end = (): void => {
      if (child.pid !== undefined) endGroup(child.pid)
    }
    const finish = (): void => {
      signal.removeEventListener('abort', end)
      process.off('exit', end)
      done()
    }
    signal.addEventListener('abort', end)
    // The service may stop in the middle: nothing of this outlives it.
    process.on('exit', end)
    child.on('error', finish)
    child.on('close', () => {
      end()
      finish()
    })
  })
}

/** A group of which nobody lives any more is none. */
function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    return
  }
}

import type { WriteFailure } from '../../kernel/write-failure.js'

const kindOfCode: Readonly<Record<string, WriteFailure['kind']>> = {
  ENOSPC: 'no-room',
  EDQUOT: 'no-room',
  EFBIG: 'no-room',
  EROFS: 'not-writable',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
}

/** The operating system's name for what went wrong (`ENOENT`), or undefined when it was something else. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** What a person can remedy, as a value; undefined for everything else, which is a bug or a broken machine. */
export function asWriteFailure(error: unknown): WriteFailure | undefined {
  const code = codeOf(error)
  const kind = code === undefined ? undefined : kindOfCode[code]
  return code === undefined || kind === undefined ? undefined : { kind, code }
}

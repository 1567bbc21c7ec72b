import type { Result } from '../../kernel/result.js'

/**
 * What words in cells mean on a day. A word is looked up once, so that a long file costs little more than its
 * different words.
 */
export interface Look {
  readonly municipality: (text: string) => Result<string, string>
  readonly cpv: (text: string) => Result<string, string>
}

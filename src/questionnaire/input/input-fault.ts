import type { Option } from '../control.js'

/**
 * Why an answer was not understood.
 * @property message Dutch, what to do.
 * @property choices what may have been meant, to choose from.
 * @property isQuestion nothing is wrong yet: something is to be chosen.
 */
export interface InputFault {
  readonly message: string
  readonly choices?: readonly Option[]
  readonly isQuestion?: true
}

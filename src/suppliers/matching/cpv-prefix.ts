const zero = '0'.charCodeAt(0)

/** How many digits of a code count: without its trailing zeros, but at least the two of its division. */
export function significantLength(code: string): number {
  let length = code.length
  while (length > 2 && code.charCodeAt(length - 1) === zero) length -= 1
  return length
}

/** How many digits two codes, without their trailing zeros, have in common at their beginning. */
export function commonPrefix(one: string, other: string): number {
  const most = Math.min(significantLength(one), significantLength(other))
  let length = 0
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length += 1
  return length
}

/** Whether one of two codes is broader than, or the same as, the other: `77310000` and `77312000`. */
export const coversCode = (one: string, other: string): boolean =>
  commonPrefix(one, other) === Math.min(significantLength(one), significantLength(other))

/**
 * Of these codes: the longest common beginning with an asked code, over those that cover it or, where none does, over
 * all. Looks at the digits of the asked code, however many codes there are.
 */
export function nearestPrefix(
  codes: readonly string[],
): (asked: string) => { readonly prefix: number; readonly covers: boolean } {
  /** Every beginning of a code, and whether it is a whole one. */
  const beginnings = new Map<string, boolean>()
  for (const code of codes) {
    const digits = code.slice(0, significantLength(code))
    for (let length = 1; length < digits.length; length += 1) {
      const beginning = digits.slice(0, length)
      if (!beginnings.has(beginning)) beginnings.set(beginning, false)
    }
    beginnings.set(digits, true)
  }
  return (asked) => {
    const most = significantLength(asked)
    let [prefix, covering] = [0, 0]
    for (let length = 1; length <= most; length += 1) {
      const isWhole = beginnings.get(asked.slice(0, length))
      if (isWhole === undefined) break
      prefix = length
      if (isWhole || length === most) covering = length
    }
    return covering > 0 ? { prefix: covering, covers: true } : { prefix, covers: false }
  }
}

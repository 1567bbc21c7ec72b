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

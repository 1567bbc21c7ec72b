/**
 * Text as it may be kept: control signs, characters that are none and halves of characters go, because no XML and no
 * page can hold them; signs that turn the writing direction go, because they hide what stands there. The break that word processors put inside a paragraph becomes `\n`; everything else stays to the
 * letter. Every field of text that somebody fills in passes through it.
 */
export function withoutControlSigns(text: string): string {
  if (isPlainLine(text)) return text
  return text
    .toWellFormed()
    .replace(/[\u000B\u000C]/g, '\n')
    .replace(
      /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]|\p{Noncharacter_Code_Point}|\p{Bidi_Control}/gu,
      '',
    )
}

/**
 * Text as it may stand in a document: {@link withoutControlSigns}, line ends become `\n` and a tab a space. Everything
 * else stays to the letter.
 */
export const cleanText = (text: string): string =>
  withoutControlSigns(text)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')

/** Whether a text is one line of ordinary Latin letters, digits and signs, as most answers are: nothing to clean. */
export const isPlainLine = (text: string): boolean =>
  /^[ -~\u00A0-\u024F\u2010-\u201F\u2026\u20AC]*$/.test(text)

/** A sign that no keyboard types: what holds one is a picture or a program, and no list that somebody made. */
export const untypable = /[\0-\x08\x0E-\x1A\x1C-\x1F\x7F]/g

/**
 * Text as it may be kept: control signs, characters that are none and halves of characters go, because no XML and no
 * page can hold them. The break that word processors put inside a paragraph becomes `\n`; everything else stays to the
 * letter. Every field of text that somebody fills in passes through it.
 */
export function withoutControlSigns(text: string): string {
  if (isPlainLine(text)) return text
  return text
    .toWellFormed()
    .replace(/[\u000B\u000C]/g, '\n')
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]|\p{Noncharacter_Code_Point}/gu, '')
}

/**
 * Text as it may stand in a document: {@link withoutControlSigns}, line ends become `\n` and a tab a space, and a change
 * of writing direction that was opened is closed again, so that it cannot turn round the words that follow. Everything
 * else stays to the letter.
 */
export function cleanText(text: string): string {
  return closeDirections(
    withoutControlSigns(text)
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      .replace(/\t/g, ' '),
  )
}

/** Whether a text is one line of ordinary Latin letters, digits and signs, as most answers are: nothing to clean. */
export const isPlainLine = (text: string): boolean =>
  /^[ -~\u00A0-\u024F\u2010-\u201F\u2026\u20AC]*$/.test(text)

const openers: Readonly<Record<string, string>> = {
  '\u202A': '\u202C',
  '\u202B': '\u202C',
  '\u202D': '\u202C',
  '\u202E': '\u202C',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
}
const directionCharacters = /[\u202A-\u202E\u2066-\u2069]/

/** Closes per line what a line opened: a direction never runs on past the value it stands in. */
function closeDirections(text: string): string {
  return directionCharacters.test(text) ? text.split('\n').map(closeLine).join('\n') : text
}

function closeLine(line: string): string {
  const open: string[] = []
  let closed = ''
  for (const character of line) {
    const closer = openers[character]
    if (closer !== undefined) open.push(closer)
    else if (character === '\u202C' || character === '\u2069') {
      if (open.at(-1) !== character) continue
      open.pop()
    }
    closed += character
  }
  return closed + open.reverse().join('')
}

/** A sign that no keyboard types: what holds one is a picture or a program, and no list that somebody made. */
export const untypable = /[\0-\x08\x0E-\x1A\x1C-\x1F\x7F]/g

/**
 * Words that Markdown would read as signs of its own, so that it reads them as words. What no escaping saves (signs that
 * the grammar refuses wherever they stand) is written in another way that says the same. Signs that are harmless where
 * they stand stay as they are: people read this.
 */
export const asMarkdown = (text: string): string =>
  text
    .replace(/[\uE000-\uF8FF]/g, '')
    .replace(/_{2,}/g, '…')
    .replace(/~{2,}/g, (waves) => Array.from(waves).join(' '))
    .replace(/\{(?=\{)|\}(?=\})/g, '$& ')
    .replace(/\*(?=\*)/g, '* ')
    .replace(/[\\`|]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/(?<!\S )\*|\*(?! )/g, '\\*')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/!(?=\[)/g, '\\!')
    .replace(/[[\]]/g, (bracket, _, whole: string) => (isHarmless(whole) ? bracket : `\\${bracket}`))

/** Brackets by themselves are words; with what makes a link or a note of them they are not. */
const isHarmless = (text: string): boolean => !/\]\s*[[(:]|\[\^/.test(text)

/** A line of words that would begin something else than a paragraph: a list, a heading, a table, code. */
export const asLine = (markdown: string): string =>
  markdown
    .trim()
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^>/, '\\>')
    .replace(/^([-+=])(?=\s|$|[-=+])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')

/** A text that was stored as plain words, so that it prints the same once it is read as Markdown. */
export const plainAsMarkdown = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => asLine(asMarkdown(line)))
    .join('\n')

/**
 * Words that Markdown would read as signs of its own, so that it reads them as words. What no escaping saves (signs that
 * the grammar refuses wherever they stand) is written in another way that says the same.
 */
export const asMarkdown = (text: string): string =>
  text
    .replace(/_{2,}/g, '…')
    .replace(/[\uE000-\uF8FF]/g, '')
    .replace(/~~/g, '~ ~')
    .replace(/\{\{/g, '{ {')
    .replace(/\}\}/g, '} }')
    .replace(/\*{2,}/g, (stars) => Array.from(stars).join(' '))
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')

/** A line of words that would begin something else than a paragraph: a list, a heading, a table, code. */
export const asLine = (markdown: string): string =>
  markdown
    .trim()
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+=])(?=\s|$|[-=+])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')

/** A text that was stored as plain words, so that it prints the same once it is read as Markdown. */
export const plainAsMarkdown = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => asLine(asMarkdown(line)))
    .join('\n')

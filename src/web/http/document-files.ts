import type { AssembledDocument } from '../../documents/blocks.js'
import { formatOf, formatsFor } from '../../documents/document-formats.js'
import { type DocumentName, documentNames, layoutOf } from '../../documents/document-kinds.js'
import { type Letter, lettersOf } from '../../documents/letters.js'
import type { FormSheet } from '../../kernel/form-sheet.js'
import { letterName } from './file-answer.js'
import { fileName } from './file-names.js'

type NamedFile = readonly [name: string, document: AssembledDocument]

/** The files of a document in a zip: one, or of a document of letters one for each firm, in a folder of their own. */
export const filesOf = (document: AssembledDocument): readonly NamedFile[] =>
  layoutOf(document.name) === 'letters'
    ? letterFiles(lettersOf(document)).map(([name, letter]) => [
        `${letterFolder(document.name)}/${name}`,
        letter,
      ])
    : [[fileName(document, 'docx'), document]]

/** The workbooks that a document is also had as: a form that is filled in computes nothing in Word. */
export function workbooksOf(
  document: AssembledDocument,
): readonly (readonly [name: string, sheets: readonly FormSheet[]])[] {
  const name = documentNames.find((known) => known === document.name)
  return (name === undefined ? [] : formatsFor(name)).flatMap((format) => {
    const { sheets } = formatOf(format)
    return sheets === undefined ? [] : [[fileName(document, format), sheets(document)] as const]
  })
}

const folders: Partial<Record<DocumentName, string>> = {
  invitation: 'uitnodigingen',
  'award-letter': 'mededelingen',
  'closing-letter': 'sluitingsbrieven',
  'default-record': 'processen-verbaal',
  'hearing-letter': 'hoorzittingen',
}

/** How the letters of a kind are called together, in a zip. */
export function letterFolder(name: string): string {
  const known = documentNames.find((one) => one === name)
  return (known && folders[known]) ?? 'brieven'
}

/** A file for each letter, so that nobody reads who else got one. */
export const letterFiles = (letters: readonly Letter[]): readonly NamedFile[] =>
  letters.map(({ heading, document }, place) => [letterName(place, heading), document])

import type { AssembledDocument } from '../../documents/blocks.js'
import { layoutOf } from '../../documents/document-kinds.js'
import { type Letter, lettersOf } from '../../documents/letters.js'
import { letterName } from './file-answer.js'
import { fileName } from './file-names.js'

type NamedFile = readonly [name: string, document: AssembledDocument]

/** The files of a document in a zip: one, or of a document of letters one for each firm, in a folder of their own. */
export const filesOf = (document: AssembledDocument): readonly NamedFile[] =>
  layoutOf(document.name) === 'letters'
    ? letterFiles(lettersOf(document)).map(([name, letter]) => [`uitnodigingen/${name}`, letter])
    : [[fileName(document, 'docx'), document]]

/** A file for each letter, so that nobody reads who else got one. */
export const letterFiles = (letters: readonly Letter[]): readonly NamedFile[] =>
  letters.map(({ heading, document }, place) => [letterName(place, heading), document])

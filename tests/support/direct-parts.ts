import type { DocumentWriter } from '../../src/documents/document-writer.js'
import type { PdfWriter } from '../../src/documents/pdf-writer.js'
import { documentToDocx } from '../../src/documents/to-docx.js'
import { failure, success } from '../../src/kernel/result.js'
import { checkForeignText, type ForeignTextChecker } from '../../src/legal-check/foreign-text.js'
import type { ImportPlanner } from '../../src/suppliers/exchange/import-planner.js'
import { planImport } from '../../src/suppliers/exchange/plan-import.js'
import { registerLookup } from '../../src/suppliers/exchange/register-lookup.js'
import type { WorkbookWriter } from '../../src/suppliers/exchange/sheet.js'
import { toXlsx } from '../../src/suppliers/exchange/to-xlsx.js'
import { commentDocx } from '../../src/uploads/comment-docx.js'
import { encodePicture } from '../../src/uploads/encode-picture.js'
import { fillDocx } from '../../src/uploads/fill-docx.js'
import type { PictureEncoder } from '../../src/uploads/picture.js'
import { readTable } from '../../src/uploads/read-table.js'
import { readTechnicalPart } from '../../src/uploads/read-technical-part.js'
import { readTenderFile } from '../../src/uploads/read-tender-file.js'
import type { TableReader } from '../../src/uploads/table.js'
import type { TechnicalPartReader } from '../../src/uploads/technical-part.js'
import type { TenderFileReader } from '../../src/uploads/tender-file.js'
import type { WordCommenter } from '../../src/uploads/word-commenter.js'
import type { WordFiller } from '../../src/uploads/word-filler.js'
import { housedDocx } from '../../src/workers/housed-docx.js'
import { shippedRecognisable } from './legal-texts.js'

/** These work in this thread: the workers have tests of their own. */
export const directWriter: DocumentWriter = {
  write: async (document, _, pictures, house) =>
    success(
      (house && (await housedDocx(document, house.bytes, { pictures, laidOut: house.laidOut }))) ??
        (await documentToDocx(document, pictures && { pictures })),
    ),
  close: async () => undefined,
}
/** No LibreOffice: tests of PDF bring one. */
export const noPdfs: PdfWriter = {
  isThere: () => false,
  write: async () => failure({ kind: 'no-pdf', why: 'absent' }),
  close: async () => undefined,
}
export const directReader: TenderFileReader = {
  read: (bytes) => readTenderFile(bytes),
  close: async () => undefined,
}
export const directCommenter: WordCommenter = {
  comment: (bytes, remarks, at) => commentDocx(bytes, remarks, at),
  close: async () => undefined,
}
export const directFiller: WordFiller = {
  fill: (bytes, blocks, _, pictures) => fillDocx(bytes, blocks, pictures),
  close: async () => undefined,
}
export const directChecker: ForeignTextChecker = {
  check: async (parts, day) => success(checkForeignText(parts, day, shippedRecognisable(day))),
  close: async () => undefined,
}

export const directWorkbooks: WorkbookWriter = {
  write: async (sheets) => success(await toXlsx(sheets)),
  close: async () => undefined,
}

export const directTables: TableReader = { read: readTable, close: async () => undefined }
export const directPictures: PictureEncoder = { encode: encodePicture, close: async () => undefined }
export const directTechnicalParts: TechnicalPartReader = {
  read: readTechnicalPart,
  close: async () => undefined,
}
export const directPlanner: ImportPlanner = {
  plan: async (table, register, options) => success(planImport(table, registerLookup(register), options)),
  close: async () => undefined,
}

import type { VersionedLibrary } from '../clauses/library.js'
import type { DocumentName } from './document-kinds.js'
import type { Template } from './template.js'

export type TemplateLibrary = VersionedLibrary<DocumentName, Template>

/** The formats in which a document can be had. */
export const documentFormats = ['docx', 'html', 'txt'] as const
export type DocumentFormat = (typeof documentFormats)[number]

import type { VersionedLibrary } from '../clauses/library.js'
import type { DocumentName } from './document-kinds.js'
import type { Template } from './template.js'

export type TemplateLibrary = VersionedLibrary<DocumentName, Template>

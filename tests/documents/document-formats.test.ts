import { describe, expect, it } from 'vitest'
import type { AssembledDocument } from '../../src/documents/blocks.js'
import { documentFormats, formatOf } from '../../src/documents/document-formats.js'
import { draftMark } from '../../src/documents/words.js'
import { aDocument } from '../support/dossiers.js'

const document: AssembledDocument = aDocument({ title: 'Onderhoud van de bermen', status: 'draft' })

describe('the forms of a document', () => {
  it('are Word, a page and text, and whatever came later', () => {
    expect(documentFormats.slice(0, 3)).toEqual(['docx', 'html', 'txt'])
    expect(documentFormats.filter((name) => !/^[a-z]+$/.test(name))).toEqual([])
  })

  it('are called by a word of their own', () => {
    const labels = documentFormats.map((name) => formatOf(name).label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  it.each(documentFormats.filter((name) => formatOf(name).write !== undefined))(
    'each say what the document is, as %s too',
    (name) => {
      const written = formatOf(name).write?.(document)
      for (const words of [document.kind, document.title, draftMark]) expect(written).toContain(words)
    },
  )
})

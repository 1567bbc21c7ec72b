import { afterAll, describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import type { PrintedDocument } from '../../src/documents/publication.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { pooledDocumentWriter } from '../../src/workers/docx-writer.js'
import { documentLines } from '../support/document-lines.js'
import { docxParagraphs } from '../support/docx.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

const shelf = shippedShelf()
const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }
const documents = demoProcedures.slice(0, 3).flatMap(({ name, procedure }) => {
  const workbench = workbenchOf(newDossier(name, 'test', procedure, shelf, occasion), shelf, testDay)
  return workbench.document('specifications') ?? []
})
const writer = pooledDocumentWriter()
afterAll(() => writer.close())

/** The file; fails when it was not written. */
async function written(document: PrintedDocument, by = writer): Promise<Uint8Array> {
  const file = await by.write(document)
  if (!file.ok) throw new Error(file.error.kind)
  return file.value
}

describe('the writer in a worker thread', () => {
  it('writes several documents that are asked for at once, each its own', async () => {
    const files = await Promise.all(documents.map((document) => written(document)))
    files.forEach((bytes, index) => {
      const shown = new Set(docxParagraphs(bytes).map(({ text }) => text))
      const document = documents[index]
      expect(document).toBeDefined()
      expect(document && documentLines(document).filter(({ text }) => !shown.has(text))).toEqual([])
    })
  })

  it('leaves the thread that answers requests free while it writes', async () => {
    const [document] = documents
    if (document === undefined) throw new Error('no demo procedures')
    let turns = 0
    let isWriting = true
    const turn = (): void => {
      turns += 1
      if (isWriting) setImmediate(turn)
    }
    turn()
    await writer.write(document)
    isWriting = false
    expect(turns).toBeGreaterThan(10)
  })

  it('goes on after a document that cannot be written', async () => {
    const [document] = documents
    if (document === undefined) throw new Error('no demo procedures')
    // @ts-expect-error a block that no version of the product ever made
    await expect(writer.write({ ...document, blocks: [{ kind: 'paragraph' }] })).rejects.toThrow()
    expect((await written(document)).length).toBeGreaterThan(1000)
  })
})

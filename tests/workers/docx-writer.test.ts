import { afterAll, describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import type { PrintedDocument, Publication } from '../../src/documents/publication.js'
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

describe('the queue of the writer', () => {
  const page = (title: string): Publication => ({
    kind: 'Overzicht',
    title,
    author: 'Stad Voorbeeld',
    status: 'final',
    generatedOn: testDay,
    cover: [],
    colophon: '',
    blocks: [],
  })
  /** A document that takes some seconds. */
  const large = (title: string): Publication => ({
    ...page(title),
    blocks: documents.flatMap(({ blocks }) => Array(10).fill(blocks).flat()),
  })
  const numbers = Array.from({ length: 1_000 }, (_, number) => number)

  it('writes a document once that a thousand ask for at the same time, whoever made the value', async () => {
    const [one, other] = [page('hetzelfde'), page('hetzelfde')]
    const files = await Promise.all(numbers.map((number) => written(number % 2 === 0 ? one : other)))
    expect(files).toHaveLength(1_000)
    expect(new Set(files).size).toBe(1)
    expect(docxParagraphs(files[0] ?? new Uint8Array()).map(({ text }) => text)).toContain('hetzelfde')
  })

  it('writes some of a thousand documents and tells the others when to come back', async () => {
    const own = pooledDocumentWriter()
    const answers = await Promise.all(numbers.map((number) => own.write(page(`nummer ${number}`))))
    await own.close()
    expect(answers.filter(({ ok }) => ok)).toHaveLength(41)
    expect(answers.flatMap((answer) => (answer.ok ? [] : answer.error))).toEqual(
      Array(959).fill({ kind: 'busy', ahead: 41, retryAfter: 7 }),
    )
  })

  it('gives back the document of somebody who leaves, and writes the next one', async () => {
    const own = pooledDocumentWriter({ room: 0 })
    const leaving = new AbortController()
    const left = own.write(large('weg'), { signal: leaving.signal })
    expect(await own.write(page('blijft'))).toMatchObject({ ok: false, error: { kind: 'busy' } })
    setTimeout(() => leaving.abort(), 100)
    expect(await left).toEqual({ ok: false, error: { kind: 'given-up' } })
    expect((await written(page('blijft'), own)).length).toBeGreaterThan(1_000)
    await own.close()
  })

  it('ends a document that takes too long, and writes the next one', async () => {
    const own = pooledDocumentWriter({ patience: 100 })
    expect(await own.write(large('traag'))).toEqual({ ok: false, error: { kind: 'too-slow' } })
    await own.close()
    expect((await written(page('vlug'))).length).toBeGreaterThan(1_000)
  })

  it('lets one person wait for only so many documents', async () => {
    const own = pooledDocumentWriter({ perPerson: 2 })
    const mine = [1, 2, 3].map((number) => own.write(page(`${number}`), { person: 'ik' }))
    const yours = own.write(page('van jou'), { person: 'jij' })
    expect((await Promise.all([...mine, yours])).map(({ ok }) => ok)).toEqual([true, true, false, true])
    await own.close()
  })

  it('when it closes, gives up a thousand that wait and ends soon', async () => {
    const own = pooledDocumentWriter({ room: 1_000 })
    const answers = numbers.map((number) => own.write(page(`nummer ${number}`)))
    await own.close()
    const outcomes = await Promise.all(answers)
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter(({ ok }) => !ok)).toHaveLength(999)
  })
})

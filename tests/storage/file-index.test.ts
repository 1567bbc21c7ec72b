import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { success } from '../../src/kernel/result.js'
import { type Aggregates, openAggregates } from '../../src/storage/aggregates.js'
import type { DataDirectory } from '../../src/storage/files/data-directory.js'
import { fileIndex } from '../../src/storage/lowdb/file-index.js'
import { fileTexts } from '../../src/storage/lowdb/file-texts.js'
import { nameIn } from '../../src/storage/names.js'
import { storedFormat } from '../../src/storage/stored-format.js'
import { summaryOfWhole } from '../../src/storage/summary-maker.js'
import { openedDirectory } from '../support/data-directory.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const noteSchema = z.strictObject({ id: z.string(), text: z.string() })
const summarySchema = z.strictObject({ id: z.string(), begin: z.string() })
type Note = z.infer<typeof noteSchema>
type Notes = Aggregates<Note, z.infer<typeof summarySchema>>

const format = storedFormat({ schema: noteSchema, current: 1, migrations: {} })
const summarise = ({ id, text }: Note) => ({ id, begin: text.slice(0, 3) })
const kind = { nameOf: nameIn('notes'), format, summaries: summaryOfWhole(format, summarise) }

interface Opened {
  readonly notes: Notes
  readonly complaints: readonly string[]
  /** How many bodies were read for their summaries. */
  readonly bodiesRead: number
}

async function openNotes(directory: DataDirectory, version = 1): Promise<Opened> {
  let bodiesRead = 0
  const complaints: string[] = []
  const log = (line: string) => void complaints.push(line)
  const index = fileIndex({ directory, folder: 'notes', schema: summarySchema, version, log })
  const load: typeof index.load = (summaryOf) =>
    index.load((id, text) => {
      bodiesRead += 1
      return summaryOf(id, text)
    })
  const notes = await openAggregates(kind, fileTexts(directory, log), { ...index, load })
  return { notes, complaints, bodiesRead }
}

async function folderWithNotes() {
  const directory = await openedDirectory(temporaryFolder())
  const { notes } = await openNotes(directory)
  for (const id of ['note-0', 'note-1', 'note-2']) await notes.create({ id, text: `text of ${id}` })
  await notes.close()
  return { directory, index: join(directory.path, 'notes/index.jsonl') }
}

const rewrite = (notes: Notes, id: string, text: string) =>
  notes.edit(id, (note) => success({ ...note, text }))

const beginsOf = (notes: Notes) => [...notes.summaries()].map(({ id, begin }) => `${id} ${begin}`).sort()

describe('the index of summaries', () => {
  it('makes a start that reads no bodies', async () => {
    const { directory } = await folderWithNotes()
    const { notes, bodiesRead } = await openNotes(directory)
    expect(beginsOf(notes)).toEqual(['note-0 tex', 'note-1 tex', 'note-2 tex'])
    expect(bodiesRead).toBe(0)
  })

  it('knows what was changed before the store closed', async () => {
    const { directory } = await folderWithNotes()
    const first = await openNotes(directory)
    await rewrite(first.notes, 'note-1', 'new')
    await first.notes.close()
    const { notes, bodiesRead } = await openNotes(directory)
    expect(beginsOf(notes)).toContain('note-1 new')
    expect(bodiesRead).toBe(0)
  })

  it('lets a start after a kill read what was written since, once', async () => {
    const { directory } = await folderWithNotes()
    const killed = await openNotes(directory)
    await rewrite(killed.notes, 'note-1', 'new')
    await killed.notes.create({ id: 'note-3', text: 'third' })
    const { notes, bodiesRead } = await openNotes(directory)
    expect(beginsOf(notes)).toEqual(['note-0 tex', 'note-1 new', 'note-2 tex', 'note-3 thi'])
    expect(bodiesRead).toBe(2)
    expect((await openNotes(directory)).bodiesRead).toBe(0)
  })

  it('tells a write from the one before it when they are as large and of the same moment', async () => {
    const { directory } = await folderWithNotes()
    for (let round = 100; round < 120; round += 1) {
      const { notes } = await openNotes(directory)
      await rewrite(notes, 'note-0', String(round))
      expect(beginsOf((await openNotes(directory)).notes)).toContain(`note-0 ${round}`)
    }
  })

  it.each([
    ['is gone', () => undefined],
    ['is nonsense', () => 'nonsense\n{"version":1}\n'],
    ['is empty', () => ''],
    ['lacks its last part', (text: string) => text.slice(0, text.length * 0.6)],
    ['lies', (text: string) => text.replaceAll('"size":', '"size":9')],
  ])('is made again from the bodies when it %s', async (_what, spoil) => {
    const { directory, index } = await folderWithNotes()
    const spoiled = spoil(readFileSync(index, 'utf8'))
    if (spoiled === undefined) rmSync(index)
    else writeFileSync(index, spoiled)
    const { notes, bodiesRead } = await openNotes(directory)
    expect(beginsOf(notes)).toEqual(['note-0 tex', 'note-1 tex', 'note-2 tex'])
    expect(bodiesRead).toBeGreaterThan(0)
    const next = await openNotes(directory)
    expect(beginsOf(next.notes)).toEqual(beginsOf(notes))
    expect(next.bodiesRead).toBe(0)
  })

  it('is not believed when a body was changed or removed behind its back', async () => {
    const { directory } = await folderWithNotes()
    const changed = '{"format":1,"body":{"id":"note-0","text":"abc"}}'
    writeFileSync(join(directory.path, 'notes/no/note-0.json'), changed)
    rmSync(join(directory.path, 'notes/no/note-1.json'))
    const { notes, bodiesRead } = await openNotes(directory)
    expect(beginsOf(notes)).toEqual(['note-0 abc', 'note-2 tex'])
    expect(bodiesRead).toBe(1)
  })

  it('is forgotten when summaries are made differently', async () => {
    const { directory } = await folderWithNotes()
    expect((await openNotes(directory, 2)).bodiesRead).toBe(3)
    expect((await openNotes(directory, 2)).bodiesRead).toBe(0)
  })

  it('is done without when it cannot be written', async () => {
    const { directory, index } = await folderWithNotes()
    rmSync(directory.temporary, { recursive: true })
    rmSync(index)
    const { notes, complaints } = await openNotes(directory)
    expect(beginsOf(notes)).toEqual(['note-0 tex', 'note-1 tex', 'note-2 tex'])
    expect(complaints).toEqual([expect.stringContaining('index.jsonl kon niet geschreven worden (ENOENT)')])
  })
})

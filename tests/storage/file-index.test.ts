import { mkdirSync, appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
import { openedDirectory } from '../support/data-directory.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const noteSchema = z.strictObject({ id: z.string(), text: z.string() })
const summarySchema = z.strictObject({ id: z.string(), begin: z.string() })
type Note = z.infer<typeof noteSchema>
type Notes = Aggregates<Note, z.infer<typeof summarySchema>>

/** Opens the notes of a folder, and counts how many had to be read for their summaries. */
async function openNotes(
  directory: DataDirectory,
  version = 1,
): Promise<{ notes: Notes; bodiesRead: () => number }> {
  let read = 0
  const log = (line: string) => expect.fail(line)
  const kind = {
    nameOf: nameIn('notes'),
    format: storedFormat({ schema: noteSchema, current: 1, migrations: {} }),
    summarise: ({ id, text }: Note) => ({ id, begin: text.slice(0, 3) }),
  }
  const index = fileIndex({ directory, folder: 'notes', schema: summarySchema, version, log })
  const texts = fileTexts(directory, log)
  const counting = {
    ...texts,
    read: (name: string) => {
      read += 1
      return texts.read(name)
    },
  }
  return { notes: await openAggregates(kind, counting, index), bodiesRead: () => read }
}

async function folderWithNotes(count = 3) {
  const directory = await openedDirectory(temporaryFolder())
  const { notes } = await openNotes(directory)
  for (let n = 0; n < count; n += 1) await notes.create({ id: `note-${n}`, text: `text ${n}` })
  await notes.close()
  return { directory, file: join(directory.path, 'notes/index.jsonl') }
}

const beginsOf = (notes: Notes) => [...notes.summaries()].map(({ id, begin }) => `${id} ${begin}`).sort()

describe('the index of summaries', () => {
  it('makes a start that reads no bodies', async () => {
    const { directory } = await folderWithNotes()
    const { notes, bodiesRead } = await openNotes(directory)
    expect(beginsOf(notes)).toEqual(['note-0 tex', 'note-1 tex', 'note-2 tex'])
    expect(bodiesRead()).toBe(0)
  })

  it('follows changes', async () => {
    const { directory } = await folderWithNotes()
    const first = await openNotes(directory)
    await first.notes.edit('note-1', (note) => success({ ...note, text: 'new' }))
    await first.notes.close()
    const { notes, bodiesRead } = await openNotes(directory)
    expect(beginsOf(notes)).toContain('note-1 new')
    expect(bodiesRead()).toBe(0)
  })

  it.each([
    ['is gone', () => undefined],
    ['is nonsense', () => 'nonsense\n{"version":1}\n'],
    ['is empty', () => ''],
    ['lacks its last part', (text: string) => text.slice(0, text.length * 0.6)],
    ['lies', (text: string) => text.replaceAll('"size":', '"size":9')],
  ])('is made again from the bodies when it %s', async (_what, spoil) => {
    const { directory, file } = await folderWithNotes()
    const spoiled = spoil(readFileSync(file, 'utf8'))
    if (spoiled === undefined) rmSync(file)
    else writeFileSync(file, spoiled)
    const first = await openNotes(directory)
    expect(beginsOf(first.notes)).toEqual(['note-0 tex', 'note-1 tex', 'note-2 tex'])
    expect(first.bodiesRead()).toBeGreaterThan(0)
    const second = await openNotes(directory)
    expect(beginsOf(second.notes)).toEqual(beginsOf(first.notes))
    expect(second.bodiesRead()).toBe(0)
  })

  it('does not lose the line after one that was torn', async () => {
    const { directory, file } = await folderWithNotes()
    appendFileSync(file, '\n{"version":1,"id":"note-')
    const first = await openNotes(directory)
    await first.notes.edit('note-2', (note) => success({ ...note, text: 'new' }))
    await first.notes.close()
    const { notes, bodiesRead } = await openNotes(directory)
    expect(beginsOf(notes)).toContain('note-2 new')
    expect(bodiesRead()).toBe(0)
  })

  it('is not believed when a body was changed or removed behind its back', async () => {
    const { directory } = await folderWithNotes()
    writeFileSync(
      join(directory.path, 'notes/no/note-0.json'),
      '{"format":1,"body":{"id":"note-0","text":"abc 0"}}',
    )
    rmSync(join(directory.path, 'notes/no/note-1.json'))
    const { notes, bodiesRead } = await openNotes(directory)
    expect(beginsOf(notes)).toEqual(['note-0 abc', 'note-2 tex'])
    expect(bodiesRead()).toBe(1)
  })

  it('is forgotten when summaries are made differently', async () => {
    const { directory } = await folderWithNotes()
    expect((await openNotes(directory, 2)).bodiesRead()).toBe(3)
  })

  it('does not grow with the number of writes', async () => {
    const { directory, file } = await folderWithNotes(1)
    const { notes } = await openNotes(directory)
    for (let n = 0; n < 1500; n += 1)
      await notes.edit('note-0', (note) => success({ ...note, text: `${n} times` }))
    await notes.close()
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(1100)
    expect(beginsOf((await openNotes(directory)).notes)).toEqual(['note-0 149'])
  })

  it('is done without when it cannot be written', async () => {
    const { directory, file } = await folderWithNotes()
    const complaints: string[] = []
    const index = fileIndex({
      directory,
      folder: 'notes',
      schema: summarySchema,
      version: 1,
      log: (line) => complaints.push(line),
    })
    rmSync(file)
    mkdirSync(file)
    await index.save(new Map([['note-0', { id: 'note-0', begin: 'tex' }]]))
    expect(complaints).toEqual([expect.stringContaining('index.jsonl kon niet geschreven worden')])
  })
})

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { makeBackup } from '../../src/storage/backup/make-backup.js'
import { restoreBackup } from '../../src/storage/backup/restore-backup.js'
import { lowdbAttachmentStore, lowdbDossierStore } from '../../src/storage/lowdb/lowdb-stores.js'
import { openedDirectory } from '../support/data-directory.js'
import { type Said, storageProcess } from '../support/storage-process.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const at = '2026-11-29T09:00:00.000Z'
const owner = { organisation: 'city', dossier: 'verges' }

const dossier = (attachments: readonly string[]) => ({
  ...{ id: 'verges', organisation: 'city', revision: 1, state: 'draft' as const, archived: false },
  ...{ createdAt: at, updatedAt: at, pins: { clauses: {}, templates: {} }, generations: [] },
  history: [{ revision: 1, at, who: 'An', what: { kind: 'created' as const, pinned: [] } }],
  procedure: procedureWith(attachments),
})

const procedureWith = (attachments: readonly string[]) => ({
  title: 'Bermen',
  administration: {
    technicalAttachments: attachments.map((attachment) => ({
      ...{ attachment, use: 'annex' as const, name: 'plan.pdf' },
    })),
  },
})

const file = (id: string, text: string) => ({
  ...{ id, kind: 'annex' as const, name: 'plan.pdf', mediaType: 'application/pdf', at, who: 'An' },
  content: new TextEncoder().encode(text),
})

/** A data folder with one dossier and one file of it. */
async function someData(): Promise<string> {
  const data = join(temporaryFolder(), 'data')
  const directory = await openedDirectory(data)
  const options = { directory, log: (line: string) => expect.fail(line) }
  const [dossiers, attachments] = [await lowdbDossierStore(options), await lowdbAttachmentStore(options)]
  await attachments.add(owner, file('plan', 'the plan'))
  await dossiers.create(dossier(['plan']))
  await dossiers.close()
  await attachments.close()
  await directory.release()
  return data
}

const program = (name: string) => fileURLToPath(new URL(`../../dist/${name}.js`, import.meta.url))
const contentsOf = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : [])

describe('a backup', () => {
  it.each(['backup', 'backup.zip'])(
    'made as %s while another process writes holds all that was acknowledged before',
    async (name) => {
      const folder = temporaryFolder()
      const writer = storageProcess(join(folder, 'data'), 'write', { seed: 7 })
      await writer.next()
      writer.tell('go')
      const saved = new Map<string, Said>()
      const generated: Said[] = []
      const hear = (said: Said) => {
        if (said.kind === 'generated') generated.push(said)
        else saved.set(said.id, said)
      }
      for (let heard = 0; heard < 200; heard += 1) hear(await writer.next())
      const made = await makeBackup(join(folder, 'data'), join(folder, name))
      const later = await writer.kill()
      expect(made).toMatchObject({ ok: true, value: { missing: [], unreadable: [] } })
      // It went on writing all the while.
      expect(later.length).toBeGreaterThan(0)
      const restored = join(folder, 'restored')
      expect(await restoreBackup(join(folder, name), restored)).toMatchObject({ ok: true })
      const directory = await openedDirectory(restored)
      const store = await lowdbDossierStore({ directory, log: (line) => expect.fail(line) })
      for (const { id, revision } of saved.values())
        expect((await store.find('city', id))?.revision).toBeGreaterThanOrEqual(revision)
      for (const { id, number, title } of generated)
        expect((await store.findGeneration('city', id, number))?.title).toBe(title)
      await store.close()
    },
  )

  it('leaves nothing in the data folder and is for its owner only', async () => {
    const data = await someData()
    const target = join(temporaryFolder(), 'backup.zip')
    expect(await makeBackup(data, target)).toMatchObject({
      ok: true,
      value: { counts: { dossiers: 1, contents: 1, attachments: 1 } },
    })
    expect(contentsOf(join(data, 'temporary'))).toEqual([])
    expect(statSync(target).mode & 0o077).toBe(0)
    // Somebody else's reader finds it whole, and the list in it.
    const listed = execFileSync('/usr/bin/python3', [
      '-c',
      'import json,sys,zipfile,hashlib\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nm=json.loads(z.read("manifest.json"))\nassert all(hashlib.sha256(z.read(f["path"])).hexdigest()==f["sha256"] for f in m["files"])\nprint(len(m["files"]))',
      target,
    ])
    expect(Number(listed)).toBe(3)
  })

  it('is not made over what exists, in the data folder, or of what is not there', async () => {
    const data = await someData()
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'kept.zip'), 'kept')
    expect(await makeBackup(data, join(folder, 'kept.zip'))).toMatchObject({ error: { kind: 'exists' } })
    expect(readFileSync(join(folder, 'kept.zip'), 'utf8')).toBe('kept')
    expect(await makeBackup(data, join(data, 'in.zip'))).toMatchObject({ error: { kind: 'inside' } })
    expect(await makeBackup(join(folder, 'none'), join(folder, 'b'))).toMatchObject({
      error: { kind: 'no-data' },
    })
    expect(contentsOf(folder)).toEqual(['kept.zip'])
  })

  it('tells what was damaged before it was made, and takes it along', async () => {
    const data = await someData()
    writeFileSync(join(data, 'dossiers/ve/verges.json'), 'half of i')
    const [hash = ''] = readdirSync(join(data, 'contents/city'), {
      recursive: true,
      encoding: 'utf8',
    }).filter((one) => one.length > 10)
    writeFileSync(join(data, 'contents/city', hash), 'rotten')
    const made = await makeBackup(data, join(temporaryFolder(), 'b'))
    expect(made.ok && made.value.unreadable).toHaveLength(2)
  })
})

describe('a restore', () => {
  it('gives back every byte of what a start does not make again', async () => {
    const data = await someData()
    const folder = temporaryFolder()
    await makeBackup(data, join(folder, 'b.zip'))
    mkdirSync(join(folder, 'new'))
    const restored = await restoreBackup(join(folder, 'b.zip'), join(folder, 'new'))
    expect(restored).toMatchObject({ ok: true, value: { counts: { dossiers: 1 } } })
    const files = (at: string) =>
      readdirSync(at, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(join(at, name)).isFile() && !/index\.jsonl|^lock|^temporary/.test(name))
        .toSorted()
    expect(files(join(folder, 'new'))).toEqual(files(data))
    for (const name of files(data))
      expect(readFileSync(join(folder, 'new', name))).toEqual(readFileSync(join(data, name)))
    expect(statSync(join(folder, 'new')).mode & 0o077).toBe(0)
  })

  it('writes over nothing', async () => {
    const data = await someData()
    const folder = temporaryFolder()
    await makeBackup(data, join(folder, 'b'))
    expect(await restoreBackup(join(folder, 'b'), data)).toMatchObject({ error: { kind: 'not-empty' } })
  })

  it.each([
    ['one byte of a dossier was changed', 'broken', (at: string) => writeOver(at, 'dossiers/ve/verges.json')],
    ['a file is missing', 'other-files', (at: string) => execFileSync('rm', ['-r', join(at, 'contents')])],
    ['a file was added', 'other-files', (at: string) => writeFileSync(join(at, 'more.json'), '{}')],
    [
      'a link leads elsewhere',
      'other-files',
      (at: string) => execFileSync('ln', ['-s', '/etc', join(at, 'x')]),
    ],
    [
      'it was cut off before its list',
      'not-a-backup',
      (at: string) => execFileSync('rm', [join(at, 'manifest.json')]),
    ],
    [
      'its list leads out of the folder',
      'not-a-backup',
      (at: string) => {
        const list = join(at, 'manifest.json')
        writeFileSync(list, readFileSync(list, 'utf8').replace('dossiers/ve/verges.json', '../../out.json'))
      },
    ],
  ])('refuses a backup whole when %s', async (_, kind, spoil) => {
    const data = await someData()
    const folder = temporaryFolder()
    await makeBackup(data, join(folder, 'b'))
    spoil(join(folder, 'b'))
    expect(await restoreBackup(join(folder, 'b'), join(folder, 'new'))).toMatchObject({ error: { kind } })
    expect(contentsOf(folder)).toEqual(['b'])
  })

  it.each([
    ['a zip of somebody else', 'import sys,zipfile\nzipfile.ZipFile(sys.argv[1],"w").writestr("a.txt","a")'],
    [
      'a zip that says twice what it holds',
      'import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1],"w")\nz.writestr("manifest.json","{}")\nz.writestr("manifest.json","{}")',
    ],
    ['no zip at all', 'import sys\nopen(sys.argv[1],"w").write("PK")'],
  ])('refuses %s', async (_, script) => {
    const folder = temporaryFolder()
    execFileSync('/usr/bin/python3', ['-W', 'ignore', '-c', script, join(folder, 'b.zip')])
    expect(await restoreBackup(join(folder, 'b.zip'), join(folder, 'new'))).toMatchObject({
      error: { kind: 'not-a-backup' },
    })
    expect(contentsOf(folder)).toEqual(['b.zip'])
  })

  it('refuses a zip whenever a part of it is cut off or changed', async () => {
    const data = await someData()
    const folder = temporaryFolder()
    await makeBackup(data, join(folder, 'b.zip'))
    const whole = readFileSync(join(folder, 'b.zip'))
    for (let place = 0; place < whole.length; place += 97) {
      writeFileSync(join(folder, 'cut.zip'), whole.subarray(0, place))
      expect((await restoreBackup(join(folder, 'cut.zip'), join(folder, 'new'))).ok).toBe(false)
    }
    const changed = Buffer.from(whole)
    changed[200] = (changed[200] ?? 0) ^ 0xff
    writeFileSync(join(folder, 'changed.zip'), changed)
    expect((await restoreBackup(join(folder, 'changed.zip'), join(folder, 'new'))).ok).toBe(false)
    expect(existsSync(join(folder, 'new'))).toBe(false)
  })
})

describe('the programs', () => {
  it('say what they did, and fail with one sentence', async () => {
    const data = await someData()
    const folder = temporaryFolder()
    const run = (name: string, ...args: readonly string[]) =>
      spawnSync(process.execPath, [program(name), ...args], { cwd: folder, encoding: 'utf8' })
    const made = run('backup', 'b.zip', '--data', data)
    expect(made).toMatchObject({ status: 0, stderr: '' })
    expect(made.stdout).toContain('1 dossier, 0 earlier documents, 0 organisations, 0 firms, 1 file (')
    expect(run('restore', 'b.zip', '--data', 'new').stdout).toContain('Start the service with DATA_DIR=new')
    expect(run('restore', 'b.zip', '--data', 'new')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('not empty'),
    })
    expect(run('restore', 'b.zip')).toMatchObject({ status: 1, stderr: expect.stringContaining('Usage') })
    expect(run('backup')).toMatchObject({ status: 1, stderr: expect.stringContaining('Usage') })
  })
})

function writeOver(folder: string, name: string): void {
  const text = readFileSync(join(folder, name), 'utf8')
  writeFileSync(join(folder, name), text.replace('Bermen', 'Wegen!'))
}

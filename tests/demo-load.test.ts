import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../src/demo/procedures.js'
import { productFolder } from '../src/storage/legal-texts.js'
import {
  lowdbDossierStore,
  lowdbOrganisationStore,
  lowdbSupplierStore,
} from '../src/storage/lowdb/lowdb-stores.js'
import { openedDirectory } from './support/data-directory.js'
import { temporaryFolder } from './support/temporary-folder.js'

/** Runs the program behind `npm run demo`, as it was compiled, until it ends. */
function loadDemo(folder: string): { readonly code: number | null; readonly printed: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(productFolder, 'dist/demo/load-demo.js')],
    { env: { ...process.env, DATA_DIR: folder }, encoding: 'utf8' },
  )
  return { code: status, printed: stdout + stderr }
}

describe('npm run demo', () => {
  it('loads the demo once, however often it runs', async () => {
    const folder = temporaryFolder()
    const first = loadDemo(folder)
    expect(first).toMatchObject({
      code: 0,
      printed: expect.stringContaining(`${demoProcedures.length} dossiers`),
    })
    const written = bodiesIn(folder)
    expect(Object.keys(written).length).toBeGreaterThan(70)

    const second = loadDemo(folder)
    expect(second).toMatchObject({ code: 0, printed: expect.stringContaining('stond al') })
    expect(bodiesIn(folder)).toEqual(written)

    const open = { directory: await openedDirectory(folder), log: () => undefined }
    const [dossiers, suppliers] = [await lowdbDossierStore(open), await lowdbSupplierStore(open)]
    expect((await dossiers.publishedNotices()).flatMap(({ lots }) => lots)).toHaveLength(3 + 12 + 1 + 1)
    expect([...suppliers.all()].every(({ fictional }) => fictional)).toBe(true)
    await Promise.all([dossiers.close(), suppliers.close()])
  })

  it('leaves a folder with other data as it is, and says so', async () => {
    const folder = temporaryFolder()
    const directory = await openedDirectory(folder)
    const organisations = await lowdbOrganisationStore({ directory, log: () => undefined })
    await organisations.create({
      id: 'eigen-bestuur',
      revision: 1,
      name: 'Gemeente',
      enterpriseNumber: '0000000097',
    })
    await organisations.close()
    await directory.release()
    const before = bodiesIn(folder)
    const refused = loadDemo(folder)
    expect(refused).toMatchObject({
      code: 1,
      printed: expect.stringContaining('die niet van de demo zijn. Er is niets veranderd.'),
    })
    expect(bodiesIn(folder)).toEqual(before)
  })

  it('does not touch a folder that a service works in', async () => {
    const folder = temporaryFolder()
    await openedDirectory(folder)
    expect(loadDemo(folder)).toMatchObject({ code: 1, printed: expect.stringContaining('in gebruik') })
  })
})

/** The text of every stored body by its path. */
const bodiesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )

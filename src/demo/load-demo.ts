import { soleActor } from '../access/sole-actor.js'
import { readConfig } from '../config.js'
import { directoryComplaint } from '../directory-complaint.js'
import { belgianDay } from '../kernel/local-date.js'
import { failure, type Result, success } from '../kernel/result.js'
import { type DataDirectory, openDataDirectory } from '../storage/files/data-directory.js'
import { readClauses, readTemplates } from '../storage/legal-texts.js'
import {
  lowdbDossierStore,
  lowdbOrganisationStore,
  lowdbSupplierStore,
} from '../storage/lowdb/lowdb-stores.js'
import { demoDossiers, demoOrganisation } from './demo-dossiers.js'
import { demoSuppliers } from './demo-suppliers.js'
import { type Demo, storeDemo } from './store-demo.js'

/** Puts the demo in the data folder, for `npm run demo`, which then starts the service on it. */
const loaded = await loadDemo()
if (loaded.ok) console.log(loaded.value)
else {
  console.error(loaded.error)
  process.exitCode = 1
}

/** What was done, or why it was not, as sentences. */
async function loadDemo(): Promise<Result<string, string>> {
  const config = readConfig(process.env)
  if (!config.ok) return config
  const path = config.value.dataDirectory
  const opened = await openDataDirectory(path)
  if (!opened.ok) return failure(directoryComplaint(opened.error, path))
  try {
    return await fill(opened.value, path)
  } finally {
    await opened.value.release()
  }
}

async function fill(directory: DataDirectory, path: string): Promise<Result<string, string>> {
  const open = { directory, log: (line: string) => console.error(line) }
  const stores = {
    dossiers: await lowdbDossierStore(open),
    organisations: await lowdbOrganisationStore(open),
    suppliers: await lowdbSupplierStore(open),
  }
  const demo = demoOfToday()
  const stored = await storeDemo(stores, demo)
  await Promise.all(Object.values(stores).map((store) => store.close()))
  if (stored.ok) return success(stored.value === 0 ? alreadyThere(path) : filled(demo, path))
  return failure(
    stored.error.kind === 'other-data' ? otherData(path) : directoryComplaint(stored.error, path),
  )
}

function demoOfToday(): Demo {
  const now = Date.now()
  const at = new Date(now).toISOString()
  const shelf = { clauses: readClauses(), templates: readTemplates() }
  return {
    organisation: demoOrganisation(soleActor.organisation),
    dossiers: demoDossiers(soleActor.organisation, shelf, { at, today: belgianDay(now), who: 'Demo' }),
    suppliers: demoSuppliers().map(({ id, profile }) => ({ id, revision: 1, updatedAt: at, ...profile })),
  }
}

function filled({ organisation, dossiers, suppliers }: Demo, path: string): string {
  return `In de map ${path} staan nu ${dossiers.length} dossiers van ${organisation.name} en ${suppliers.length} ondernemingen. Ze bestaan niet echt.`
}

function alreadyThere(path: string): string {
  return `De demo stond al in de map ${path}. Wat je eraan veranderde, blijft; wis de map om opnieuw te beginnen.`
}

function otherData(path: string): string {
  return `In de map ${path} staan al gegevens die niet van de demo zijn. Er is niets veranderd. Kies voor de demo een andere map, bijvoorbeeld met DATA_DIR=./data-demo.`
}

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { documentToDocx } from '../documents/to-docx.js'
import { documentToHtml } from '../documents/to-html.js'
import { documentToText } from '../documents/to-text.js'
import { newDossier } from '../dossiers/changes.js'
import { type Shelf, workbenchOf } from '../dossiers/workbench.js'
import { belgianDay } from '../kernel/local-date.js'
import { readClauses, readTemplates } from '../storage/legal-texts.js'
import { type DemoProcedure, demoProcedures } from './procedures.js'

/** Writes every document of every demo procedure, in all formats, to `examples/` (or the folder that is given). */
const folder = process.argv[2] ?? 'examples'
const shelf: Shelf = { clauses: readClauses(), templates: readTemplates() }
for (const demo of demoProcedures) await writeDocuments(demo)
console.log(`De documenten van ${demoProcedures.length} voorbeelden staan in ${folder}/.`)

async function writeDocuments({ name, procedure, award }: DemoProcedure): Promise<void> {
  const at = Date.now()
  const today = belgianDay(at)
  const dossier = newDossier(name, 'voorbeeld', procedure, shelf, {
    at: new Date(at).toISOString(),
    today,
    who: 'voorbeeld',
  })
  const workbench = workbenchOf({ ...dossier, ...(award && { award }) }, shelf, today)
  const target = join(folder, name)
  await mkdir(target, { recursive: true })
  for (const { name: documentName, status } of workbench.documents) {
    const document = workbench.document(documentName)
    if (document === undefined) continue
    await writeFile(join(target, `${documentName}.docx`), await documentToDocx(document))
    await writeFile(join(target, `${documentName}.html`), documentToHtml(document))
    await writeFile(join(target, `${documentName}.txt`), documentToText(document))
    if (status === 'draft')
      console.log(
        `${name}/${documentName} is nog een ontwerp: ${document.missing.map(({ path }) => path).join(', ')}`,
      )
  }
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { housedDocx } from '../../src/workers/housed-docx.js'
import { packageFaults } from '../support/docx.js'
import { houseFile } from '../support/house-files.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { leaveOutIf } from '../support/machine.js'
import { readWithLibreOffice, readWithPython, whyNoOffice } from '../support/office.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const shelf = shippedShelf()
const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }

function aDraft() {
  const [example] = demoProcedures
  if (example === undefined) throw new Error('no example')
  const workbench = workbenchOf(newDossier('d', 'test', example.procedure, shelf, occasion), shelf, testDay)
  const document = workbench.document('specifications', { draft: true })
  if (document === undefined) throw new Error('no specifications')
  return document
}

describe('a document in a house style', () => {
  const document = aDraft()

  it.for(['cover', 'bare'] as const)(
    'of a house that is %s is sound, whole and marked',
    async (which, { skip }) => {
      leaveOutIf(whyNoOffice(), skip)
      const folder = temporaryFolder()
      const bytes = await housedDocx(document, houseFile(which, folder))
      if (bytes === undefined) throw new Error('not written')
      expect(packageFaults(bytes)).toEqual([])
      const path = join(folder, `in-${which}.docx`)
      writeFileSync(path, bytes)
      const [read] = readWithPython([path])
      expect(read?.title).toBe(document.title)
      expect(read?.headings).toContain('Heading 1')
      expect(read?.lines.join('\n')).toContain('Afwijkingen van de algemene uitvoeringsregels')
      expect(read?.lines.join('\n')).not.toMatch(/\{\{|Oude tekst/)
      const [converted] = readWithLibreOffice([{ name: `in-${which}`, bytes }], folder)
      expect(converted?.text.match(/ONTWERP/g)?.length).toBeGreaterThanOrEqual(converted?.pages ?? 1)
      if (which === 'cover')
        expect(converted?.text).toContain(`Stad Voorbeeld: ${document.title}`.slice(0, 40))
    },
  )

  it('is left to the style of the service when the file of the house cannot be used', async () => {
    expect(await housedDocx(document, new Uint8Array([1, 2, 3]))).toBeUndefined()
  })
})

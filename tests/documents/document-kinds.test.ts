import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/documents/blocks.js'
import {
  type DocumentName,
  type DocumentNeed,
  documentNames,
  documentsBesideQuestions,
  kindOf,
} from '../../src/documents/document-kinds.js'
import { parseTemplate } from '../../src/documents/template.js'
import { documentToDocx } from '../../src/documents/to-docx.js'
import { aDocument } from '../support/dossiers.js'
import { shippedFiles, shippedShelf } from '../support/legal-texts.js'

const nothing: DocumentNeed = {
  tenders: 0,
  awarded: false,
  shortcomings: 0,
  invitees: 0,
  limitedValue: false,
  marketConsultation: false,
  personalData: false,
  inventory: false,
  promises: false,
  lifeCycleScored: false,
  personsCounted: false,
}
const wanted = (need: Partial<DocumentNeed> = {}): readonly DocumentName[] =>
  documentNames.filter((name) => kindOf(name).isWanted({ ...nothing, ...need }))

/** A template of a kind with a body of its own. */
const templateOf = (id: string, body: string) =>
  parseTemplate(
    `---\nid: ${id}\nversion: 9.0.0\ntitle: Document\nvalidFrom: 2026-01-01\nreviewBefore: 2027-01-01\nchanges: Geen.\n---\n${body}\n`,
  )

describe('the table of document kinds', () => {
  it('has a row for every folder of templates, and a folder for every row', () => {
    const folders = shippedFiles('templates').map(({ path }) => path.split('/')[1])
    expect(documentNames.toSorted()).toEqual([...new Set(folders)].toSorted())
    expect(shippedShelf().templates.ids.toSorted()).toEqual(documentNames.toSorted())
  })

  it('says which documents there always are, and which come with tenders and with invitations', () => {
    expect(wanted()).toEqual(expect.arrayContaining(['specifications', 'motivation', 'notice']))
    const added = (need: Partial<DocumentNeed>) => wanted(need).filter((name) => !wanted().includes(name))
    expect(added({ invitees: 1 })).toContain('invitation')
    expect(added({ invitees: 1 })).not.toContain('award-report')
    expect(added({ tenders: 1 })).toContain('award-report')
    expect(added({ tenders: 1 })).not.toContain('invitation')
    expect(added({ limitedValue: true })).toEqual(['order-letter', 'order-note'])
    expect(added({ inventory: true })).toEqual(['inventory'])
    expect(added({ promises: true })).toEqual(['monitoring-form'])
    expect(added({ lifeCycleScored: true })).toEqual(['life-cycle-sheet'])
    expect(added({ personsCounted: true })).toEqual(['hour-list'])
    expect(added({ marketConsultation: true })).toEqual(['market-consultation'])
  })

  it('has a form for the tenderer, but of an order of limited value nobody tenders', () => {
    expect(wanted()).toContain('tender-form')
    expect(wanted({ limitedValue: true })).not.toContain('tender-form')
  })

  it('adds the processor agreement when personal data go along, and only then', () => {
    expect(wanted({ personalData: true })).toEqual(
      expect.arrayContaining([...wanted(), 'processor-agreement']),
    )
    expect(wanted({ tenders: 9, invitees: 9 })).not.toContain('processor-agreement')
  })

  it('looks for an answer in the bestek first, then in the motivation, then in the notice', () => {
    expect(documentsBesideQuestions.slice(0, 3)).toEqual(['specifications', 'motivation', 'notice'])
  })
})

describe('a template', () => {
  it('may use what its document is told', () => {
    expect(templateOf('invitation', '{{#each invitees}}\n{{name}}\n\n{{/each}}').ok).toBe(true)
    expect(templateOf('award-report', '{{#if award.hasStandstill}}\nWacht.\n{{/if}}').ok).toBe(true)
  })

  it('is refused when it uses what its document is not told: the text would always lack it', () => {
    const refused = templateOf('notice', 'Tekst.\n\n{{#each invitees}}\n{{name}}\n\n{{/each}}')
    expect(refused).toMatchObject({ ok: false, error: [{ line: 11 }] })
    expect(templateOf('invitation', '{{check.rules}}').ok).toBe(false)
  })

  it.each(['tender-letter', 'letter'])('of %s is refused: there is no such document', (id) => {
    expect(templateOf(id, 'Tekst.').ok).toBe(false)
  })
})

describe('a document of letters in Word', () => {
  const chapter = (number: string): readonly Block[] => [
    {
      kind: 'heading',
      level: 1,
      number,
      content: [{ kind: 'text', text: `Brief ${number}` }],
      from: { source: 'template', reference: 'x@1.0.0' },
    },
  ]
  const breaks = async (name: DocumentName): Promise<number> => {
    const file = await documentToDocx(aDocument({ name, blocks: [...chapter('1'), ...chapter('2')] }))
    const text = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())
    return text.match(/<w:pageBreakBefore\/>/g)?.length ?? 0
  }

  it('begins a page for each; the chapters of another document follow each other', async () => {
    expect(await breaks('invitation')).toBe(1)
    expect(await breaks('specifications')).toBe(0)
  })
})

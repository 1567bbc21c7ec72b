import { describe, expect, it } from 'vitest'
import type { AssembledDocument } from '../../../src/documents/blocks.js'
import { localDate } from '../../../src/kernel/local-date.js'
import { disposition, distinct, fileName, zipName } from '../../../src/web/http/file-names.js'

const document = (title: string, status: 'draft' | 'final' = 'final'): AssembledDocument => ({
  ...{ name: 'specifications', kind: 'Bestek', title, template: 'specifications@1.0.0', status },
  ...{ author: '', generatedOn: localDate('2026-11-24'), blocks: [], clauses: [], missing: [] },
})

describe('the name of a file', () => {
  it.each([
    ['Onderhoud bermen', 'Bestek – Onderhoud bermen.docx'],
    ['Bermen "A" / <b>', 'Bestek – Bermen A b.docx'],
    ['../../etc/passwd', 'Bestek – .. .. etc passwd.docx'],
    ['een\nregel\u0000 en \u202Enog', 'Bestek – een regel en nog.docx'],
  ])('of %j is %j', (title, name) => {
    expect(fileName(document(title), 'docx')).toBe(name)
  })

  it('says that a draft is one, and is never long', () => {
    expect(fileName(document('Bermen', 'draft'), 'txt')).toBe('Bestek – Bermen (ontwerp).txt')
    expect(fileName(document('x'.repeat(500), 'draft'), 'docx').length).toBeLessThan(140)
    expect(zipName('Documenten', 'Cafés')).toBe('Documenten – Cafés.zip')
    expect(zipName('Documenten', undefined)).toBe('Documenten.zip')
  })

  it('is given once in a zip', () => {
    expect(distinct(['a.docx', 'A.docx', 'b', 'b', 'map/a.docx'])).toEqual([
      ...['a.docx', 'A (2).docx', 'b', 'b (2)', 'map/a.docx'],
    ])
  })

  it('is sent as RFC 6266 has it', () => {
    expect(disposition('attachment', 'register.csv')).toBe('attachment; filename="register.csv"')
    expect(disposition('inline', "Bestek – l'été (1).docx")).toBe(
      `inline; filename="Bestek - l'ete (1).docx"; filename*=UTF-8''Bestek%20%E2%80%93%20l%27%C3%A9t%C3%A9%20%281%29.docx`,
    )
  })
})

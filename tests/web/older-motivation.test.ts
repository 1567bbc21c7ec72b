import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { motivationPrints } from '../../src/web/pages/buyer/documents/older-motivation.js'
import { aDossier } from '../support/dossiers.js'
import { shippedShelf } from '../support/legal-texts.js'

const printing = (motivation: string) => ({
  dossier: aDossier({ pins: { clauses: {}, templates: { motivation } } }),
  shelf: shippedShelf(),
  today: localDate('2026-11-27'),
})

describe('the motivation of a dossier', () => {
  it('prints the market check and the advice from version 1.2.0 on, and no page says so before', () => {
    for (const fact of ['market.isChecked', 'advice.isTaken'] as const) {
      expect(motivationPrints(printing('1.1.0'), fact)).toBe(false)
      expect(motivationPrints(printing('1.2.0'), fact)).toBe(true)
    }
  })
})

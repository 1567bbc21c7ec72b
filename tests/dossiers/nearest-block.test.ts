import { describe, expect, it } from 'vitest'
import type { InsertBlock } from '../../src/dossiers/insert-blocks.js'
import { nearestBlock } from '../../src/dossiers/nearest-block.js'

const block = (key: string): InsertBlock => ({
  ...{ key, name: key },
  blocks: [{ kind: 'paragraph', content: [], from: { source: 'template', reference: 'test' } }],
})
const offered = [
  'clausules',
  'gunningscriteria',
  'uitvoeringsvoorwaarden',
  'technische eisen',
  'perceel 1: gunningscriteria',
  'perceel 2: clausules',
].map(block)

describe('the block that somebody meant', () => {
  it.each([
    ['{{gunningcriteria}}', 'gunningscriteria'],
    ['{{Gunning}}', 'gunningscriteria'],
    ['{{clausule}}', 'clausules'],
    ['{{uitvoeringsvorwaarden}}', 'uitvoeringsvoorwaarden'],
    ['{{technische_eis}}', 'technische eisen'],
    ['{{perceel 1: gunningscritera}}', 'perceel 1: gunningscriteria'],
    ['{{perceel 9: clausules}}', undefined],
    ['{{clausulesvandit}}', 'clausules'],
    ['{{onzin}}', undefined],
  ])('%s is %s', (written, meant) => {
    expect(nearestBlock(written, offered)).toBe(meant)
  })

  it('is never one without a text in this dossier', () => {
    expect(nearestBlock('{{clausule}}', [{ ...block('clausules'), blocks: [] }])).toBeUndefined()
  })
})

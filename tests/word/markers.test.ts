import { describe, expect, it } from 'vitest'
import { askedBlock, blockKey } from '../../src/word/markers.js'

describe('the name in a marker', () => {
  it.each([
    ['Gunningscriteria', 'gunningscriteria'],
    ['perceel 2: gunningscriteria', 'perceel 2: gunningscriteria'],
    ['perceel_2_gunningscriteria', 'perceel 2: gunningscriteria'],
    ['Perceel 12 – Clausules', 'perceel 12: clausules'],
    ['technische\u00a0 bepalingen', 'technische bepalingen'],
    ['percelen', 'percelen'],
  ])('%s asks for %s', (written, key) => {
    expect(blockKey(askedBlock(written))).toBe(key)
  })
})

import { describe, expect, it } from 'vitest'
import { tableSetting } from '../../src/word/column-widths.js'

const columnWidths = (columns: readonly (readonly string[])[], width: number): readonly number[] =>
  tableSetting(columns, width).widths

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

describe('the columns of a table in a file of somebody else', () => {
  it('are as wide as their longest word, and take no more than there is', () => {
    const widths = columnWidths(
      [
        ['Nr.', '1'],
        ['Omschrijving', 'Het maaien van de bermen en het wegvoeren van het maaisel '.repeat(4)],
        ['Perceel', 'perceel\u00a01'],
        ['Score', '10'],
      ],
      9072,
    )
    // Bold letters of eleven points: 'Nr.' takes 520 twentieths of a point with its margins, 'perceel 1' a thousand.
    expect(widths[0]).toBeGreaterThan(520)
    expect(widths[2]).toBeGreaterThan(1_150)
    expect(widths[3]).toBeGreaterThan(750)
    expect(widths[1]).toBeGreaterThan(4_000)
    expect(sum(widths)).toBeLessThanOrEqual(9072)
    expect(sum(widths)).toBeGreaterThan(9060)
  })

  it('keep their short words whole where the long ones do not fit', () => {
    const long = ['Arbeidsongevallenverzekeringsovereenkomst']
    const alone = columnWidths([['Nr.']], 1)
    expect(sum(alone)).toBeLessThanOrEqual(1)
    const widths = columnWidths([['Nr.'], ['Score'], long, long, long], 9072)
    expect(widths[0]).toBeGreaterThan(350)
    expect(widths[1]).toBeGreaterThan(480)
    expect(widths[2]).toBe(widths[3])
    expect(sum(widths)).toBeLessThanOrEqual(9072)
    expect(sum(widths)).toBeGreaterThan(9060)
  })

  it('get smaller letters where the words do not fit, and only there', () => {
    const words = [
      'Nr.',
      'Omschrijving',
      'Perceel',
      'Eenheid',
      'Hoeveelheid',
      'Eenheidsprijs',
      'Totaal',
      'Score',
    ]
    expect(
      tableSetting(
        words.slice(0, 4).map((word) => [word]),
        9072,
      ).letters,
    ).toBeUndefined()
    expect(
      tableSetting(
        words.map((word) => [word]),
        9072,
      ).letters,
    ).toBe(18)
    expect(
      tableSetting(
        words.map((word) => [`${word}${word}`]),
        9072,
      ).letters,
    ).toBe(16)
  })

  it('are reckoned in the letters of the file: narrow ones leave more room, and need not become smaller', () => {
    const words = ['Nr.', 'Omschrijving', 'Eenheid', 'Hoeveelheid', 'Eenheidsprijs', 'Totaal']
    const columns = words.map((word) => [word])
    expect(tableSetting(columns, 8500).letters).toBe(18)
    expect(tableSetting(columns, 8500, { size: 22, wider: 1.04 }).letters).toBeUndefined()
    expect(tableSetting(columns, 6000, { size: 17, wider: 1.4 }).letters).toBe(16)
  })

  it('hold together what a space that does not break holds together', () => {
    const long = ['veel woorden '.repeat(200)]
    const [held = 0] = columnWidths([['perceel\u00a01'], long], 3000)
    const [broken = 0] = columnWidths([['perceel 1'], long], 3000)
    expect(held).toBeGreaterThan(broken)
  })

  it('have room to write in where their cells are empty', () => {
    const [label = 0, empty = 0] = columnWidths(
      [
        ['Naam', 'Zetel en ondernemingsnummer van de inschrijver, en van elke deelnemer van een combinatie'],
        ['', ''],
      ],
      9072,
    )
    expect(empty).toBeGreaterThan(3500)
    expect(label).toBeGreaterThan(3500)
  })

  it('whose text fits on a line leave the rest to those with more to say', () => {
    const [name = 0, some = 0, much = 0] = columnWidths(
      [['perceel 1'], ['een bewijs '.repeat(8)], ['een referentie '.repeat(24)]],
      9072,
    )
    expect(name).toBeLessThan(1900)
    expect(much).toBeGreaterThan(some)
    expect(name + some + much).toBeGreaterThan(9000)
  })
})

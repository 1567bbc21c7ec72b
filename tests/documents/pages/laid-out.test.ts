import { describe, expect, it } from 'vitest'
import { printedHeadings, readLaidOut } from '../../../src/documents/pages/laid-out.js'

const hex = (text: string): string =>
  [...text].map((sign) => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')).join('')
const pdf = (...bookmarks: readonly (readonly [string, number])[]): Uint8Array =>
  new TextEncoder().encode(
    [
      '<</Type/Font/Subtype/TrueType/BaseFont/BAAAAA+Carlito-Bold',
      '<</Type/Pages\n/Resources 9 0 R\n/MediaBox[ 0 0 595 842 ]\n/Kids[ 1 0 R 4 0 R 7 0 R ]\n/Count 3>>',
      ...bookmarks.map(
        ([title, page]) => `<</Count 0/Title<FEFF${hex(title)}>\n/Dest[${page} 0 R/XYZ 56 700 0]>>`,
      ),
    ].join('\n'),
  )

describe('what a PDF says of its headings', () => {
  it('is the page and the number of each, and the faces that were used', () => {
    const laidOut = readLaidOut(pdf(['1 De opdracht', 1], ['1.1  Prijs – é', 4], ['2 Prijs', 7]))
    expect(laidOut?.faces).toEqual(['Carlito-Bold'])
    expect(laidOut && printedHeadings(['De opdracht', 'Prijs –\u00a0é', 'Prijs'], laidOut)).toEqual([
      { page: 1, label: '1' },
      { page: 2, label: '1.1' },
      { page: 3, label: '2' },
    ])
  })

  it('is nothing when a heading is not there, or not in that order', () => {
    const laidOut = readLaidOut(pdf(['Een', 1], ['Twee', 4]))
    if (laidOut === undefined) throw new Error('not read')
    expect(printedHeadings(['Twee', 'Een'], laidOut)).toBeUndefined()
    expect(printedHeadings(['Een', 'Drie'], laidOut)).toBeUndefined()
  })

  it('is nothing in a file that is not written as LibreOffice does', () => {
    expect(readLaidOut(new TextEncoder().encode('%PDF-1.7 …'))).toBeUndefined()
    expect(readLaidOut(pdf(['Nergens', 99]))).toBeUndefined()
  })
})

import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { logoIn, logoKey } from '../../src/documents/logo.js'
import { documentToDocx } from '../../src/documents/to-docx.js'
import { aDocument } from '../support/dossiers.js'
import { aPng } from '../support/made-pictures.js'

const hash = 'a'.repeat(64)

describe('a logo', () => {
  it('is found among the pictures of a document and fits at its head, in its own proportion', async () => {
    const bytes = await aPng(1200, 300)
    const logo = logoIn(
      new Map([
        ['plan', new Uint8Array()],
        [logoKey(hash, 1200, 300), bytes],
      ]),
    )
    expect(logo).toEqual({ bytes, width: 230, height: 58 })
    expect(logoIn(new Map([['plan', bytes]]))).toBeUndefined()
  })

  it('is never made larger than it is', () => {
    expect(logoIn(new Map([[logoKey(hash, 40, 20), new Uint8Array()]]))).toMatchObject({
      width: 40,
      height: 20,
    })
  })

  it('is one picture in the Word file, with words for who cannot see it', async () => {
    const pictures = new Map([[logoKey(hash, 60, 40), await aPng(60, 40)]])
    const parts = unzipSync(await documentToDocx(aDocument(), { pictures }))
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
    expect(new TextDecoder().decode(parts['word/document.xml'])).toContain('descr="Logo van ')
    const without = unzipSync(await documentToDocx(aDocument()))
    expect(Object.keys(without).some((name) => name.startsWith('word/media/'))).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { lettersIn } from '../../src/word/faces.js'

describe('the letters of a text', () => {
  const around = { size: 22, wider: 1.04 }

  it('are those around it where it says nothing of its own', () => {
    expect(lettersIn('<w:b/>', around)).toEqual(around)
  })

  it('are its own where it names a face or a size', () => {
    expect(lettersIn('<w:rFonts w:ascii="Arial"/><w:sz w:val="18"/>', around)).toEqual({
      size: 18,
      wider: 1.22,
    })
  })

  it('are taken to be wide in a face that not every office has', () => {
    expect(lettersIn('<w:rFonts w:ascii="Nergens Sans"/>', around).wider).toBe(1.4)
  })
})

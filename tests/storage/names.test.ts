import { describe, expect, it } from 'vitest'
import { idAt, nameIn } from '../../src/storage/names.js'

describe('the name of a text', () => {
  const nameOf = nameIn('dossiers')
  const idOf = idAt('dossiers')

  it('says of which aggregate it is', () => {
    for (const id of ['abcd', 'a', 'demo-fietspad']) expect(idOf(nameOf(id))).toBe(id)
  })

  it('is no aggregate where it stands beside one, in another folder or in none', () => {
    expect(idOf(nameOf('abcd', 'generations/1'))).toBeUndefined()
    expect(idOf(nameIn('suppliers')('abcd'))).toBeUndefined()
    expect(idOf('dossiers/index.jsonl')).toBeUndefined()
  })
})

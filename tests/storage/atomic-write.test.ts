import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { atomicWrite } from '../../src/storage/files/atomic-write.js'
import { temporaryFolder } from '../support/temporary-folder.js'

function folders() {
  const folder = temporaryFolder()
  const temporary = join(folder, 'temporary')
  mkdirSync(temporary)
  return { folder, temporary }
}

describe('an atomic write', () => {
  it('makes the folders above a new file and leaves nothing behind', async () => {
    const { folder, temporary } = folders()
    await atomicWrite(join(folder, 'a/b/c.json'), 'één', temporary)
    expect(readFileSync(join(folder, 'a/b/c.json'), 'utf8')).toBe('één')
    expect(readdirSync(temporary)).toEqual([])
  })

  it('succeeds for all that need the same new folder at the same moment', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { folder, temporary } = folders()
      const targets = Array.from({ length: 8 }, (_, index) => join(folder, `new/ab/${index}.json`))
      await Promise.all(targets.map((target) => atomicWrite(target, target, temporary)))
      expect(targets.map((target) => readFileSync(target, 'utf8'))).toEqual(targets)
    }
  })

  it('replaces a file as a whole', async () => {
    const { folder, temporary } = folders()
    const target = join(folder, 'a.json')
    writeFileSync(target, 'a much longer text than the new one')
    await atomicWrite(target, 'short', temporary)
    expect(readFileSync(target, 'utf8')).toBe('short')
  })

  it('leaves the target as it was when it fails, and no temporary file', async () => {
    const { folder, temporary } = folders()
    const target = join(folder, 'a.json')
    mkdirSync(target)
    writeFileSync(join(target, 'content'), 'kept')
    await expect(atomicWrite(target, 'text', temporary)).rejects.toThrow('EISDIR')
    expect(readFileSync(join(target, 'content'), 'utf8')).toBe('kept')
    expect(readdirSync(temporary)).toEqual([])
  })

  it('gives every reader one whole text while others write', async () => {
    const { folder, temporary } = folders()
    const target = join(folder, 'a.json')
    const texts = Array.from({ length: 20 }, (_, index) => String(index % 10).repeat(50_000 + index))
    await atomicWrite(target, texts[0] ?? '', temporary)
    const writing = Promise.all(texts.map((text) => atomicWrite(target, text, temporary)))
    let reads = 0
    for (let isBusy = true; isBusy; reads += 1) {
      expect(texts).toContain(readFileSync(target, 'utf8'))
      isBusy = await Promise.race([
        writing.then(() => false),
        new Promise<boolean>((resolve) => setImmediate(resolve, true)),
      ])
    }
    expect(reads).toBeGreaterThan(1)
  })
})

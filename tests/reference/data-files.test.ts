import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const reference = new URL('../../src/reference/', import.meta.url)
const data = new URL('data/', reference)
const files = readdirSync(data)

describe('the data files', () => {
  it('take less than 1.5 MB together', () => {
    const total = files.reduce((sum, file) => sum + statSync(new URL(file, data)).size, 0)
    expect(total).toBeGreaterThan(300_000)
    expect(total).toBeLessThan(1_500_000)
  })

  it('all stand in NOTICE with their source', () => {
    const notice = readFileSync(new URL('../../NOTICE', import.meta.url), 'utf8')
    expect(files.filter((file) => !notice.includes(file))).toEqual([])
  })

  it('are read from disk: the look-ups know no network', () => {
    const sources = readdirSync(reference).filter((file) => file.endsWith('.ts'))
    expect(sources.length).toBeGreaterThan(10)
    const online = sources.filter((file) =>
      /\bfetch\(|node:(https?|net|dns|http2)|WebSocket/.test(readFileSync(new URL(file, reference), 'utf8')),
    )
    expect(online).toEqual([])
  })
})

import { afterAll, describe, expect, it } from 'vitest'
import { pooledPictureEncoder } from '../../src/workers/picture-encoder.js'
import { aBomb, aPng } from '../support/made-pictures.js'

const encoder = pooledPictureEncoder()
afterAll(() => encoder.close())

describe('a picture in a process of its own', () => {
  it('comes back made anew', async () => {
    const made = await encoder.encode(await aPng(80, 20))
    expect(made).toMatchObject({ ok: true, value: { mediaType: 'image/png', width: 80, height: 20 } })
    expect(made.ok && [...made.value.content.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  })

  it('of 900 million pixels is refused, and the next one is made', async () => {
    const bomb = await aBomb()
    expect(bomb.length).toBeLessThan(5_000_000)
    const [refused, made] = await Promise.all([encoder.encode(bomb), encoder.encode(await aPng())])
    expect(refused).toEqual({ ok: false, error: 'too-many-pixels' })
    expect(made).toMatchObject({ ok: true })
  }, 30_000)

  it('that takes too long is given up', async () => {
    const hasty = pooledPictureEncoder({ patience: 1 })
    expect(await hasty.encode(await aPng())).toEqual({ ok: false, error: 'too-slow' })
    await hasty.close()
  })
})

import { describe, expect, it } from 'vitest'
import { encodePicture } from '../../src/uploads/encode-picture.js'
import { maximumPictureUpload } from '../../src/uploads/picture.js'
import { aPhoto, aPng, aWebp } from '../support/made-pictures.js'

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
const refused = (error: string) => ({ ok: false, error })

async function encoded(sent: Uint8Array) {
  const made = await encodePicture(sent)
  if (!made.ok) throw new Error(made.error)
  return made.value
}

describe('a picture that somebody sends', () => {
  it('is a PNG when it was one, a JPEG when it was a photo, and never a WebP, which Word does not show', async () => {
    expect(await encoded(await aPng())).toMatchObject({ mediaType: 'image/png', width: 60, height: 40 })
    expect(await encoded(await aPhoto())).toMatchObject({ mediaType: 'image/jpeg' })
    expect(await encoded(await aWebp())).toMatchObject({ mediaType: 'image/jpeg' })
    expect(await encoded(await aWebp(true))).toMatchObject({ mediaType: 'image/png' })
  })

  it('is turned as the camera held it, without where and with what it was taken', async () => {
    const photo = await aPhoto()
    expect(Buffer.from(photo).toString('latin1')).toContain('Geheim toestel')
    const { content, width, height } = await encoded(photo)
    expect([width, height]).toEqual([400, 600])
    expect(Buffer.from(content).toString('latin1')).not.toMatch(/Exif|Geheim|GPS/)
  })

  it('is at most 1600 pixels wide and 4000 high, and never made larger', async () => {
    expect(await encoded(await aPng(3200, 100))).toMatchObject({ width: 1600, height: 50 })
    expect(await encoded(await aPng(100, 8000))).toMatchObject({ width: 50, height: 4000 })
    expect(await encoded(await aPng(1, 1))).toMatchObject({ width: 1, height: 1 })
  })

  it.each([
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'no-picture'],
    ['a GIF', bytes('GIF89a\x01\x00\x01\x00'), 'no-picture'],
    ['nothing', new Uint8Array(), 'no-picture'],
    [
      'a page that says it is a PNG',
      bytes('\x89PNG\r\n\x1a\n<html><script>x</script>'),
      'more-than-a-picture',
    ],
    ['a PNG with nothing in it', bytes('\x89PNG\r\n\x1a\n'), 'damaged'],
    ['a RIFF with sound', bytes('RIFF\x24\x00\x00\x00WAVEfmt '), 'no-picture'],
    ['more bytes than it may have', new Uint8Array(maximumPictureUpload + 1), 'too-large'],
  ])('is refused when it is %s', async (_, sent, why) => {
    expect(await encodePicture(sent)).toEqual(refused(why))
  })

  it('is refused when it breaks off', async () => {
    for (const whole of [await aPng(300, 300), await aPhoto()])
      for (const part of [0.3, 0.9])
        expect(await encodePicture(whole.slice(0, Math.floor(whole.length * part)))).toEqual(
          refused('damaged'),
        )
  })

  it('is refused when another program would take it for a zip, a PDF or a script', async () => {
    const png = await aPng()
    const zip = bytes(`PK\x05\x06${'\0'.repeat(18)}`)
    for (const more of [zip, bytes('<script>alert(1)</script>'), bytes('<?php echo 1 ?>'), bytes('%PDF-1.4')])
      expect(await encodePicture(joined(png, more))).toEqual(refused('more-than-a-picture'))
  })

  it('is refused by its header when it has more than 50 million pixels', async () => {
    // Width and height stand in the header of a PNG, at the bytes 16 and 20; its sum goes on after them.
    const png = Buffer.from(await aPng(8000, 7000))
    const answer = await encodePicture(new Uint8Array(png))
    expect(answer).toEqual(refused('too-many-pixels'))
  })
})

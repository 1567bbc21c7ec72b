import sharp from 'sharp'

/** Pictures as cameras, drawing programs and people with bad intentions make them. */

const plain = (width: number, height: number, alpha = false) =>
  sharp({
    create: { width, height, channels: alpha ? 4 : 3, background: { r: 80, g: 140, b: 90, alpha: 0.5 } },
    limitInputPixels: false,
  })

export const aPng = async (width = 60, height = 40): Promise<Uint8Array> =>
  new Uint8Array(await plain(width, height, true).png().toBuffer())

export const aWebp = async (alpha = false): Promise<Uint8Array> =>
  new Uint8Array(await plain(60, 40, alpha).webp().toBuffer())

/** A photo held upright, with what a camera writes beside it. */
export const aPhoto = async (width = 600, height = 400): Promise<Uint8Array> =>
  new Uint8Array(
    await plain(width, height)
      .jpeg()
      .withExif({ IFD0: { Make: 'Geheim toestel' }, IFD3: { GPSLatitude: '51/1 0/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer(),
  )

/** Some megabytes that say that they are 900 million pixels. */
export const aBomb = async (): Promise<Uint8Array> =>
  new Uint8Array(await plain(30_000, 30_000).png({ compressionLevel: 9 }).toBuffer())

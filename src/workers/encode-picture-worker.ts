import { encodePicture } from '../uploads/encode-picture.js'

// A process of its own, for one picture that a stranger sent: what it does to memory and time stays here.
process.once('message', async (bytes: Uint8Array) => {
  process.send?.(await encodePicture(bytes), () => process.disconnect())
})

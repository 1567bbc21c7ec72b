/** A Word file of more bytes than this is refused before anybody looks into it. */
export const maximumUpload = 10 * 1024 * 1024

/** What a Word file may unpack to, in bytes, all its parts together. */
export const maximumUnpacked = 50 * 1024 * 1024

/** The text of a Word file that is read, in characters: some 1,500 pages. Whoever goes on with it stays quick. */
export const maximumText = 5 * 1024 * 1024

/**
 * Why a file was not read: larger than {@link maximumUpload}; no Word file; unpacks to more than
 * {@link maximumUnpacked}, has more text than {@link maximumText}, more than 2,000 entries, or asks for more memory
 * than it gets; damaged, encrypted or with what a Word file never holds; or it took too long.
 */
export type DocxRefusal = 'too-large' | 'not-a-docx' | 'unpacks-too-large' | 'unreadable' | 'too-slow'

const zipSignature = [0x50, 0x4b, 0x03, 0x04]

/** What the size and the first four bytes already tell, so that nothing is started for it. */
export function refusalAtSight(bytes: Uint8Array, upload = maximumUpload): DocxRefusal | undefined {
  if (bytes.length > upload) return 'too-large'
  return zipSignature.every((byte, index) => bytes[index] === byte) ? undefined : 'not-a-docx'
}

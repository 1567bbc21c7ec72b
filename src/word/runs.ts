import type { Words } from './pieces.js'
import { encoded } from './xml-tree.js'

/** Words as runs. @param properties those that every run takes. */
export const runs = (words: Words, properties: string): string =>
  words
    .map((word) => {
      if ('kind' in word) return `<w:r>${wrapped(properties)}<w:br/></w:r>`
      const own = `${word.isBold ? '<w:b/><w:bCs/>' : ''}`
      const mark = word.isOpen ? '<w:highlight w:val="yellow"/>' : ''
      return `<w:r>${wrapped(inOrder(properties, own, mark))}<w:t xml:space="preserve">${encoded(word.text)}</w:t></w:r>`
    })
    .join('')

const wrapped = (properties: string): string => (properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`)

/** The schema has an order: faces, weight, colour, size, then the tint. */
const inOrder = (properties: string, weight: string, mark: string): string => {
  const [faces = ''] = /^(?:<w:rStyle\b[^>]*\/>)?(?:<w:rFonts\b[^>]*\/>)?/.exec(properties) ?? []
  const [, rest = '', language = ''] =
    /^(.*?)(<w:lang\b[^>]*\/>)?$/s.exec(properties.slice(faces.length)) ?? []
  return `${faces}${weight}${rest}${mark}${language}`
}

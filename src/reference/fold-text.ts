/** Lower case without diacritics, anything but letters and digits as a space: for comparing what people type. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const longestQuery = 200

/** As much of a search text as is read: more than anybody types, and a hostile one costs no time. */
export const boundedQuery = (query: string): string => query.slice(0, longestQuery)

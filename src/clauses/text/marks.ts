/** Characters of the private use area that frame the number of a value in the text that Markdown reads. */
export const markStart = '\uE000'
export const markEnd = '\uE001'
export const spotStart = '\uE002'
export const privateUse = /[\uE000-\uF8FF]/

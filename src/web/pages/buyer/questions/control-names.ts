/** Dots have no place in the id of an element. */
export const controlId = (path: string): string => `v-${path.replace(/[^A-Za-z0-9]+/g, '-')}`
export const noneName = (path: string): string => `${path}~geen`
/** The words that were searched for, when codes to choose from are shown. */
export const searchName = (path: string): string => `${path}~gezocht`
export const wasName = (path: string): string => `${path}~was`

import { tableLimits } from '../../uploads/table.js'

/** What a request may weigh that carries a file with firms: the largest file, and the form around it. In bytes. */
export const maximumTableRequest = tableLimits.upload + 1024 * 1024

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

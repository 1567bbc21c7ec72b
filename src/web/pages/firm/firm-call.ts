import type { Context } from 'hono'
import { belgianDay, belgianMoment, type LocalDate } from '../../../kernel/local-date.js'
import type { Supplier } from '../../../suppliers/supplier.js'
import type { Dependencies } from '../../dependencies.js'
import { missingPage } from '../../http/error-pages.js'

/** A request about one firm. @property moment now, as local time: `2026-11-27T15:00`. */
export interface FirmCall {
  readonly c: Context
  readonly firm: Supplier
  readonly today: LocalDate
  readonly moment: string
  readonly dependencies: Dependencies
}

/** Finds the firm that the address names. Whether the caller may act for it is decided before: `mayActForFirm`. */
export const withFirm =
  (dependencies: Dependencies, handle: (call: FirmCall) => Promise<Response> | Response) =>
  async (c: Context): Promise<Response> => {
    const firm = await dependencies.suppliers.find(c.req.param('firm') ?? '')
    if (firm === undefined) return missingPage(c)
    const now = dependencies.now()
    c.header('Cache-Control', 'no-store')
    return handle({ c, firm, today: belgianDay(now), moment: belgianMoment(now), dependencies })
  }

import type { Context } from 'hono'

/** Whether the person came from the list of answers, and goes back there. */
export const comesFromAnswers = (c: Context): boolean => c.req.query('van') === 'antwoorden'

/** The address of the page itself, also while it is previewed. */
export const here = (c: Context): string => c.req.path.replace(/\/voorbeeld$/, '')

/** What the address asks besides. */
export const search = (c: Context): string => new URL(c.req.url).search

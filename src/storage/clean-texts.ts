import { withoutControlSigns } from '../kernel/clean-text.js'

/**
 * A migration: plain data with every text in it as the edge takes it today: see {@link withoutControlSigns}.
 */
export function withCleanTexts(value: unknown): unknown {
  if (typeof value === 'string') return withoutControlSigns(value)
  if (Array.isArray(value)) return value.map(withCleanTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withCleanTexts(part)]))
}

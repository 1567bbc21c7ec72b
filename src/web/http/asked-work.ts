import type { Context } from 'hono'
import type { Asker } from '../../kernel/asked-work.js'

/**
 * Who asks for work in a queue: the work ends when the request is gone. Until there are accounts, whoever comes in by
 * the same door is one person.
 */
export const askedBy = (c: Context): Asker => ({ signal: c.req.raw.signal, person: doorOf(c.req.path) })

function doorOf(path: string): 'api' | 'buyer' | 'coordinator' | 'public' {
  if (path.startsWith('/api/')) return 'api'
  if (path.startsWith('/dossiers')) return 'buyer'
  return path.startsWith('/regie') ? 'coordinator' : 'public'
}

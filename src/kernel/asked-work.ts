/**
 * Who asks for work that others also wait for.
 *
 * @property signal aborts when whoever asked is gone: the work is then given back.
 * @property person of whom only so much is taken on at a time, so that one cannot fill the queue. Left out: no such cap.
 */
export interface Asker {
  readonly signal?: AbortSignal
  readonly person?: string
}

/**
 * Why work was never begun, or nobody waits for it any more.
 *
 * - `busy`: the queue is full; `ahead` works stand before this one, so ask again after `retryAfter` whole seconds;
 * - `given-up`: whoever asked is gone, or the service stops.
 */
export type NotServed =
  | { readonly kind: 'busy'; readonly retryAfter: number; readonly ahead: number }
  | { readonly kind: 'given-up' }

/** Why work was not done. `too-slow`: it took more time, or asked for more memory, than one work may. */
export type Undone = NotServed | { readonly kind: 'too-slow' }

import type { Context, Hono, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Actor } from '../../access/actor.js'
import type { Action } from '../../access/may.js'
import { formatNumber } from '../../kernel/format.js'
import type { Doors } from './doors.js'
import { refuse } from './error-answers.js'
import { errorPage } from './error-pages.js'
import { isForeignKeeping } from './guard.js'
import { problems } from './messages.js'
import { refusalPage } from './refusal-page.js'
import type { Does, Route } from './route.js'
import { noForm, readForm, type SentForm } from './sent-form.js'

/** A request for a page. @property sent the form that came with it; empty for one that was only asked for. */
export interface PageCall {
  readonly c: Context
  readonly doors: Doors
  readonly actor: Actor
  readonly sent: SentForm
}

export type PageHandler = (call: PageCall) => Response | Promise<Response>

/** How large a form may be, and the page for one that is larger. In bytes. */
export interface FormLimit {
  readonly bytes: number
  readonly tooLarge: (c: Context) => Response | Promise<Response>
}

const megabyte = 1024 * 1024

/** A form of texts: of one that is larger nothing is kept, and the browser still has it. */
const textsUpTo = (megabytes: number): FormLimit => ({
  bytes: megabytes * megabyte,
  tooLarge: (c) =>
    errorPage(
      c,
      413,
      'Te groot',
      `Wat je stuurde is groter dan ${formatNumber(megabytes)} MB: kort de teksten in. Er is niets bewaard.`,
    ),
})

const usualLimit = textsUpTo(2)
/** For forms with a few short fields. */
export const smallForm = textsUpTo(1)

type Gets = Route<string, Does & { readonly get: Action }>
type Posts = Route<string, Does & { readonly post: Action }>
/** The address of a form: it is shown there, and sent there. */
export type FormRoute = Route<string, Does & { readonly get: Action; readonly post: Action }>

/** Puts pages at their addresses, each behind the question whether the actor may. */
export function pagesAt(pages: Hono, doors: Doors) {
  return {
    /** A page that is asked for. */
    get: ({ pattern, does }: Gets, handle: PageHandler): void => {
      pages.get(pattern, guarded(doors, does.get), (c) =>
        handle({ c, doors, actor: doors.actorOf(c), sent: noForm }),
      )
    },
    /** A form that is sent: bounded and read before anybody looks at it. */
    post: ({ pattern, does }: Posts, handle: PageHandler, limit: FormLimit = usualLimit): void => {
      const bounded = bodyLimit({ maxSize: limit.bytes, onError: limit.tooLarge })
      pages.post(pattern, guarded(doors, does.post), bounded, async (c) => {
        const sent = await readForm(c)
        return sent.ok
          ? handle({ c, doors, actor: doors.actorOf(c), sent: sent.value })
          : errorPage(c, 400, 'Niet goed aangekomen', unreadableForm)
      })
    },
  }
}

export type PagesAt = ReturnType<typeof pagesAt>

const unreadableForm =
  'Het formulier kwam niet volledig aan. Er is niets bewaard: ga terug met de knop van je browser en verstuur het opnieuw.'

/** Before anything of a request is read: whether the actor may do anything with it, and from where it is asked. */
const guarded =
  ({ may, actorOf }: Doors, action: Action): MiddlewareHandler =>
  async (c, next) => {
    if (!may(actorOf(c), action)) return refusalPage(c, { kind: 'forbidden' })
    if (isForeignKeeping(c, action)) return refuse(c, problems.foreignDownload)
    await next()
  }

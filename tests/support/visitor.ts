import type { TestService } from './service.js'

/** What a person sees after a click. @property text the visible words, white space as one blank. */
export interface Seen {
  readonly status: number
  readonly path: string
  readonly html: string
  readonly text: string
  readonly bytes: Uint8Array
}

export interface Visitor {
  readonly open: (path: string) => Promise<Seen>
  /** Sends a form and follows where it leads. */
  readonly send: (path: string, fields: readonly (readonly [string, string])[]) => Promise<Seen>
  /** Sends a form with a file in it. */
  readonly sendFile: (
    path: string,
    field: string,
    file: File,
    fields?: readonly (readonly [string, string])[],
  ) => Promise<Seen>
}

/** A person with a browser without JavaScript. */
export function visitor({ app }: Pick<TestService, 'app'>): Visitor {
  const request = async (path: string, init: RequestInit = {}): Promise<Seen> => {
    const response = await app.request(path, {
      ...init,
      headers: {
        Host: '127.0.0.1:3000',
        ...(init.method === 'POST' && { Origin: 'http://127.0.0.1:3000', 'Sec-Fetch-Site': 'same-origin' }),
      },
    })
    const location = response.headers.get('Location')
    if ((response.status === 302 || response.status === 303) && location !== null) return request(location)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const html = new TextDecoder().decode(bytes)
    return { status: response.status, path, html, text: visibleText(html), bytes }
  }
  return {
    open: (path) => request(path),
    send: (path, fields) => {
      const body = new URLSearchParams()
      for (const [name, value] of fields) body.append(name, value)
      return request(path, { method: 'POST', body })
    },
    sendFile: (path, field, file, fields = []) => {
      const body = new FormData()
      for (const [name, value] of fields) body.append(name, value)
      body.append(field, file)
      return request(path, { method: 'POST', body })
    },
  }
}

const visibleText = (html: string): string =>
  html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00A0]+/g, ' ')

// Shows an unsaved answer in the document beside the question. Without this script the button does the same.
const form = document.querySelector('form[data-preview]')
const pane = document.getElementById('voorbeeld')
const said = document.getElementById('gewijzigd')
if (form && pane && said) {
  let waiting
  let running
  const show = async () => {
    running?.abort()
    running = new AbortController()
    pane.setAttribute('aria-busy', 'true')
    try {
      const answer = await fetch(form.dataset.preview, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        signal: running.signal,
        headers: { Accept: 'text/html' },
      })
      if (!answer.ok) throw new Error()
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const sheet = page.getElementById('blad')
      if (!sheet) throw new Error()
      const top = document.getElementById('blad').scrollTop
      document.getElementById('blad').replaceWith(sheet)
      document.getElementById('strook').replaceWith(page.getElementById('strook'))
      for (const part of page.querySelectorAll('[data-live]'))
        document.getElementById(part.id)?.replaceWith(part)
      const changed = sheet.querySelector('.changed')
      sheet.scrollTop = changed ? Math.max(0, changed.offsetTop - sheet.offsetTop - 60) : top
      const words = page.getElementById('gewijzigd').textContent
      if (said.textContent !== words) said.textContent = words
      pane.setAttribute('aria-busy', 'false')
      setTimeout(() => changed?.classList.remove('changed'), 4000)
    } catch (error) {
      if (error.name === 'AbortError') return
      pane.setAttribute('aria-busy', 'false')
      said.textContent =
        'Het voorbeeld kon niet vernieuwd worden. Probeer opnieuw met de knop Toon in het voorbeeld.'
    }
  }
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(show, 350)
  })
}

// Who goes away by a link that does not keep what was typed, is asked whether that is meant.
if (form) {
  let isTyped = false
  form.addEventListener('input', () => (isTyped = true))
  form.addEventListener('submit', () => (isTyped = false))
  addEventListener('beforeunload', (event) => {
    if (isTyped) event.preventDefault()
  })
}

// Adds up the weights of the criteria while they are typed; the server does the same when they are kept.
const total = document.getElementById('totaal')
if (total) {
  document.addEventListener('input', () => {
    const weights = [...document.querySelectorAll('input[name^="c."][name$=".weight"]:not([name*=".sub."])')]
    const sum = weights.reduce((all, { value }) => all + (Number(value.replace(',', '.')) || 0), 0)
    total.textContent = `Samen ${String(Math.round(sum * 100) / 100).replace('.', ',')} van 100`
  })
}

// Copies a part of the page, with its layout or as plain text; the text can be selected without this script too.
for (const buttons of document.querySelectorAll('[data-copy]')) {
  const part = document.getElementById(buttons.dataset.copy)
  if (!part || !navigator.clipboard) continue
  buttons.hidden = false
  buttons.addEventListener('click', (event) => copyAs(event, buttons, [part], part.dataset.text))
}

// The same of each block of a text: one bar, beside the block that is pointed at or has the focus.
const bar = document.getElementById('kopieerbalk')
if (bar && navigator.clipboard) {
  let block
  const isExtra = (element) => element === bar || element.classList.contains('cw-from')
  const place = ({ target, type }) => {
    if (bar.contains(target) || (type === 'pointerover' && bar.querySelector(':focus-visible'))) return
    let found = target.closest('[data-copyable] > *')
    while (found && isExtra(found)) found = found.previousElementSibling
    if (!found || found === block) return
    block = found
    bar.hidden = false
    bar.querySelector('[role=status]').textContent = ''
    block.after(bar)
    bar.firstElementChild.style.top = `${Math.max(block.offsetTop - bar.offsetTop, -400)}px`
  }
  for (const kind of ['pointerover', 'focusin']) document.addEventListener(kind, place)
  const headingOf = (element) =>
    element.querySelector(':scope > :is(h2, h3, h4, h5, h6), :scope > #gekozen > :is(h2, h3, h4, h5, h6)') ??
    element
  const levelOf = (element) => Number(/^H([2-6])$/.exec(headingOf(element).tagName)?.[1] ?? 9)
  // Of a heading: all up to the next heading of its level.
  const partOf = (first) => {
    const parts = [first]
    const level = levelOf(first)
    for (let next = first.nextElementSibling; next && level < 9; next = next.nextElementSibling) {
      if (levelOf(next) <= level) break
      if (!isExtra(next)) parts.push(next)
    }
    return parts
  }
  bar.addEventListener('click', (event) => block && copyAs(event, bar, partOf(block)))
}

async function copyAs(event, buttons, parts, given) {
  const as = event.target.closest('[data-copy-as]')?.dataset.copyAs
  if (!as) return
  const said = buttons.querySelector('[role=status]')
  try {
    const text = given ?? textOf(parts)
    if (as === 'text') await navigator.clipboard.writeText(text)
    else
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([parts.map(cleanCopy).join('')], { type: 'text/html' }),
          'text/plain': new Blob([text], { type: 'text/plain' }),
        }),
      ])
    said.textContent = 'Gekopieerd.'
  } catch {
    said.textContent = 'Kopiëren lukte niet: selecteer de tekst en kopieer ze zelf.'
  }
}

const extras = '.cw-ask, .cw-from, .cw-copybar, [data-copy]'

// As a reader sees it, numbers and marks of items included: that is known of what stands on the page.
function textOf(parts) {
  const sheet = document.createElement('div')
  sheet.className = 'cw-copied cw-text'
  for (const part of parts) sheet.append(part.cloneNode(true))
  for (const extra of sheet.querySelectorAll(extras)) extra.remove()
  document.body.append(sheet)
  const text = sheet.innerText.trim()
  sheet.remove()
  return text
}

// Marks of answers and of where a text comes from stay here; the marks of items are the list's own again.
function cleanCopy(part) {
  const copy = document.createElement('div')
  copy.append(part.cloneNode(true))
  for (const extra of copy.querySelectorAll(`${extras}, .item-mark`)) extra.remove()
  for (const mark of copy.querySelectorAll('mark, bdi, li > span')) mark.replaceWith(...mark.childNodes)
  for (const mark of copy.querySelectorAll('div')) mark.replaceWith(...mark.childNodes)
  for (const element of copy.querySelectorAll('*'))
    for (const { name } of [...element.attributes])
      if (!['colspan', 'rowspan', 'scope', 'alt'].includes(name)) element.removeAttribute(name)
  return copy.innerHTML
}

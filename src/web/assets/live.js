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
  const said = buttons.querySelector('[role=status]')
  buttons.addEventListener('click', async (event) => {
    const as = event.target.closest('[data-copy-as]')?.dataset.copyAs
    if (!as) return
    const text = part.dataset.text ?? part.innerText
    try {
      if (as === 'text') await navigator.clipboard.writeText(text)
      else
        await navigator.clipboard.write([
          new ClipboardItem({
            'text/html': new Blob([cleanCopy(part)], { type: 'text/html' }),
            'text/plain': new Blob([text], { type: 'text/plain' }),
          }),
        ])
      said.textContent = 'Gekopieerd.'
    } catch {
      said.textContent = 'Kopiëren lukte niet: selecteer de tekst en kopieer ze zelf.'
    }
  })
}

// Marks of answers and of where a text comes from stay here; the marks of items are the list's own again.
function cleanCopy(part) {
  const copy = part.cloneNode(true)
  for (const extra of copy.querySelectorAll('.cw-ask, .cw-from, .item-mark, [data-copy]')) extra.remove()
  for (const mark of copy.querySelectorAll('mark, bdi, li > span')) mark.replaceWith(...mark.childNodes)
  for (const element of copy.querySelectorAll('*'))
    for (const { name } of [...element.attributes])
      if (!['colspan', 'rowspan', 'scope'].includes(name)) element.removeAttribute(name)
  return copy.innerHTML
}

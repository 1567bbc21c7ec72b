/** The stylesheet of the public pages; the pages of the buyer bring their own. */
export const siteCss = `:root{--brand:#14505c;--link:#0b5d7a;--ink:#1d2427;--line:#c9d3d6;--paper:#fff;--ground:#f4f7f7}
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",sans-serif;color:var(--ink);background:var(--ground)}
header{background:var(--brand)}
header nav{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline;max-width:62rem;margin:auto;padding:.75rem 1rem}
header a{color:#fff;padding:.25rem 0}
header .brand{font-weight:700;font-size:1.25rem;text-decoration:none}
main,footer{max-width:62rem;margin:auto;padding:1rem}
main{background:var(--paper);padding-bottom:3rem}
h1{line-height:1.2;margin:.5rem 0 1rem}
h2{margin-top:2rem;line-height:1.25}
a{color:var(--link)}
a:focus-visible{outline:3px solid #ffdd00;outline-offset:2px;background:#ffdd00;color:#0b0c0c}
.skip{position:absolute;left:-9999px}
.skip:focus{left:1rem;top:.5rem;z-index:1}
.list{list-style:none;padding:0}
.list li{border-top:1px solid var(--line);padding:.75rem 0}
.note{color:#4a5a60}
dl{display:grid;grid-template-columns:minmax(8rem,1fr) 3fr;gap:.5rem 1rem}
dt{font-weight:600}
dd{margin:0}
.paper{border:1px solid var(--line);padding:1rem 1.25rem;overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid var(--line);padding:.4rem .6rem;text-align:left;vertical-align:top}
pre{white-space:pre-wrap;overflow-wrap:anywhere}
code{overflow-wrap:anywhere}
@media (max-width:40rem){dl{grid-template-columns:1fr;gap:.1rem}dd{margin-bottom:.6rem}}
`

/** The one stylesheet of a document by itself: a calm sheet of paper on screen, A4 on paper. */
export const documentStyle = `:root{--brand:#14505c;--ink:#1d2427;--line:#b9c6ca;--soft:#eef4f5}
*{box-sizing:border-box}
body{margin:0;background:#e9eeef;color:var(--ink);font:1rem/1.55 Calibri,Carlito,"Source Sans 3",system-ui,sans-serif}
.sheet{max-width:52rem;margin:1.5rem auto;padding:3rem clamp(1rem,6vw,4.5rem);background:#fff;box-shadow:0 1px 6px rgba(0,0,0,.18);overflow-wrap:anywhere}
h1,h2,h3,h4,h5{color:var(--brand);line-height:1.25;margin:1.8em 0 .5em;break-after:avoid}
h1{font-size:2rem;margin-top:.25em}h2{font-size:1.45rem;border-bottom:2px solid var(--brand);padding-bottom:.2em}h3{font-size:1.2rem}h4,h5{font-size:1.05rem}
.kind{text-transform:uppercase;letter-spacing:.08em;color:#4a5a60;margin:0}
.draft{display:inline-block;border:3px solid #a3301c;color:#a3301c;font-weight:700;letter-spacing:.2em;padding:.2em .7em;margin:0 0 1rem}
p{margin:.6em 0}
ul,ol{list-style:none;padding:0;margin:.6em 0}
li{display:flex;gap:.6em;margin:.3em 0}.item-mark{flex:none;min-width:1.6em}
.table{overflow-x:auto;margin:1em 0}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid var(--line);padding:.4em .6em;text-align:left;vertical-align:top}
thead th{background:var(--brand);color:#fff}tbody th{background:var(--soft);font-weight:600;width:34%}
.right{text-align:right}.center{text-align:center}
figure{margin:1em 0;break-inside:avoid}img{display:block;max-width:100%;height:auto}
aside{border:2px solid #8a6d1a;border-left-width:8px;background:#fdf8e7;padding:.6em 1em;margin:1em 0;break-inside:avoid}
.answer{background:none;color:inherit;border-bottom:1px dotted #5d7b82}
.proposed{background:#e4eefb;color:#173f6b;font-weight:600;border-bottom:2px dashed #2a62a3}
.missing{background:#fff3cd;color:#6b3a00;font-weight:600;border-bottom:2px solid #a3301c}
nav{border:1px solid var(--line);padding:.5em 1em;margin:1.5em 0}nav ol li{display:block}nav .deep{padding-left:1.5em}
a{color:#0b5d7a}a:focus-visible{outline:3px solid #0b0c0c;background:#ffdd00}
footer{border-top:1px solid var(--line);margin-top:3rem;padding-top:1rem;font-size:.85rem;color:#4a5a60}
@media print{@page{size:A4;margin:2.2cm 2cm}body{background:#fff;font-size:10.5pt}.sheet{box-shadow:none;margin:0;padding:0;max-width:none}tr{break-inside:avoid}.on-every-page{position:fixed;top:0;right:0}}
`

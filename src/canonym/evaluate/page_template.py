"""The HTML report: one file that needs neither network nor script, on screens light and dark and on paper."""

from __future__ import annotations

STYLE = """
:root{color-scheme:light dark;--page:#fbfaf7;--ink:#1d1c1a;--soft:#66625b;--line:#dedad2;--card:#fff;--good:#2c7a43;
--bad:#a8321c}
@media screen and (prefers-color-scheme:dark){:root{--page:#191a1c;--ink:#e8e6e1;--soft:#a5a19a;--line:#3a3b3e;
--card:#242629;--good:#72c98a;--bad:#f2967f}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",sans-serif}
main,header,footer{max-width:60rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
h1{font-size:1.3rem;margin:0 0 .25rem;overflow-wrap:anywhere}
h2{font-size:1.05rem;margin:2.25rem 0 .5rem;overflow-wrap:anywhere}
h3{font-size:.92rem;margin:0 0 .15rem;overflow-wrap:anywhere}
p{margin:.3rem 0}
.facts,footer,figcaption{color:var(--soft);font-size:.87rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.87rem;line-height:1.4;font-variant-numeric:tabular-nums}
th,td{text-align:right;padding:.3rem 0 .3rem 1.4rem;border-bottom:1px solid var(--line);vertical-align:top;
font-weight:400;white-space:nowrap}
th:first-child,td:first-child{text-align:left;padding-left:0;white-space:normal;overflow-wrap:anywhere}
thead th{color:var(--soft);border-bottom-color:var(--soft)}
tr.here{font-weight:600}tr.here th{font-weight:600}
.figures{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0;padding:0}
.figures div{flex:1 1 7rem;padding:.6rem .9rem;border:1px solid var(--line);border-radius:.5rem;background:var(--card)}
.figures dt{color:var(--soft);font-size:.82rem}
.figures dd{margin:0;font-size:1.5rem;line-height:1.25;font-variant-numeric:tabular-nums}
.curves{display:flex;flex-wrap:wrap;gap:1rem}
figure{flex:1 1 20rem;margin:0;max-width:28rem}
figure svg{display:block;width:100%;height:auto}
article{padding:.7rem 0;border-bottom:1px solid var(--line);break-inside:avoid}
.right{color:var(--good)}.wrong{color:var(--bad)}
code,pre{font:.82rem/1.5 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
pre{white-space:pre-wrap;margin:.4rem 0 0;color:var(--soft)}
ul{margin:.3rem 0;padding-left:1.2rem;font-size:.9rem}
li{overflow-wrap:anywhere}
footer{padding-top:1.5rem;padding-bottom:3rem}
@media print{:root{--page:#fff}body{font-size:11pt}main,header,footer{max-width:none;padding:0}h2{break-after:avoid}
figure,tr{break-inside:avoid}.scroll{overflow:visible}}
"""

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>$title</title><style>$style</style></head>
<body><header><h1>$title</h1><p class="facts">$facts</p></header>
<main>
$content
</main><footer>$footer</footer></body></html>
"""

SECTION = """<section><h2>$title</h2>
$content
</section>"""

ERROR = """<article><h3>$query</h3>
<p>expected <code class="right">$wanted</code>, got <code class="wrong">$got</code></p>
<p class="facts">$facts</p>
<pre>$explanation</pre></article>"""

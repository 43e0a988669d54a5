"""The HTML page: one file that needs no network; styles, and a script without which everything can still be read."""

from __future__ import annotations

STYLE = """
:root{color-scheme:light dark;--page:#fbfaf7;--ink:#1d1c1a;--soft:#66625b;--line:#dedad2;--card:#fff;--shade:#0003;
--person:#cdebd3;--organization:#cfe0fb;--place:#fbe7b2;--position:#e9d6f6;--event:#c9eef0;--other:#e6e2da;
--person-line:#2c7a43;--organization-line:#2b5fb3;--place-line:#96690a;--position-line:#7d3fa5;--event-line:#1b7f86;
--other-line:#75706a}
@media (prefers-color-scheme:dark){:root{--page:#191a1c;--ink:#e8e6e1;--soft:#a5a19a;--line:#3a3b3e;--card:#242629;
--shade:#000a;--person:#1f4229;--organization:#1f3760;--place:#4b3a10;--position:#43275a;--event:#14444a;--other:#3a3936;
--person-line:#72c98a;--organization-line:#86b1f2;--place-line:#e0b34d;--position-line:#c795ea;--event-line:#63cbd3;
--other-line:#a9a49c}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:17px/1.7 Georgia,"Times New Roman",serif}
main,header,footer{max-width:46rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2rem}
h1,h2,h3,.legend,.card,table,footer,.facts{font-family:system-ui,-apple-system,"Segoe UI",sans-serif}
h1{font-size:1.25rem;margin:0 0 .75rem}
h2{font-size:1.05rem;margin:2.25rem 0 .25rem;overflow-wrap:anywhere}
h3{font-size:.9rem;margin:2rem 0 .5rem}
.facts,footer{color:var(--soft);font-size:.85rem}
.legend{display:flex;flex-wrap:wrap;gap:.35rem .6rem;padding:0 0 1rem;margin:0;list-style:none;font-size:.85rem;
border-bottom:1px solid var(--line)}
.legend .m{padding:.05rem .5rem}
.text{white-space:pre-wrap;overflow-wrap:anywhere;margin:1rem 0}
.m{border-radius:.25rem;padding:.05em .15em;background:var(--other);border-bottom:2px solid var(--other-line);
color:inherit;text-decoration:none;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.m.person{background:var(--person);border-color:var(--person-line)}
.m.organization{background:var(--organization);border-color:var(--organization-line)}
.m.place{background:var(--place);border-color:var(--place-line)}
.m.position{background:var(--position);border-color:var(--position-line)}
.m.event{background:var(--event);border-color:var(--event-line)}
.m.ambiguous{background:none;border-bottom-style:dashed}
.m.nil{background:none;border-bottom:1px dotted var(--soft)}
.text .m{position:relative;cursor:help}
.m:focus{outline:2px solid var(--ink);outline-offset:1px}
.card{display:none;position:absolute;z-index:9;left:0;top:100%;margin-top:.3rem;width:max-content;max-width:min(25rem,88vw);
padding:.75rem .9rem;border:1px solid var(--line);border-radius:.5rem;background:var(--card);color:var(--ink);
box-shadow:0 6px 24px var(--shade);font-size:.8rem;line-height:1.45;white-space:normal;text-align:left;cursor:auto}
.m:hover>.card,.m:focus>.card,.m:focus-within>.card{display:block}
.m.shut>.card{display:none}
.card b{font-size:.95rem}
.card code,td code{font:.78rem ui-monospace,Menlo,Consolas,monospace;color:var(--soft);overflow-wrap:anywhere}
.card .why{color:var(--soft);display:block}
.card ul{margin:.5rem 0 0;padding:.5rem 0 0;border-top:1px solid var(--line);list-style:none;display:block}
.card li{display:block;margin:.3rem 0}
.bar{display:inline-block;width:3.2rem;height:.45rem;border:1px solid var(--line);border-radius:1rem;overflow:hidden;
vertical-align:middle;margin-right:.35rem;background:var(--page)}
.bar i{display:block;height:100%;background:var(--soft)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.82rem;line-height:1.4}
th,td{text-align:left;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top}
td.n,th.n{text-align:right}
footer{padding-top:1.5rem;padding-bottom:3rem}
@media (max-width:32rem){body{font-size:16px}.card{max-width:82vw}}
@media print{:root{--page:#fff;--ink:#000;--card:#fff}.card{display:none!important}.legend{border:0}
.m{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.text .m[data-id]::after{content:" [" attr(data-id) "]";font:.7em ui-monospace,monospace}}
"""

SCRIPT = """
(function(){
function place(e){var m=e.target.closest&&e.target.closest('.text .m');if(!m)return;var c=m.querySelector('.card');
m.classList.remove('shut');c.style.left='0';c.style.top='100%';c.style.bottom='auto';var r=c.getBoundingClientRect();
var over=r.right-document.documentElement.clientWidth+12;if(over>0)c.style.left=-over+'px';r=c.getBoundingClientRect();
if(r.left<8)c.style.left=(parseFloat(c.style.left)+8-r.left)+'px';
if(r.bottom>innerHeight&&m.getBoundingClientRect().top>r.height){c.style.top='auto';c.style.bottom='100%'}}
document.addEventListener('mouseover',place);document.addEventListener('focusin',place);
document.addEventListener('keydown',function(e){if(e.key==='Escape')document.querySelectorAll('.m:hover,.m:focus')
.forEach(function(m){m.classList.add('shut')})});
})();
"""

HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy"
content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>$title</title><style>$style</style></head>
<body><header><h1>$title</h1>$legend</header>
<main>"""

DOCUMENT = """<article><h2>$name</h2><p class="facts">$facts</p>
<div class="text">$text</div>
$entities</article>"""

TAIL = """</main><footer>$facts</footer><script>$script</script></body></html>"""

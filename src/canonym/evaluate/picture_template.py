"""What the pictures are made of: one style for light, dark and paper, and the frame of a file."""

from __future__ import annotations

STYLE = """
.cn text{font:12px system-ui,-apple-system,"Segoe UI",sans-serif;fill:#1d1c1a}
.cn .head{font-size:15px;font-weight:600}
.cn .soft{fill:#66625b;font-size:11px}
.cn .page{fill:#fbfaf7}
.cn .grid{stroke:#dedad2;fill:none}
.cn .frame{stroke:#66625b;fill:none}
.cn .ideal{stroke:#66625b;stroke-dasharray:5 4;fill:none}
.cn .line{stroke:#2b5fb3;stroke-width:2;fill:none;stroke-linejoin:round}
.cn .span{stroke:#2b5fb3;stroke-opacity:.55;fill:none}
.cn .dot{fill:#2b5fb3}
.cn .bar{fill:#2b5fb3;fill-opacity:.35}
.cn .here{fill:#b3452b;stroke:#fbfaf7;stroke-width:1.5}
.cn .best{fill:#fbfaf7;stroke:#96690a;stroke-width:2}
@media screen and (prefers-color-scheme:dark){
.cn text{fill:#e8e6e1}
.cn .soft{fill:#a5a19a}
.cn .page{fill:#191a1c}
.cn .grid{stroke:#3a3b3e}
.cn .frame,.cn .ideal{stroke:#a5a19a}
.cn .line,.cn .span{stroke:#86b1f2}
.cn .dot,.cn .bar{fill:#86b1f2}
.cn .here{fill:#f2967f;stroke:#191a1c}
.cn .best{fill:#191a1c;stroke:#e0b34d}
}
"""
"""Plain colours rather than variables: not every program that shows SVG knows those."""

DECLARATION = """<?xml version="1.0" encoding="UTF-8"?>
"""

FRAME = """<svg xmlns="http://www.w3.org/2000/svg" class="cn" viewBox="0 0 $width $height"$size
role="img" aria-labelledby="$name-title $name-desc">
<title id="$name-title">$title</title>
<desc id="$name-desc">$description</desc>
<style>$style</style>
<rect class="page" width="$width" height="$height"/>
$content
</svg>
"""

"""The report as one standalone HTML page."""

from __future__ import annotations

from collections.abc import Sequence
from string import Template

from canonym.evaluate.comparison import CHANGES, ONE_SIDED, Comparison
from canonym.evaluate.figures import Figures
from canonym.evaluate.outcomes import Outcome
from canonym.evaluate.page_template import ERROR, PAGE, SECTION, STYLE
from canonym.evaluate.picture import precision_picture, reliability_picture
from canonym.evaluate.report import Report
from canonym.evaluate.sheets import Sheet, comparison_sheet, figures_sheet, measured_sheets
from canonym.markup import safe

_MOST_CHANGES = 200
"""Rows of each sort that are listed."""

_CAPTIONS = (
    "Best candidates by confidence: a dot on the dashed diagonal is neither too sure nor too modest; the upright lines "
    "hold the true share with 95 % confidence; the bars count rows.",
    "What other thresholds would give, all else equal: high thresholds to the left, low ones to the right.",
)


def page(measured: Report, compared: Comparison | None = None, *, title: str = "canonym eval") -> str:
    """The report as HTML.

    Args:
        measured: the report.
        compared: with an earlier run, if with any.
        title: what was measured; any text.
    """
    sections = [_overall(measured.all)]
    if compared:
        sheet = comparison_sheet(compared)
        sections.append(_section(sheet.title, _sheet(sheet)))
    sections.append(_curves(measured))
    sections += [_section(sheet.title, _sheet(sheet)) for sheet in measured_sheets(measured)]
    if compared and (changes := _changes(compared)):
        sections.append(_section(f"rows since {compared.name}", changes))
    if measured.errors:
        sections.append(_section("worst errors", "\n".join(map(_error, measured.errors))))
    asked = ", ".join(f"{name} {value}" for name, value in measured.asked.items() if name != "single")
    manner = "each name looked up by itself" if measured.single else "names asked as a column"
    return Template(PAGE).substitute(
        title=safe(title),
        style=STYLE,
        facts=safe(f"{manner}; {asked}"),
        content="\n".join(sections),
        footer="Written by <code>canonym eval</code>.",
    )


def _overall(all_: Figures) -> str:
    sheet = figures_sheet(all_)
    (values,) = sheet.rows
    cells = "".join(
        f"<div><dt>{safe(name)}</dt><dd>{safe(value)}</dd></div>"
        for name, value in zip(sheet.headings, values, strict=True)
    )
    return _section(sheet.title, f'<dl class="figures">{cells}</dl>{_words(sheet)}')


def _changes(compared: Comparison) -> str:
    lists = [_listed(name, [change.told() for change in getattr(compared, name)]) for name in CHANGES]
    lists += [_listed(name, [item.asked() for item in getattr(compared, name)]) for name in ONE_SIDED]
    return "\n".join(filter(None, lists))


def _listed(name: str, items: Sequence[str]) -> str:
    if not items:
        return ""
    entries = "".join(f"<li>{safe(item)}</li>" for item in items[:_MOST_CHANGES])
    more = f"<li>... and {len(items) - _MOST_CHANGES:,} more</li>" if len(items) > _MOST_CHANGES else ""
    return f"<h3>{safe(name)}</h3><ul>{entries}{more}</ul>"


def _curves(measured: Report) -> str:
    pictures = (reliability_picture(measured), precision_picture(measured))
    figures = "\n".join(
        f"<figure>{drawn}<figcaption>{safe(caption)}</figcaption></figure>"
        for drawn, caption in zip(pictures, _CAPTIONS, strict=True)
    )
    return _section("curves", f'<div class="curves">{figures}</div>')


def _section(title: str, content: str) -> str:
    return Template(SECTION).substitute(title=safe(title), content=content)


def _sheet(sheet: Sheet) -> str:
    head = "".join(f'<th scope="col">{safe(heading)}</th>' for heading in sheet.headings)
    body = "\n".join(_row(row, here=number == sheet.here) for number, row in enumerate(sheet.rows))
    table = f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table></div>'
    return table + _words(sheet)


def _row(row: Sequence[str], *, here: bool) -> str:
    class_ = ' class="here"' if here else ""
    cells = "".join(f"<td>{safe(cell)}</td>" for cell in row[1:])
    return f'<tr{class_}><th scope="row">{safe(row[0])}</th>{cells}</tr>'


def _words(sheet: Sheet) -> str:
    return "".join(f'<p class="facts">{safe(word)}</p>' for word in sheet.words)


def _error(outcome: Outcome) -> str:
    row = outcome.row
    place = f"{row.file}:{row.line}"
    return Template(ERROR).substitute(
        query=safe(row.query),
        wanted=safe(row.wanted),
        got=safe(outcome.answered or outcome.status.value),
        facts=safe(f"{place}; {row.asked}" if row.asked else place),
        explanation=safe(outcome.answer.explain()),
    )

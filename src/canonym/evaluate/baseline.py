"""Baselines: what an earlier `canonym eval --format json` printed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from canonym.errors import CanonymError
from canonym.evaluate.gold import READING_ERRORS, opened
from canonym.evaluate.recorded import Recorded, read_record
from canonym.vocabulary import nothing

_REMEDY = "make one with `canonym eval --format json`"


class BaselineError(CanonymError):
    """A baseline that cannot be read, in one sentence with the remedy."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The answers of an earlier run, the options it was asked with, and the file they were read from."""

    answers: tuple[Recorded, ...]
    options: Mapping[str, Any] = field(default_factory=nothing)
    name: str = "the baseline"


def read_baseline(path: Path) -> Baseline:
    """Read a baseline, unpacked where its name ends in `.gz`.

    Raises:
        BaselineError: it is damaged, or something else.
        OSError: the file cannot be read.
    """
    try:
        with opened(path) as file:
            found = json.loads(file.read().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise BaselineError(f"{path}: not valid UTF-8, so no baseline; {_REMEDY}") from None
    except (ValueError, RecursionError) as error:
        why = getattr(error, "msg", "nested too deep")
        raise BaselineError(f"{path}: not JSON, so no baseline: {why}; {_REMEDY}") from None
    except READING_ERRORS as error:
        raise BaselineError(f"{path}: cannot be unpacked: {error}; {_REMEDY}") from None
    if not isinstance(found, dict) or not isinstance(found.get("outcomes"), list):
        raise BaselineError(f"{path}: no list of `outcomes`, so no baseline; {_REMEDY}")
    options = found.get("options")
    return Baseline(tuple(_answers(path, found["outcomes"])), options if isinstance(options, dict) else {}, str(path))


def _answers(path: Path, values: list[object]) -> list[Recorded]:
    answers: list[Recorded] = []
    for number, value in enumerate(values, 1):
        try:
            answers.append(read_record(value))
        except ValueError as error:
            raise BaselineError(f"{path}: damaged: entry {number} of `outcomes`: {error}; {_REMEDY}") from None
    return answers

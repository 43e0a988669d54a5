"""`python -m canonym.cli`."""

from canonym.cli import main

main()

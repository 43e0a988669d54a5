"""`python -m canonym`."""

from canonym.cli import main

main()

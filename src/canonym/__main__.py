"""`python -m canonym`."""

from canonym.cli import main

if __name__ == "__main__":
    main()

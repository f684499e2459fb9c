"""`python -m pysite`."""

from pysite.cli import start

start()

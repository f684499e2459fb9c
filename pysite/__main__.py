"""`python -m pysite`."""

import sys

from pysite.cli import main

sys.exit(main())

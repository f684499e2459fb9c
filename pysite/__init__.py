"""pysite builds Jekyll sites, byte for byte as Jekyll does, without Ruby."""

__version__ = "0.1.0"

#: The Jekyll release whose behaviour and version number pysite answers with (`{{ jekyll.version }}`).
JEKYLL_VERSION = "4.3.1"

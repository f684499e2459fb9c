"""From a source to a destination: the whole build, and what is written."""

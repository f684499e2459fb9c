"""Timing programs that build sites, and saying what came of it."""

"""Answers to Ruby gems, one small file for each."""
